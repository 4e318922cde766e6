package org.jiangqiao.claims;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangqiao.ui.Language;

/** Finds the numbers of one sentence: names and dates first, what is left are counts. */
final class SentenceReader {
  /** No number has so many digits; reading them would only take time. */
  private static final Pattern RUN =
      Pattern.compile("\\d{25,}|[〇零一二三四五六七八九十百千万亿两]{25,}|(?:\\d{1,3},){12,}\\d*");

  /** Numbers that a text gives to its own paragraphs: （二）1. */
  private static final Pattern LIST =
      Pattern.compile(
          "(?:^|[；;])\\s*(?:[（(][一二三四五六七八九十]{1,3}[）)]\\s*)?"
              + "(?<m>[（(]\\d{1,2}[）)]|\\d{1,2}(?:[)）、]|\\.(?!\\d)))(?!\\s?\\d)");

  private SentenceReader() {}

  /** The numbers in their order. */
  static List<Found> read(String sentence) {
    Findings findings = new Findings(sentence);
    skipRuns(findings);
    skipListNumbers(findings);
    if (languageOf(sentence) == Language.EN) {
      Names.findCodes(findings);
      Dates.findEnglish(findings);
      EnglishCounts.find(findings);
    } else {
      Names.findTitles(findings);
      Names.findQuoted(findings);
      Names.findCodes(findings);
      Names.findNames(findings);
      Dates.findDates(findings);
      Dates.findOrder(findings);
      ChineseShares.find(findings);
      ChineseCounts.find(findings);
    }
    return findings.inOrder();
  }

  private static void skipRuns(Findings findings) {
    Matcher run = RUN.matcher(findings.sentence());
    while (run.find()) {
      findings.skip(run.start(), run.end());
    }
  }

  private static void skipListNumbers(Findings findings) {
    Matcher number = LIST.matcher(findings.sentence());
    while (number.find()) {
      findings.skip(number.start("m"), number.end("m"));
    }
  }

  /** Chinese unless Latin letters prevail. */
  static Language languageOf(String sentence) {
    long han = sentence.chars().filter(JoinedText::isHan).count();
    long latin = sentence.chars().filter(c -> c < 0x250 && Character.isLetter(c)).count();
    return latin > 4 * han ? Language.EN : Language.ZH;
  }
}
