package org.jiangqiao.report;

import java.util.List;

/** A block with its figures put in and the remarks on it. */
record BlockView(Block block, List<List<BlockPiece>> paragraphs, List<Comment> comments) {

  /** What it says that the records do not bear out. */
  List<BlockPiece.Said> broken() {
    return paragraphs.stream()
        .flatMap(List::stream)
        .filter(BlockPiece.Said.class::isInstance)
        .map(BlockPiece.Said.class::cast)
        .filter(said -> !said.standing().isFine())
        .toList();
  }

  /** How many remarks wait for an answer. */
  long open() {
    return comments.stream().filter(Comment::isOpen).count();
  }
}
