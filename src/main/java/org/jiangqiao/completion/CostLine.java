package org.jiangqiao.completion;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 费用.
 *
 * @param category TEACHING, TRAINEE, MATERIAL, VENUE, TRAVEL or OTHER
 * @param amount in yuan, above 0, two decimals
 * @param voucher the number of its voucher; may be empty
 */
record CostLine(
    UUID id,
    String category,
    String description,
    BigDecimal amount,
    LocalDate spentOn,
    String voucher) {}
