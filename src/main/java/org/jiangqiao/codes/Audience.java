package org.jiangqiao.codes;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom a training reaches; one enrolment carries exactly one, a person several over the years. */
public enum Audience {
  EMPLOYEE,
  FARMER,
  FARMER_HQ,
  MIGRANT,
  VETERAN,
  UNEMPLOYED,
  DISABLED,
  ELDERLY,
  COMMUNITY,
  VILLAGE_CADRE,
  AGRI_TECH,
  BROKER,
  PUPIL,
  TEACHER,
  OTHER;

  private static final List<Audience> USUAL =
      List.of(FARMER, FARMER_HQ, MIGRANT, EMPLOYEE, VILLAGE_CADRE, OTHER);

  /** How many of {@link #offered} a form shows at once; the rest are behind a fold. */
  public static final int AT_ONCE = 6;

  /** The audiences of a form: the given one first, then the usual ones, then the rest. */
  public static List<Audience> offered(String first) {
    return Stream.of(find(first).stream(), USUAL.stream(), Stream.of(values()))
        .flatMap(audiences -> audiences)
        .distinct()
        .toList();
  }

  /** The code stored and exported. */
  public String code() {
    return name();
  }

  /** The message key of the name. */
  public String labelKey() {
    return "codes.audience." + name();
  }

  /** Finds by code. */
  public static Optional<Audience> find(String code) {
    for (Audience audience : values()) {
      if (audience.name().equals(code)) {
        return Optional.of(audience);
      }
    }
    return Optional.empty();
  }
}
