package org.jiangqiao.training;

import org.jiangqiao.kernel.FormErrors;

/** The form of a lesson, as typed. */
record LessonForm(
    String heldOn, String halfDay, String title, String place, String trainer, String hours) {

  LessonForm {
    heldOn = Fields.typed(heldOn);
    halfDay = Fields.typed(halfDay);
    title = Fields.typed(title);
    place = Fields.typed(place);
    trainer = Fields.typed(trainer);
    hours = Fields.typed(hours);
  }

  /** The form of a lesson that exists. */
  static LessonForm of(LessonRow row) {
    return new LessonForm(
        row.heldOn().toString(),
        row.halfDay(),
        row.title(),
        row.place(),
        row.trainer(),
        row.hours().stripTrailingZeros().toPlainString());
  }

  /** The values, meaningful only when no fault was noted. */
  LessonValues values(FormErrors errors) {
    Fields fields = new Fields(errors);
    if (!HalfDays.CODES.contains(halfDay)) {
      errors.add("halfDay", "training.form.choice");
    }
    return new LessonValues(
        fields.date("heldOn", heldOn),
        halfDay,
        fields.required("title", title, 120),
        fields.optional("place", place, 120),
        fields.optional("trainer", trainer, 60),
        fields.hours("hours", hours));
  }
}
