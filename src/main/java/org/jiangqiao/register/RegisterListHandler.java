package org.jiangqiao.register;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Viewer;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of a register, its saved views, and the options of pickers that choose from it. */
class RegisterListHandler extends RegisterHandler {

  private static final int MOST_OPTIONS = 12;
  private final ListPages lists;
  private final SavedViews views;
  private final Options options;
  private final List<ListTool> tools;

  RegisterListHandler(
      Register register, ListPages lists, SavedViews views, Options options, List<ListTool> tools) {
    super(register);
    this.tools = tools;
    this.lists = lists;
    this.views = views;
    this.options = options;
  }

  @GetMapping
  ModelAndView list(Page page, @RequestParam MultiValueMap<String, String> address) {
    ListView view = lists.of(spec(), page, address);
    List<Content> above =
        tools.stream()
            .filter(tool -> tool.stands(spec(), page))
            .sorted(Comparator.comparingInt(ListTool::order))
            .map(tool -> tool.content(page, view))
            .toList();
    return new ModelAndView("register/list", Map.of("view", view, "tools", above));
  }

  @GetMapping("/options")
  ModelAndView options(Page page, @RequestParam(defaultValue = "") String q) {
    List<Options.Option> found = options.of(spec(), page.language(), q, MOST_OPTIONS);
    return new ModelAndView("register/options", Map.of("options", found));
  }

  @PostMapping("/views")
  String keepView(
      Page page,
      Viewer viewer,
      @RequestParam MultiValueMap<String, String> form,
      RedirectAttributes flash) {
    String name = form.getFirst("viewName");
    if (name == null || name.isBlank() || name.strip().length() > 60) {
      throw new RuleRefused("register.view.wrongName");
    }
    Address address = Address.of(spec(), form);
    views.keep(spec(), viewer, name.strip(), address, form.containsKey("shared"));
    flash.addFlashAttribute(Pages.NOTICE, page.t("register.view.kept", name.strip()));
    return "redirect:" + address.href();
  }

  @PostMapping("/views/{id}/removal")
  String forgetView(Page page, Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
    views.forget(spec(), viewer, id);
    flash.addFlashAttribute(Pages.NOTICE, page.t("register.view.forgotten"));
    return "redirect:" + spec().href();
  }
}
