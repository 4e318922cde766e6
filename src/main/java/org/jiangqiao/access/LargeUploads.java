package org.jiangqiao.access;

import java.util.function.Predicate;
import org.springframework.util.unit.DataSize;

/**
 * Addresses at which accounts with a right may hand in larger files than everybody; supplied as
 * beans by the modules that take them.
 *
 * @param at whether a path is such an address
 * @param right the right that it needs
 * @param most the size of the largest file
 */
public record LargeUploads(Predicate<String> at, String right, DataSize most) {}
