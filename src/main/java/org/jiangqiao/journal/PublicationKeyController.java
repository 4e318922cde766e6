package org.jiangqiao.journal;

import java.util.Map;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Pages;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The public keys of the school: shown, handed out, replaced. */
@Controller
class PublicationKeyController {

  private final PublicationKeys keys;

  PublicationKeyController(PublicationKeys keys) {
    this.keys = keys;
  }

  @GetMapping("/publications/keys")
  @Requires("figures.read")
  ModelAndView list() {
    return new ModelAndView("journal/keys", Map.of("keys", keys.all()));
  }

  @GetMapping("/publications/keys/{id}/public.pem")
  @Requires("figures.read")
  ResponseEntity<String> pem(@PathVariable UUID id) {
    PublicationKey key = keys.get(id).key();
    String name = "jiangqiao-" + key.fingerprint().substring(0, 8) + ".pem";
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_PLAIN)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(key.pem());
  }

  @PostMapping("/publications/keys")
  @Requires("access.manage")
  String replace(Viewer viewer, Page page, RedirectAttributes flash) {
    keys.rotate(Actor.of(viewer));
    flash.addFlashAttribute(Pages.NOTICE, page.t("journal.keys.replaced"));
    return "redirect:/publications/keys";
  }
}
