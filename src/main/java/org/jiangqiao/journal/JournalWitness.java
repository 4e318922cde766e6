package org.jiangqiao.journal;

import java.util.List;

/**
 * A module that keeps heads of the journal in what it signs, and texts that must stay as signed.
 */
public interface JournalWitness {

  /** The heads it keeps for the school in scope. */
  List<JournalHead> heads();

  /** What has been changed of the texts it keeps. */
  List<Finding> changed();
}
