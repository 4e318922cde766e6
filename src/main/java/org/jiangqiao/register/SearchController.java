package org.jiangqiao.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangqiao.codes.Region;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The search over everything the viewer may see, and the search for places. */
@Controller
class SearchController {

  private static final int MOST = 8;
  private final Registers registers;
  private final Options options;

  SearchController(Registers registers, Options options) {
    this.registers = registers;
    this.options = options;
  }

  /** What one register has found; {@code more} when there is more than shown. */
  record Group(RegisterSpec spec, List<Options.Option> options, boolean more) {}

  @GetMapping("/search")
  @SignedIn
  @Transactional(readOnly = true)
  ModelAndView search(Page page, @RequestParam(defaultValue = "") String q) {
    List<Group> groups = new ArrayList<>();
    for (Register register : registers.all()) {
      RegisterSpec spec = register.spec();
      if (spec.findable() && page.may(spec.read())) {
        List<Options.Option> found = options.of(spec, page.language(), q, MOST + 1);
        groups.add(new Group(spec, found.stream().limit(MOST).toList(), found.size() > MOST));
      }
    }
    groups.removeIf(group -> group.options().isEmpty());
    return new ModelAndView("register/search", Map.of("text", q.strip(), "groups", groups));
  }

  @GetMapping("/places/options")
  @SignedIn
  ModelAndView places(@RequestParam(defaultValue = "") String q) {
    List<Options.Option> found =
        q.isBlank()
            ? List.of()
            : Region.search(q.strip()).stream()
                .map(region -> new Options.Option(region.code(), region.path(), ""))
                .toList();
    return new ModelAndView("register/options", Map.of("options", found));
  }
}
