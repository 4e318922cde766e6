package org.jiangqiao.access;

import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.kernel.SchoolId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The session knows an account by one string: school and account id. Rights are read fresh. */
final class Principals {

  record Principal(SchoolId school, UUID account) {}

  private Principals() {}

  static String name(SchoolId school, UUID account) {
    return school + "/" + account;
  }

  static Optional<Principal> current() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication == null || !authentication.getName().contains("/")
        ? Optional.empty()
        : Optional.of(parse(authentication.getName()));
  }

  private static Principal parse(String name) {
    int slash = name.indexOf('/');
    return new Principal(
        new SchoolId(UUID.fromString(name.substring(0, slash))),
        UUID.fromString(name.substring(slash + 1)));
  }
}
