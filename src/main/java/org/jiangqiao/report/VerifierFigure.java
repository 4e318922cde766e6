package org.jiangqiao.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jiangqiao.journal.Finding;
import org.jiangqiao.journal.Merkle;
import org.jiangqiao.kernel.Share;
import org.jiangqiao.report.EditionManifest.FrozenDefinition;
import org.jiangqiao.report.FrozenFigure.FrozenSum;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Verifies one figure of a bundle: its rows one by one, their root, their sums, its value. */
final class VerifierFigure {

  /** So many faulty rows of a list are named; more are only counted. */
  private static final int NAMED = 10;

  private static final int HASH = 32;
  private final FrozenFigure figure;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<Integer> seen = new HashSet<>();

  VerifierFigure(FrozenFigure figure) {
    this.figure = figure;
  }

  /** Whether the figure has such a list and it did not come yet. */
  boolean waitsFor(int number) {
    return number >= 0 && number < figure.lists().size() && !seen.contains(number);
  }

  /**
   * Everything found, when all lists have come.
   *
   * @param definitions named by the manifest; empty where a text is missing or another, which is
   *     said already
   */
  List<Finding> findings(Map<FrozenDefinition, Optional<VerifierDefinition>> definitions) {
    for (int i = 0; i < figure.lists().size(); i++) {
      if (!seen.contains(i)) {
        found("verify.listGone", figure.lists().get(i).indicator());
      }
    }
    value();
    definition(definitions);
    return findings;
  }

  /** Verifies one list of rows; returns how many rows it has. */
  long list(int number, JsonNode list) {
    seen.add(number);
    FrozenSum sum = figure.lists().get(number);
    List<String> lines = new ArrayList<>();
    list.path("rows").forEach(row -> lines.add(row.asString("")));
    List<byte[]> hashes = new FrozenRows(lines).leaves();
    if (!Merkle.hex(Merkle.root(hashes)).equals(sum.root())) {
      name(lines, hashes, leaves(list.path("leaves").asString("")), sum);
    } else if (!isSorted(lines)) {
      found("verify.order", sum.indicator());
    }
    sums(lines, sum);
    return lines.size();
  }

