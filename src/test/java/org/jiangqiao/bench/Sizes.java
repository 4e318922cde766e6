package org.jiangqiao.bench;

/**
 * How much is measured.
 *
 * @param people persons in the register
 * @param pages pages asked for in one round of the list measure
 * @param requests sign-ups in one rush
 * @param completions rows the figures count
 * @param sheetRows rows of the imported workbook
 * @param killedRows rows of the imports that are killed
 * @param rounds how often both sides of a fast measure are run
 * @param fewRounds how often both sides of a slow measure are run
 */
record Sizes(
    int people,
    int pages,
    int requests,
    int completions,
    int sheetRows,
    int killedRows,
    int rounds,
    int fewRounds) {

  /** What the goals speak of. */
  static final Sizes FULL = new Sizes(200_000, 100, 4_000, 1_000_000, 200_000, 20_000, 7, 3);

  /** Only shows that every measure runs; its figures say nothing. */
  static final Sizes QUICK = new Sizes(2_000, 4, 160, 10_000, 1_000, 20_000, 2, 2);

  /** Ten times the persons. */
  Sizes large() {
    return new Sizes(
        people * 10, pages, requests, completions, sheetRows, killedRows, rounds, fewRounds);
  }
}
