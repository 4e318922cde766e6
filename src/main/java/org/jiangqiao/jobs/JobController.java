package org.jiangqiao.jobs;

import java.util.Map;
import java.util.UUID;
import org.jiangqiao.ui.SignedIn;
import org.jiangqiao.ui.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/** A person's own jobs: list, progress, cancellation. */
@Controller
@SignedIn
class JobController {

  private final Jobs jobs;

  JobController(Jobs jobs) {
    this.jobs = jobs;
  }

  @GetMapping("/jobs")
  ModelAndView list(Viewer viewer) {
    return new ModelAndView("jobs/list", Map.of("jobs", jobs.recent(viewer)));
  }

  @GetMapping("/jobs/{id}")
  ModelAndView job(
      @PathVariable UUID id,
      Viewer viewer,
      @RequestHeader(value = "HX-Request", required = false) @Nullable String fragment) {
    return new ModelAndView(
        fragment == null ? "jobs/job" : "jobs/progress", Map.of("job", jobs.get(viewer, id)));
  }

  @PostMapping("/jobs/{id}/cancellation")
  String cancel(@PathVariable UUID id, Viewer viewer) {
    jobs.cancel(viewer, id);
    return "redirect:/jobs/" + id;
  }
}
