/**
 * Reads the numbers of a text and holds each against the records.
 *
 * <p>{@link org.jiangqiao.claims.ClaimText} finds every number and says what it covers; readings
 * rank the figures it may mean; {@link org.jiangqiao.claims.Judgement} compares it with a value,
 * {@link org.jiangqiao.claims.Wordings} offers the phrases that a value supports. Checks are kept.
 */
@NullMarked
@ApplicationModule(
    displayName = "文稿核数",
    allowedDependencies = {"kernel", "database", "ui", "access", "evidence", "workbook"})
package org.jiangqiao.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
