package org.jiangqiao.access;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangqiao.ui.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Shows the record of changes to those who look after the rules. */
@Controller
@Requires("access.audit")
class AuditController {

  private final AuditTrail trail;

  AuditController(AuditTrail trail) {
    this.trail = trail;
  }

  @GetMapping("/access/audit")
  ModelAndView list(
      @RequestParam(defaultValue = "") String who,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable UUID after) {
    var filter = new AuditTrail.Filter(who.strip(), kind, from, to, after);
    List<AuditTrail.Line> found = trail.page(filter);
    boolean more = found.size() > AuditTrail.PAGE;
    List<AuditTrail.Line> lines = more ? found.subList(0, AuditTrail.PAGE) : found;
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("filter", filter);
    model.put("kinds", trail.kinds());
    model.put("lines", lines);
    model.put("next", more ? address(filter, lines.getLast().id()) : "");
    return new ModelAndView("access/audit", model);
  }

  private static String address(AuditTrail.Filter filter, UUID last) {
    return UriComponentsBuilder.fromPath("/access/audit")
        .queryParam("who", "{who}")
        .queryParam("kind", "{kind}")
        .queryParam("from", "{from}")
        .queryParam("to", "{to}")
        .queryParam("after", last)
        .encode()
        .buildAndExpand(filter.who(), filter.kind(), text(filter.from()), text(filter.to()))
        .toUriString();
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
