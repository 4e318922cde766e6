package org.jiangqiao.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jiangqiao.journal.Merkle;
import org.jiangqiao.report.FrozenFigure.FrozenGrade;

/**
 * The rows behind a frozen figure: their lines, sorted, which is by id. Kept packed: 200,000 rows
 * are some 8 MB in one value and are read in a fraction of a second.
 */
record FrozenRows(List<String> lines) {

  static FrozenRows of(List<FrozenRow> rows) {
    List<String> lines = new ArrayList<>(rows.size());
    rows.forEach(row -> lines.add(row.line()));
    Collections.sort(lines);
    return new FrozenRows(lines);
  }

  List<FrozenRow> rows() {
    return lines.stream().map(line -> FrozenRow.read(line).orElseThrow()).toList();
  }

  /** The hashes of the lines. */
  List<byte[]> leaves() {
    List<byte[]> leaves = new ArrayList<>(lines.size());
    lines.forEach(line -> leaves.add(Merkle.leaf(line.getBytes(StandardCharsets.UTF_8))));
    return leaves;
  }

  String root() {
    return Merkle.hex(Merkle.root(leaves()));
  }

  /** Rows and weights by grade. */
  static TreeMap<String, FrozenGrade> grades(List<FrozenRow> rows) {
    TreeMap<String, FrozenGrade> grades = new TreeMap<>();
    rows.forEach(row ->
        grades.merge(
            row.grade(),
            new FrozenGrade(1, row.weight()),
            (a, b) -> new FrozenGrade(a.rows() + b.rows(), a.units() + b.units())));
    return grades;
  }

  byte[] packed() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(lines.size() * 48 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out, 1 << 16)) {
      for (String line : lines) {
        gzip.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static FrozenRows unpack(byte[] packed) {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed), 1 << 16)) {
      String text = new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
      return new FrozenRows(text.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("frozen rows cannot be unpacked", e);
    }
  }
}
