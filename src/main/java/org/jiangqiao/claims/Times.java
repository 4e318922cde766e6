package org.jiangqiao.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which period each number of a text speaks of: the one its sentence names before it, else the one
 * named earlier in the paragraph or in the heading, else everything up to the day of the check.
 */
final class Times {

  /** Sums over everything, whatever year was spoken of before. */
  private static final Pattern OVER_ALL =
      Pattern.compile(
          "累计|历年|总计|目前|至今|(?i:\\bin all\\b|\\bin total\\b|\\baltogether\\b|\\bso far\\b)");

  /** A period may stand behind its number in brackets, and in English everywhere. */
  private static final Pattern BEHIND = Pattern.compile("^\\s*[（(]|^[^\\p{IsHan}]+$");

  private static final int LONGEST_HEADING = 40;

  /** What the sentences before one say. */
  private record Before(int year, @Nullable Spans span) {}

  private final LocalDate asOf;
  private final List<Before> before = new ArrayList<>();

  private Times(LocalDate asOf) {
    this.asOf = asOf;
  }

  static Times of(ClaimText text, LocalDate asOf) {
    Times times = new Times(asOf);
    Before heading = new Before(0, null);
    Before now = heading;
    int paragraph = -1;
    List<Sentence> sentences = text.sentences();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      if (sentence.paragraph() != paragraph) {
        now = new Before(now.year, heading.span);
        paragraph = sentence.paragraph();
      }
      times.before.add(now);
      now = times.after(sentence, now);
      if (i == 0 && isHeading(sentences)) {
        heading = now;
      }
    }
    return times;
  }

  private static boolean isHeading(List<Sentence> sentences) {
    String first = sentences.getFirst().text();
    return sentences.size() > 1
        && sentences.get(1).paragraph() != sentences.getFirst().paragraph()
        && first.length() <= LONGEST_HEADING
        && "。！？；.!?".indexOf(first.charAt(first.length() - 1)) < 0;
  }

  private Before after(Sentence sentence, Before now) {
    Optional<SpanFinder.Heard> heard =
        SpanFinder.last(sentence.text(), new SpanRules.Known(asOf, now.year));
    int year = heard.map(SpanFinder.Heard::year).filter(y -> y > 0).orElse(now.year);
    return new Before(year, heard.map(SpanFinder.Heard::span).orElse(now.span));
  }

  /** The period of a number with these words around it. */
  Spans of(int sentence, Surroundings around) {
    String words = around.sentence();
    Before earlier = before.get(sentence);
    SpanRules.Known known = new SpanRules.Known(asOf, earlier.year);
    Optional<SpanFinder.Heard> heard =
        BEHIND.matcher(around.tail()).find()
            ? SpanFinder.last(around.tail(), known)
            : Optional.empty();
    heard = heard.isPresent() ? heard : SpanFinder.last(words, known);
    if (heard.isPresent()) {
      return heard.get().span();
    }
    return earlier.span == null || OVER_ALL.matcher(words).find()
        ? Spans.all(asOf)
        : earlier.span.carried();
  }
}
