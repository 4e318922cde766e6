package org.jiangqiao.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.ui.ErrorPages;
import org.jiangqiao.ui.Viewer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Decides by its stated length whether an upload may come in, before anything of it is read: the
 * container knows one limit for all, this one depends on who uploads where. It comes before other
 * filters that refuse: the page of an error would read the upload too.
 */
@Order(Ordered.LOWEST_PRECEDENCE - 20)
final class UploadLimit extends OncePerRequestFilter {

  private static final DataSize EVERYBODY = DataSize.ofMegabytes(20);

  /** The form around the file: its other fields and the lines between them. */
  private static final DataSize FORM = DataSize.ofKilobytes(64);

  private final List<LargeUploads> large;
  private final AccountViewers viewers;
  private final ErrorPages pages;
  private final CsrfTokenRepository tokens;

  UploadLimit(
      List<LargeUploads> large,
      AccountViewers viewers,
      ErrorPages pages,
      CsrfTokenRepository tokens) {
    this.large = large;
    this.viewers = viewers;
    this.pages = pages;
    this.tokens = tokens;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isOfUnknownLength(request)) {
      refuse(request, response, HttpStatus.LENGTH_REQUIRED, Refusal.of("ui.error.incomplete"));
      return;
    }
    long length = request.getContentLengthLong();
    if (length > EVERYBODY.toBytes() + FORM.toBytes()) {
      Optional<Viewer> viewer = viewers.of(request);
      viewer.ifPresent(who -> request.setAttribute(Viewer.class.getName(), who));
      DataSize most = most(request.getRequestURI(), viewer);
      if (length > most.toBytes() + FORM.toBytes()) {
        Refusal tooLarge = Refusal.of("ui.error.upload", most.toMegabytes());
        refuse(request, response, HttpStatus.CONTENT_TOO_LARGE, tooLarge);
        return;
      }
    }
    chain.doFilter(request, response);
  }

  private DataSize most(String path, Optional<Viewer> viewer) {
    return large.stream()
        .filter(one -> viewer.isPresent() && viewer.get().may(one.right()) && one.at().test(path))
        .map(LargeUploads::most)
        .findFirst()
        .orElse(EVERYBODY);
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, Refusal refusal)
      throws IOException, ServletException {
    // The page has forms of its own, which need the token.
    var token = tokens.loadDeferredToken(request, response);
    new XorCsrfTokenRequestAttributeHandler().handle(request, response, token::get);
    pages.answer(request, response, status, List.of(refusal));
  }

  private static boolean isOfUnknownLength(HttpServletRequest request) {
    return request.getContentLengthLong() < 0
        && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = request.getContentType();
    return type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }
}
