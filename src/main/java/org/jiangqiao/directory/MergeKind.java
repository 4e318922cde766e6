package org.jiangqiao.directory;

/** What can be merged, and by which column two records are known to be different. */
enum MergeKind {
  PERSON("directory.person", "directory/people", "person_key", "paper_mask", "Number"),
  ORGANIZATION(
      "directory.organization", "directory/organizations", "null::uuid", "credit_code", "Code");

  final String table;
  final String path;

  /** Column of the platform-wide key. */
  final String key;

  /** Column of the number that tells two records apart for sure. */
  final String number;

  /** Ending of the message keys about that number. */
  final String texts;

  MergeKind(String table, String path, String key, String number, String texts) {
    this.table = table;
    this.path = path;
    this.key = key;
    this.number = number;
    this.texts = texts;
  }
}
