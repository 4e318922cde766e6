package org.jiangqiao.codes;

import java.util.Optional;

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
