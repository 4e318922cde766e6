package org.jiangqiao.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.register.Cells;
import org.jiangqiao.register.RecordRow;
import org.jiangqiao.register.RegisterRows;
import org.jiangqiao.register.RegisterSpec;
import org.jiangqiao.register.Registers;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Comparing two records, making them one, and taking that back. */
@Controller
@Requires("directory.manage")
class MergeController {

  private static final int MOST_REASON = 200;
  private final Merges merges;
  private final Registers registers;
  private final RegisterRows rows;
  private final Cells cells;

  MergeController(Merges merges, Registers registers, RegisterRows rows, Cells cells) {
    this.merges = merges;
    this.registers = registers;
    this.rows = rows;
    this.cells = cells;
  }

  @GetMapping("/directory/people/{id}/merge")
  @Transactional(readOnly = true)
  ModelAndView comparePeople(@PathVariable UUID id, @RequestParam @Nullable UUID with) {
    return compare(MergeKind.PERSON, id, with);
  }

  @GetMapping("/directory/organizations/{id}/merge")
  @Transactional(readOnly = true)
  ModelAndView compareOrganizations(@PathVariable UUID id, @RequestParam @Nullable UUID with) {
    return compare(MergeKind.ORGANIZATION, id, with);
  }

  private ModelAndView compare(MergeKind kind, UUID id, @Nullable UUID with) {
    RegisterSpec spec = registers.at(kind.path).spec();
    Map<String, Object> model = new HashMap<>();
    RecordRow one = rows.get(spec, id);
    if (with == null || with.equals(id)) {
      throw new RuleRefused("directory.merge.same");
    }
    model.put("cells", cells);
    model.put("spec", spec);
    model.put("sides", List.of(one, rows.get(spec, with)));
    return new ModelAndView("directory/merge", model);
  }

  @PostMapping("/directory/people/{id}/merge")
  String mergePeople(
      Page page,
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam UUID merged,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash) {
    return merge(page, viewer, MergeKind.PERSON, id, merged, reason, flash);
  }

  @PostMapping("/directory/organizations/{id}/merge")
  String mergeOrganizations(
      Page page,
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam UUID merged,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash) {
    return merge(page, viewer, MergeKind.ORGANIZATION, id, merged, reason, flash);
  }

  private String merge(
      Page page,
      Viewer viewer,
      MergeKind kind,
      UUID kept,
      UUID merged,
      String reason,
      RedirectAttributes flash) {
    if (reason.isBlank() || reason.strip().length() > MOST_REASON) {
      throw new RuleRefused("directory.merge.noReason");
    }
    int moved = merges.merge(Actor.of(viewer), kind, kept, merged, reason.strip());
    flash.addFlashAttribute(Pages.NOTICE, page.t("directory.merge.done", "" + moved));
    return "redirect:/" + kind.path + "/" + kept;
  }

  @PostMapping("/directory/merges/{kind}/{id}/undoing")
  String undo(
      Page page,
      Viewer viewer,
      @PathVariable String kind,
      @PathVariable UUID id,
      RedirectAttributes flash) {
    MergeKind of =
        switch (kind) {
          case "PERSON" -> MergeKind.PERSON;
          case "ORGANIZATION" -> MergeKind.ORGANIZATION;
          default -> throw new NotFound("merges of " + kind);
        };
    Merges.Undone undone = merges.undo(Actor.of(viewer), of, id);
    flash.addFlashAttribute(Pages.NOTICE, page.t("directory.merge.undone", "" + undone.rows()));
    return "redirect:/" + of.path + "/" + undone.kept();
  }
}
