package org.jiangqiao.paper;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one rendering from reaching anything outside the paper, and remembers what it asked for.
 */
final class Outside {
  private final Set<String> refused = new ConcurrentSkipListSet<>();

  /** Puts the refusal on every road: before and after addresses are resolved, and at the stream. */
  void bar(PdfRendererBuilder builder) {
    builder.useExternalResourceAccessControl(
        this::allowed, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useExternalResourceAccessControl(
        this::allowed, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    builder.useProtocolsStreamImplementation(
        this::refuse, "http", "https", "file", "jar", "ftp", "classpath");
  }

  /**
   * Fails if anything was asked for: a paper with a hole in it must not go out.
   *
   * @throws IllegalArgumentException naming the addresses
   */
  void check() {
    if (!refused.isEmpty()) {
      throw new IllegalArgumentException(
          "A paper carries all its parts, but this asks for " + refused);
    }
  }

  private boolean allowed(@Nullable String address, ExternalResourceType type) {
    boolean inside = address != null && address.startsWith("data:");
    if (!inside) {
      refused.add(String.valueOf(address));
    }
    return inside;
  }

  private FSStream refuse(String address) {
    refused.add(address);
    throw new IllegalArgumentException("Refused: " + address);
  }
}
