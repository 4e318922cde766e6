package org.jiangqiao.training;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jiangqiao.kernel.FormErrors;

/** The form of a batch, as typed. */
record BatchForm(
    String number,
    String title,
    String startsOn,
    String endsOn,
    String place,
    String customer,
    String fundingLine,
    String capacity,
    String hours,
    String completionPercent,
    String trainers,
    String contact,
    String note,
    String version,
    String moveLessons) {

  BatchForm {
    number = Fields.typed(number);
    title = Fields.typed(title);
    startsOn = Fields.typed(startsOn);
    endsOn = Fields.typed(endsOn);
    place = Fields.typed(place);
    customer = Fields.typed(customer);
    fundingLine = Fields.typed(fundingLine);
    capacity = Fields.typed(capacity);
    hours = Fields.typed(hours);
    completionPercent = Fields.typed(completionPercent);
    trainers = Fields.typed(trainers);
    contact = Fields.typed(contact);
    note = Fields.typed(note);
    version = Fields.typed(version);
    moveLessons = Fields.typed(moveLessons);
  }

  /** The form of a new batch, filled from its scheme; its last day is the plan's. */
  static BatchForm proposed(Scheme scheme, String number, LocalDate startsOn, LocalDate endsOn) {
    return new BatchForm(
        number,
        scheme.name(),
        startsOn.toString(),
        endsOn.toString(),
        "",
        scheme.customerName(),
        scheme.fundingLineId() == null ? "" : scheme.fundingLineId().toString(),
        "50",
        String.valueOf(scheme.hours()),
        String.valueOf(scheme.completionPercent()),
        "",
        "",
        "",
        "0",
        "");
  }

  /** The form of a batch that exists; lessons move along unless the office says otherwise. */
  static BatchForm of(BatchValues v, int version) {
    return new BatchForm(
        v.number(),
        v.title(),
        v.startsOn().toString(),
        v.endsOn().toString(),
        v.place(),
        v.customerName(),
        v.fundingLineId() == null ? "" : v.fundingLineId().toString(),
        String.valueOf(v.capacity()),
        String.valueOf(v.hours()),
        String.valueOf(v.completionPercent()),
        v.trainers(),
        v.contact(),
        v.note(),
        String.valueOf(version),
        "yes");
  }

  /** The form of which these are the texts by field; missing ones are empty. */
  static BatchForm of(Map<String, String> fields) {
    return new BatchForm(
        fields.getOrDefault("number", ""),
        fields.getOrDefault("title", ""),
        fields.getOrDefault("startsOn", ""),
        fields.getOrDefault("endsOn", ""),
        fields.getOrDefault("place", ""),
        fields.getOrDefault("customer", ""),
        fields.getOrDefault("fundingLine", ""),
        fields.getOrDefault("capacity", ""),
        fields.getOrDefault("hours", ""),
        fields.getOrDefault("completionPercent", ""),
        fields.getOrDefault("trainers", ""),
        fields.getOrDefault("contact", ""),
        fields.getOrDefault("note", ""),
        fields.getOrDefault("version", ""),
        fields.getOrDefault("moveLessons", ""));
  }

  /** What the form says of the batch, by field, in the order of the template. */
  Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("number", number);
    fields.put("title", title);
    fields.put("startsOn", startsOn);
    fields.put("endsOn", endsOn);
    fields.put("place", place);
    fields.put("trainers", trainers);
    fields.put("capacity", capacity);
    fields.put("customer", customer);
    fields.put("fundingLine", fundingLine);
    fields.put("hours", hours);
    fields.put("completionPercent", completionPercent);
    fields.put("contact", contact);
    fields.put("note", note);
    return fields;
  }

  /** The values, meaningful only when no fault was noted; {@code customers} finds one by name. */
  BatchValues values(FormErrors errors, Function<String, Optional<UUID>> customers) {
    Fields fields = new Fields(errors);
    LocalDate start = fields.date("startsOn", startsOn);
    LocalDate end = fields.date("endsOn", endsOn);
    if (errors.of("startsOn") == null && end.isBefore(start)) {
      errors.add("endsOn", "training.form.endBeforeStart");
    }
    Optional<UUID> customerId = customer.isEmpty() ? Optional.empty() : customers.apply(customer);
    if (!customer.isEmpty() && customerId.isEmpty()) {
      errors.add("customer", "training.form.customerUnknown", customer);
    }
    return new BatchValues(
        fields.required("number", number, 40),
        fields.required("title", title, 120),
        start,
        end,
        fields.optional("place", place, 120),
        customerId.orElse(null),
        customer,
        fields.id("fundingLine", fundingLine),
        fields.number("capacity", capacity, 1, 5000),
        fields.number("hours", hours, 1, 2000),
        fields.number("completionPercent", completionPercent, 1, 100),
        fields.optional("trainers", trainers, 200),
        fields.optional("contact", contact, 120),
        fields.optional("note", note, 2000));
  }

  /** Whether lessons move along when the first day changes. */
  boolean movesLessons() {
    return moveLessons.equals("yes");
  }
}
