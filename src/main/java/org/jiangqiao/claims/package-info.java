/**
 * Reads the numbers of a text, so that each can be held against the records.
 *
 * <p>The reading half is here: {@link org.jiangqiao.claims.ClaimText} finds every number and says
 * what it covers, {@link org.jiangqiao.claims.Judgement} compares it with a value, {@link
 * org.jiangqiao.claims.Wordings} offers the phrases that a value supports. It knows no database and
 * no page.
 */
@NullMarked
@ApplicationModule(
    displayName = "文稿核数",
    allowedDependencies = {"kernel"})
package org.jiangqiao.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