  /**
   * The root does not say which row is wrong, but it says whether the list of the rows' hashes is
   * the sealed one; and that list says which.
   */
  private void name(List<String> lines, List<byte[]> hashes, List<byte[]> sealed, FrozenSum sum) {
    if (!Merkle.hex(Merkle.root(sealed)).equals(sum.root())) {
      found("verify.root", sum.indicator());
      return;
    }
    Set<String> known = new HashSet<>();
    sealed.forEach(leaf -> known.add(Merkle.hex(leaf)));
    Set<String> present = new HashSet<>();
    hashes.forEach(hash -> present.add(Merkle.hex(hash)));
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!known.contains(Merkle.hex(hashes.get(i)))) {
        wrong.add(lines.get(i).split(" ", 2)[0]);
      }
    }
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < sealed.size(); i++) {
      if (!present.contains(Merkle.hex(sealed.get(i)))) {
        missing.add(i);
      }
    }
    if (wrong.isEmpty() && missing.isEmpty()) {
      found("verify.order", sum.indicator());
      return;
    }
    name(wrong, missing, sum.indicator());
  }

  private void name(List<String> wrong, List<Integer> missing, String indicator) {
    int changed = Math.min(wrong.size(), missing.size());
    int named = 0;
    for (int i = 0; i < Math.max(wrong.size(), missing.size()) && named < NAMED; i++, named++) {
      if (i < changed) {
        found("verify.rowChanged", indicator, missing.get(i) + 1, wrong.get(i));
      } else if (i < wrong.size()) {
        found("verify.rowAdded", indicator, wrong.get(i));
      } else {
        found("verify.rowRemoved", indicator, missing.get(i) + 1);
      }
    }
    int more = Math.max(wrong.size(), missing.size()) - named;
    if (more > 0) {
      found("verify.moreRows", indicator, more);
    }
  }

  private void sums(List<String> lines, FrozenSum sum) {
    List<FrozenRow> rows = new ArrayList<>();
    for (String line : lines) {
      Optional<FrozenRow> row = FrozenRow.read(line);
      row.ifPresentOrElse(rows::add, () -> found("verify.rowUnread", sum.indicator(), line));
    }
    long units = rows.stream().mapToLong(FrozenRow::weight).sum();
    if (rows.size() != sum.rows()) {
      found("verify.rows", sum.indicator(), rows.size(), sum.rows());
    }
    if (units != sum.units()) {
      found("verify.sum", sum.indicator(), units, sum.units());
    }
    if (!FrozenRows.grades(rows).equals(sum.grades())) {
      found("verify.grades", sum.indicator());
    }
    if (sum.distinct()) {
      keys(rows, sum);
    }
    repeated(rows, sum);
  }

  private static boolean isSorted(List<String> lines) {
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i - 1).compareTo(lines.get(i)) > 0) {
        return false;
      }
    }
    return true;
  }

  /** Lines are sorted by id: a record that stands twice stands beside itself. */
  private void repeated(List<FrozenRow> rows, FrozenSum sum) {
    int named = 0;
    for (int i = 1; i < rows.size() && named < NAMED; i++) {
      FrozenRow row = rows.get(i);
      FrozenRow before = rows.get(i - 1);
      if (row.id().equals(before.id()) && row.evidence().equals(before.evidence())) {
        found("verify.repeated", sum.indicator(), row.id().toString());
        named++;
      }
    }
  }

  /** Of each key exactly one row weighs one, and the others nothing. */
  private void keys(List<FrozenRow> rows, FrozenSum sum) {
    Map<String, Long> weights = new HashMap<>();
    for (FrozenRow row : rows) {
      // No other weight may be evened out by a further row.
      long weight = row.weight() == 0 || row.weight() == 1 ? row.weight() : 2;
      weights.merge(row.key(), weight, Long::sum);
    }
    long wrong = weights.values().stream().filter(weight -> weight != 1).count();
    if (wrong > 0) {
      found("verify.keys", sum.indicator(), wrong);
    }
  }

  /** Verifies that the sums give the value. */
  private void value() {
    if (figure.byHand()) {
      if (figure.paper().isBlank() || figure.signer().isBlank()) {
        found("verify.byHand");
      }
      if (!figure.lists().isEmpty()
          || !figure.indicator().isEmpty()
          || !figure.definition().isEmpty()) {
        found("verify.byHandCounted");
      }
      return;
    }
    String counted = counted();
    if (!Objects.equals(counted, figure.value())) {
      found("verify.value", text(counted), text(figure.value()));
    }
  }

  /** Verifies that the figure is what its definition says. */
  private void definition(Map<FrozenDefinition, Optional<VerifierDefinition>> named) {
    if (figure.byHand()) {
      return;
    }
    Optional<VerifierDefinition> definition =
        named.get(new FrozenDefinition(figure.definition(), figure.indicator(), figure.version()));
    if (definition == null) {
      found("verify.definitionUnnamed", figure.indicator(), figure.version());
    } else if (definition.isPresent() && !definition.get().fits(figure)) {
      found("verify.definitionOther", figure.indicator(), figure.version());
    }
  }

  private @Nullable String counted() {
    if (figure.lists().size() != (figure.isRatio() ? 2 : 1)) {
      return null;
    }
    FrozenSum sum = figure.lists().getFirst();
    return switch (figure.measure()) {
      case "SUM" -> BigDecimal.valueOf(sum.units(), figure.decimals()).toPlainString();
      case "DISTINCT" -> Long.toString(sum.units());
      case "MEAN" ->
          sum.rows() == 0
              ? null
              : BigDecimal.valueOf(sum.units())
                  .divide(BigDecimal.valueOf(sum.rows()), figure.decimals(), RoundingMode.HALF_UP)
                  .toPlainString();
      case "RATIO" ->
          new Share(sum.units(), figure.lists().getLast().units())
              .percent()
              .map(BigDecimal::toPlainString)
              .orElse(null);
      default -> null;
    };
  }

  private static String text(@Nullable String value) {
    return value == null ? "—" : value;
  }

  private static List<byte[]> leaves(String base64) {
    List<byte[]> leaves = new ArrayList<>();
    try {
      byte[] all = Base64.getDecoder().decode(base64.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i + HASH <= all.length; i += HASH) {
        leaves.add(java.util.Arrays.copyOfRange(all, i, i + HASH));
      }
    } catch (IllegalArgumentException e) {
      // No list of hashes: the root of nothing does not fit, and that is what is said.
    }
    return leaves;
  }

  /** A fault of this figure: its place and label come first. */
  private void found(String code, Object... what) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(figure.position());
    arguments.add(figure.label());
    arguments.addAll(List.of(what));
    findings.add(new Finding(code, arguments));
  }
}
