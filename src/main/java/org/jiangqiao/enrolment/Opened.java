package org.jiangqiao.enrolment;

import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.access.PublicLinks;
import org.jiangqiao.access.Schools;

/** A link that somebody opened: the school it belongs to, and the batch or roster it is for. */
record Opened(Schools.School school, UUID id) {

  /** What the token opens now; empty when unknown, expired or revoked. */
  static Optional<Opened> by(PublicLinks links, Schools schools, String kind, String token) {
    return links
        .open(kind, token)
        .flatMap(
            target -> schools.find(target.school()).map(school -> new Opened(school, target.id())));
  }
}
