package org.jiangqiao.completion;

import org.jiangqiao.kernel.FormErrors;

/**
 * 评价表 as typed by a participant.
 *
 * @param enrolment who of several people with the same digits; empty before that was asked
 */
record RatingForm(String digits, String enrolment, String score, String comment) {

  private static final int LONGEST_COMMENT = 500;

  RatingForm {
    digits = Typed.text(digits);
    enrolment = Typed.text(enrolment);
    score = Typed.text(score);
    comment = Typed.text(comment);
  }

  /** What is wrong with it. */
  FormErrors errors() {
    FormErrors errors = new FormErrors();
    if (!score.matches("[1-5]")) {
      errors.add("score", "completion.rate.score");
    }
    if (!digits.matches("\\d{4}")) {
      errors.add("digits", "completion.rate.digits");
    }
    if (comment.length() > LONGEST_COMMENT) {
      errors.add("comment", "completion.form.tooLong", String.valueOf(LONGEST_COMMENT));
    }
    return errors;
  }
}
