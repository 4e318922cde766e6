package org.jiangqiao.directory;

import java.util.Map;
import java.util.UUID;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The full identity number of a person: asked for by a form, never by a link. */
@Controller
@Requires("directory.reveal")
class RevealController {

  private final Reveals reveals;
  private final People people;

  RevealController(Reveals reveals, People people) {
    this.reveals = reveals;
    this.people = people;
  }

  @PostMapping("/directory/people/{id}/reveal")
  ModelAndView reveal(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      jakarta.servlet.http.HttpServletResponse response) {
    People.PersonRow person = people.find(id).orElseThrow(() -> new NotFound("person " + id));
    String number = reveals.open(viewer, id, reason);
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    return new ModelAndView(
        "directory/reveal", Map.of("person", person, "number", number, "reason", reason.strip()));
  }
}
