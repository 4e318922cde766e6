package org.jiangqiao.report;

import java.util.List;
import org.jiangqiao.journal.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What verifying a bundle came to.
 *
 * @param manifest null where none could be read
 * @param fingerprint of the bundle's public key
 * @param hash of the manifest
 * @param rows how many rows were hashed
 */
record VerifierReport(
    @Nullable EditionManifest manifest,
    String fingerprint,
    String hash,
    long rows,
    List<Finding> findings) {

  static VerifierReport unreadable(Finding why) {
    return new VerifierReport(null, "", "", 0, List.of(why));
  }

  boolean isSound() {
    return findings.isEmpty();
  }
}
