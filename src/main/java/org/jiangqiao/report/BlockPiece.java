package org.jiangqiao.report;

import org.jiangqiao.evidence.Figure;
import org.jiangqiao.evidence.Question;

/** What a reader sees of a stretch of text. */
sealed interface BlockPiece {

  /** Plain words. */
  record Words(String text) implements BlockPiece {}

  /** A number read from the records at this moment. */
  record Live(Question question, Figure figure) implements BlockPiece {}

  /** Words that speak of a figure, and whether they still may. */
  record Said(String text, Question question, Figure figure, BlockStanding standing)
      implements BlockPiece {}
}
