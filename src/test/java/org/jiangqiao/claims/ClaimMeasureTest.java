package org.jiangqiao.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Measures finding and reading on marked sentences and on the two articles. */
class ClaimMeasureTest {
  private static final Path FILES = Path.of("src/test/resources/claims");
  private static final double FLOOR = 0.99;

  @Test
  void nearlyEveryNumberIsFoundAndReadAsAPersonReadsIt() throws IOException {
    List<String> lines = new ArrayList<>();
    List<Score> scores = new ArrayList<>();
    int sentences = 0;
    for (String file :
        List.of("sentences", "sentences-hard", "sentences-control", "sentences-control2")) {
      List<MarkedSentence> marked = MarkedSentence.of(FILES.resolve(file + ".txt"));
      sentences += marked.size();
      Score tuned = new Score();
      Score held = new Score();
      for (int i = 0; i < marked.size(); i++) {
        MarkedSentence sentence = marked.get(i);
        Score score = i % 3 == 2 ? held : tuned;
        score.add(sentence.text(), sentence.marks(), ClaimText.read(sentence.text()).mentions());
      }
      note(lines, scores, file + ", two thirds", tuned);
      note(lines, scores, file + ", held back", held);
    }
    note(lines, scores, "two articles", articles());
    Path target = Files.createDirectories(Path.of("target")).resolve("claims-measure.txt");
    Files.write(target, lines);
    assertThat(sentences).isGreaterThanOrEqualTo(300);
    assertThat(scores)
        .allSatisfy(score -> {
          assertThat(score.misses()).hasSizeLessThan(4);
          assertThat(score.findingPrecision()).isGreaterThanOrEqualTo(FLOOR);
          assertThat(score.findingRecall()).isGreaterThanOrEqualTo(FLOOR);
          assertThat(score.readingPrecision()).isGreaterThanOrEqualTo(FLOOR);
          assertThat(score.readingRecall()).isGreaterThanOrEqualTo(FLOOR);
        });
  }

  @Test
  void everyFigureOfTheTwoArticlesIsReadAsTheListOfFiguresSays() throws IOException {
    assertThat(articles().misses()).isEmpty();
  }

  private static void note(List<String> lines, List<Score> scores, String name, Score score) {
    scores.add(score);
    lines.add(score.line(name));
    score.misses().forEach(miss -> lines.add("  " + miss));
  }

  private static Score articles() throws IOException {
    String text = Files.readString(FILES.resolve("two-schools.txt"));
    ExpectedNumbers expected = ExpectedNumbers.of(FILES.resolve("two-schools-expected.tsv"), text);
    Score score = new Score();
    score.add("two-schools.txt", expected.marks(), ClaimText.read(text).mentions());
    return score;
  }
}
