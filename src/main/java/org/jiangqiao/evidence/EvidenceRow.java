package org.jiangqiao.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 佐证行: one row behind a figure.
 *
 * @param weight what it adds to the figure, in the indicator's smallest unit
 * @param href the page of its record; null where it has none
 * @param grade A to D
 * @param cells the indicator's columns
 */
public record EvidenceRow(
    LocalDate date,
    UUID id,
    long weight,
    @Nullable String href,
    String grade,
    List<String> cells) {}
