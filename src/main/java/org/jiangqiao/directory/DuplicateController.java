package org.jiangqiao.directory;

import java.util.Map;
import org.jiangqiao.register.RegisterSpec;
import org.jiangqiao.register.Registers;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The pages of records that may be one. */
@Controller
@Requires("directory.manage")
class DuplicateController {

  private final Duplicates duplicates;
  private final Registers registers;

  DuplicateController(Duplicates duplicates, Registers registers) {
    this.duplicates = duplicates;
    this.registers = registers;
  }

  @GetMapping("/directory/people/duplicates")
  ModelAndView people(Page page) {
    return show(
        page, MergeKind.PERSON, "directory.duplicates.people", "directory.duplicates.intro");
  }

  @GetMapping("/directory/organizations/duplicates")
  ModelAndView organizations(Page page) {
    return show(
        page,
        MergeKind.ORGANIZATION,
        "directory.duplicates.organizations",
        "directory.duplicates.organizations.intro");
  }

  private ModelAndView show(Page page, MergeKind kind, String title, String intro) {
    RegisterSpec spec = registers.at(kind.path).spec();
    return new ModelAndView(
        "directory/duplicates",
        Map.of(
            "spec", spec,
            "title", page.t(title),
            "intro", page.t(intro),
            "pairs", duplicates.of(kind, spec, page.language())));
  }
}
