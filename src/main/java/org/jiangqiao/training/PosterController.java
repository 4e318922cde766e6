package org.jiangqiao.training;

import java.util.Map;
import java.util.UUID;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.ui.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 招生海报: one sheet with the code that leads to the sign-up page, to be hung up. */
@Controller
class PosterController {

  private final Batches batches;
  private final SignUpLinks links;

  PosterController(Batches batches, SignUpLinks links) {
    this.batches = batches;
    this.links = links;
  }

  @GetMapping("/training/batches/{id}/poster")
  @Requires("training.read")
  ModelAndView poster(@PathVariable UUID id) {
    BatchHead head = batches.head(id);
    String token =
        links.token(id).orElseThrow(() -> new RuleRefused("training.refusal.noSignUpLink"));
    return new ModelAndView(
        "training/poster", Map.of("batch", head, "address", BatchController.address(token)));
  }
}
