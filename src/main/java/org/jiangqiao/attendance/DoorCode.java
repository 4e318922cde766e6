package org.jiangqiao.attendance;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The code on the screen of the room: it belongs to one lesson and changes every 30 seconds, so
 * that a photograph sent to somebody at home is of no use. The scheme is that of RFC 6238 (time
 * steps over an HMAC); checking costs two HMACs and no password hash.
 */
final class DoorCode {

  /** Seconds a code is on the screen. */
  static final int STEP_SECONDS = 30;

  /** Once scanned, so long may a person take to type the digits: slow hands are not turned away. */
  static final Duration TYPING_TIME = Duration.ofMinutes(5);

  /** Whoever is not on the roster may take so long to fill in the form, once. */
  static final Duration FORM_TIME = Duration.ofMinutes(20);

  private DoorCode() {}

  /** The code on the screen at that moment: 12 hexadecimal digits. */
  static String at(byte[] secret, Instant moment) {
    return hmac(secret, "code", moment.getEpochSecond() / STEP_SECONDS);
  }

  /** Whether the code is on the screen now or was a moment ago. */
  static boolean isCurrent(byte[] secret, String code, Instant now) {
    return equal(code, at(secret, now)) || equal(code, at(secret, now.minusSeconds(STEP_SECONDS)));
  }

  /** What the page hands out for a fresh scan, to be given back with the digits. */
  static String pass(byte[] secret, Instant now) {
    return pass(secret, "pass", now.plus(TYPING_TIME));
  }

  /** What a valid pass is exchanged for by somebody who is not on the roster; not renewed. */
  static String newcomerPass(byte[] secret, Instant now) {
    return pass(secret, "newcomer", now.plus(FORM_TIME));
  }

  private static String pass(byte[] secret, String purpose, Instant until) {
    return until.getEpochSecond() + "-" + hmac(secret, purpose, until.getEpochSecond());
  }

  /** Whether the pass was handed out by this lesson's screen and its time is not over. */
  static boolean isValidPass(byte[] secret, String pass, Instant now) {
    return isValid(secret, "pass", pass, now);
  }

  /** Whether the pass lets somebody who is not on the roster send the form now. */
  static boolean isValidNewcomerPass(byte[] secret, String pass, Instant now) {
    return isValid(secret, "newcomer", pass, now);
  }

  private static boolean isValid(byte[] secret, String purpose, String pass, Instant now) {
    int dash = pass.indexOf('-');
    if (dash < 1 || !pass.substring(0, dash).matches("\\d{1,12}")) {
      return false;
    }
    long until = Long.parseLong(pass.substring(0, dash));
    return now.getEpochSecond() <= until
        && equal(pass.substring(dash + 1), hmac(secret, purpose, until));
  }

  private static boolean equal(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(java.nio.charset.StandardCharsets.UTF_8),
        other.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static String hmac(byte[] secret, String purpose, long number) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      mac.update(purpose.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      byte[] full = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
      return HexFormat.of().formatHex(full, 0, 6);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
