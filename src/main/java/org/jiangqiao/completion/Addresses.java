package org.jiangqiao.completion;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Addresses with the host, as codes and papers carry them; only while answering a request. */
final class Addresses {

  private Addresses() {}

  /** Where the certificate of that number is checked. */
  static String certificate(String number) {
    return of("/c/" + number);
  }

  /** The path at the host that was asked. */
  static String of(String path) {
    return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).build().toUriString();
  }
}
