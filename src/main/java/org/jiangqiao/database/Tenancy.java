package org.jiangqiao.database;

import java.util.Optional;
import org.jiangqiao.kernel.SchoolId;

/**
 * The school in whose name the current thread works. Every transaction begun inside {@link #in}
 * tells it to PostgreSQL, whose row-level security then shows that school's rows and no others;
 * outside of it tenant tables are empty.
 */
public final class Tenancy {

  private static final ScopedValue<SchoolId> SCHOOL = ScopedValue.newInstance();

  private Tenancy() {}

  /** Runs an act in the name of a school and returns what it returns. */
  public static <R, X extends Throwable> R in(
      SchoolId school, ScopedValue.CallableOp<? extends R, X> act) throws X {
    return ScopedValue.where(SCHOOL, school).call(act);
  }

  /** Runs an act in the name of a school. */
  public static void run(SchoolId school, Runnable act) {
    ScopedValue.where(SCHOOL, school).run(act);
  }

  /** The school in scope, if any. */
  public static Optional<SchoolId> current() {
    return SCHOOL.isBound() ? Optional.of(SCHOOL.get()) : Optional.empty();
  }

  /**
   * The school in scope, for statements that name their tenant.
   *
   * @throws IllegalStateException when no school is in scope
   */
  public static SchoolId required() {
    return current().orElseThrow(() -> new IllegalStateException("no school in scope"));
  }
}
