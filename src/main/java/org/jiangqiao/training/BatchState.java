package org.jiangqiao.training;

/**
 * 班次状态: where a batch stands, computed from its latest step, its seats and today's date.
 *
 * <p>A batch that was announced runs from its first day on until it is closed or cancelled, also
 * past its last day; before that day the latest step and the seats speak. Sign-up opened for a
 * batch that has begun ends by itself with its last day.
 */
public sealed interface BatchState {

  /** Being prepared; nobody outside the office knows of it. */
  record Planned() implements BatchState {}

  /** Known to the public, sign-up not yet opened. */
  record Announced() implements BatchState {}

  /**
   * People may sign up.
   *
   * @param free seats left, at least 1
   */
  record OpenForSignUp(int free) implements BatchState {}

  /**
   * Sign-up is open and every seat is taken; further people wait.
   *
   * @param waiting how many wait
   */
  record Full(int waiting) implements BatchState {}

  /** Sign-up is over, the first day not yet come. */
  record SignUpClosed() implements BatchState {}

  /** Started: its first day has come or somebody started it by hand. */
  record Running() implements BatchState {}

  /**
   * 现场报名: begun, and people may still sign up by the link until its last day.
   *
   * @param free seats left, 0 when only the waiting list is left
   * @param waiting how many wait
   */
  record WalkIn(int free, int waiting) implements BatchState {}

  /** Closed: completions are decided and counted. */
  record Closed() implements BatchState {}

  /**
   * Does not take place.
   *
   * @param reason why, as told to the people signed up
   */
  record Cancelled(String reason) implements BatchState {}

  /** The code used in addresses, filters and the message key {@code training.state.<CODE>}. */
  default String code() {
    return switch (this) {
      case Planned s -> "PLANNED";
      case Announced s -> "ANNOUNCED";
      case OpenForSignUp s -> "OPEN";
      case Full s -> "FULL";
      case SignUpClosed s -> "SIGN_UP_CLOSED";
      case Running s -> "RUNNING";
      case WalkIn s -> "WALK_IN";
      case Closed s -> "CLOSED";
      case Cancelled s -> "CANCELLED";
    };
  }

  /** The colour of its tag: a class of the design system. */
  default String tone() {
    return switch (this) {
      case Planned s -> "";
      case Announced s -> "info";
      case OpenForSignUp s -> "brand";
      case Full s -> "warn";
      case SignUpClosed s -> "info";
      case Running s -> "copper";
      case WalkIn s -> "brand";
      case Closed s -> "ok";
      case Cancelled s -> "bad";
    };
  }

  /** The symbol on its tag, so that the state does not hang on colour. */
  default String icon() {
    return switch (this) {
      case Planned s -> "edit";
      case Announced s -> "bell";
      case OpenForSignUp s -> "user-plus";
      case Full s -> "users";
      case SignUpClosed s -> "lock";
      case Running s -> "player-play";
      case WalkIn s -> "user-plus";
      case Closed s -> "circle-check";
      case Cancelled s -> "ban";
    };
  }

  /**
   * The state with that code; {@code free}, {@code waiting} and {@code reason} where it has one.
   */
  static BatchState of(String code, int free, int waiting, String reason) {
    return switch (code) {
      case "PLANNED" -> new Planned();
      case "ANNOUNCED" -> new Announced();
      case "OPEN" -> new OpenForSignUp(free);
      case "FULL" -> new Full(waiting);
      case "SIGN_UP_CLOSED" -> new SignUpClosed();
      case "RUNNING" -> new Running();
      case "WALK_IN" -> new WalkIn(free, waiting);
      case "CLOSED" -> new Closed();
      case "CANCELLED" -> new Cancelled(reason);
      default -> throw new IllegalArgumentException("no batch state " + code);
    };
  }
}
