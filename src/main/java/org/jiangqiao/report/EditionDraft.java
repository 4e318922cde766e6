package org.jiangqiao.report;

import java.util.List;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * An edition about to be published.
 *
 * @param id made by the caller: published twice under one id it is one edition
 * @param kind what sort of publication, such as {@code BULLETIN} or {@code ANNUAL_REPORT}
 * @param cells the numbers in their order
 * @param texts the text blocks as they are printed
 * @param corrects the edition that this one corrects; null for a first one
 * @param reason why it is corrected; empty for a first one
 * @param publisher who asked for it
 * @param approver who approved it: another person
 */
public record EditionDraft(
    UUID id,
    String kind,
    String title,
    List<FrozenCell> cells,
    List<String> texts,
    @Nullable UUID corrects,
    String reason,
    Actor publisher,
    Actor approver) {}
