package org.jiangqiao.api;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jiangqiao.ui.MachineCall;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.SignedIn;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Explains the interface: to people on a page, to programs as OpenAPI. */
@Controller
@SignedIn
class ApiGuideController {

  private final List<ApiPart> parts;

  ApiGuideController(List<ApiPart> parts) {
    this.parts = parts.stream().sorted(Comparator.comparingInt(ApiPart::order)).toList();
  }

  @GetMapping("/api")
  ModelAndView guide(Page page) {
    List<ApiChapter> chapters =
        parts.stream().flatMap(part -> part.chapters(page).stream()).toList();
    return new ModelAndView("api/guide", Map.of("chapters", chapters, "origin", origin()));
  }

  /** For programs with a key, and for a signed-in person to keep. */
  @GetMapping({MachineCall.PREFIX + "/openapi.json", "/api/openapi.json"})
  ResponseEntity<Map<String, Object>> document(Page page) {
    ApiDocument document = new ApiDocument(page);
    parts.forEach(part -> part.describe(page, document));
    return ResponseEntity.ok(document.whole(origin()));
  }

  /** Where this school's people reach the product. */
  static String origin() {
    return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
  }
}
