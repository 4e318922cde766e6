package org.jiangqiao.access;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jiangqiao.kernel.FormErrors;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Password rules (NIST SP 800-63B section 3.1.1): at least 15 characters, no composition rule, no
 * forced change, common ones refused. Argon2id behind a semaphore, so that a rush of sign-ins
 * cannot take every core.
 */
@Component
class Passwords {

  static final int SHORTEST = 15;
  private static final int LONGEST = 200;
  private static final Set<String> COMMON_PARTS =
      Set.of(
          "password",
          "123456",
          "qwerty",
          "jiangqiao",
          "abcdef",
          "111111",
          "000000",
          "admin",
          "zhijiao");

  private final Argon2PasswordEncoder encoder =
      Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  private final Semaphore cores =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));

  /**
   * A hash of a password nobody has: unknown names take as long to refuse as wrong passwords. Made
   * when it is first needed, for it takes its time, and every start would wait for it.
   */
  private final SingletonSupplier<String> nobody =
      SingletonSupplier.of(() -> hash(Tokens.secret()));

  String hash(String password) {
    return guarded(() -> String.valueOf(encoder.encode(password)));
  }

  boolean matches(String password, String hash) {
    String typed = password.length() > LONGEST ? "" : password;
    return guarded(() -> encoder.matches(typed, hash));
  }

  void pretendToCheck(String password) {
    matches(password, nobody.obtain());
  }

  /** Adds what is wrong with a new password to the errors of the field. */
  void check(String password, String signInName, String field, FormErrors errors) {
    String lower = password.toLowerCase(Locale.ROOT);
    String rest = lower;
    for (String common : COMMON_PARTS) {
      rest = rest.replace(common, "");
    }
    if (password.length() < SHORTEST) {
      errors.add(field, "access.password.tooShort", SHORTEST, password.length());
    } else if (password.length() > LONGEST) {
      errors.add(field, "access.password.tooLong", LONGEST);
    } else if (!signInName.isEmpty() && lower.contains(signInName)) {
      errors.add(field, "access.password.containsName");
    } else if (rest.chars().distinct().count() < 5) {
      errors.add(field, "access.password.common");
    }
  }

  private <T> T guarded(java.util.function.Supplier<T> act) {
    cores.acquireUninterruptibly();
    try {
      return act.get();
    } finally {
      cores.release();
    }
  }
}
