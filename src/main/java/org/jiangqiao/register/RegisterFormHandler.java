package org.jiangqiao.register;

import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a register: a new record, and changes to one. */
class RegisterFormHandler extends RegisterHandler {

  private final Forms forms;
  private final FormReader reader;
  private final RegisterDesk desk;
  private final RegisterRows rows;

  RegisterFormHandler(
      Register register, Forms forms, FormReader reader, RegisterDesk desk, RegisterRows rows) {
    super(register);
    this.forms = forms;
    this.reader = reader;
    this.desk = desk;
    this.rows = rows;
  }

  @GetMapping("/new")
  @Managing
  ModelAndView empty(@RequestParam Map<String, String> suggested) {
    return show(forms.empty(spec(), suggested), HttpStatus.OK);
  }

  @PostMapping
  @Managing
  ModelAndView create(
      Page page,
      Viewer viewer,
      @RequestParam Map<String, String> fields,
      RedirectAttributes flash) {
    TypedForm form = reader.read(spec(), fields, RowValues.of(Map.of()));
    if (!form.errors().isEmpty()) {
      return show(forms.wrong(spec(), null, 0, form), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    boolean confirmed = fields.containsKey("confirmed");
    var outcome = desk.create(Actor.of(viewer), register, form.values(), confirmed);
    return answer(page, outcome, null, 0, form, flash);
  }

  @GetMapping("/{id}/form")
  @Managing
  ModelAndView form(Page page, @PathVariable UUID id) {
    return show(forms.of(page, spec(), id), HttpStatus.OK);
  }

  @PostMapping("/{id}")
  @Managing
  ModelAndView change(
      Page page,
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam Map<String, String> fields,
      RedirectAttributes flash) {
    TypedForm form = reader.read(spec(), fields, rows.get(spec(), id).values());
    if (!form.errors().isEmpty()) {
      return show(forms.wrong(spec(), id, version, form), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    boolean confirmed = fields.containsKey("confirmed");
    var outcome = desk.change(Actor.of(viewer), register, id, version, form.values(), confirmed);
    return answer(page, outcome, id, version, form, flash);
  }

  private ModelAndView answer(
      Page page,
      RegisterDesk.Outcome outcome,
      @Nullable UUID id,
      int version,
      TypedForm form,
      RedirectAttributes flash) {
    return switch (outcome) {
      case RegisterDesk.Written written -> {
        flash.addFlashAttribute(Pages.NOTICE, page.t("register.saved"));
        yield new ModelAndView("redirect:" + spec().href() + "/" + written.id());
      }
      case RegisterDesk.Refused refused ->
          show(
              forms.refused(spec(), id, version, form, refused.verdict()),
              HttpStatus.UNPROCESSABLE_CONTENT);
      case RegisterDesk.Overtaken overtaken ->
          show(forms.overtaken(page, spec(), version, form, overtaken.now()), HttpStatus.CONFLICT);
    };
  }

  private static ModelAndView show(FormView view, HttpStatus status) {
    return new ModelAndView("register/form", Map.of("view", view), status);
  }
}
