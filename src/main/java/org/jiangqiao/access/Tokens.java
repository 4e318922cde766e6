package org.jiangqiao.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** Random tokens in an alphabet that can be read out over the telephone, and their hashes. */
final class Tokens {

  /** No 0 O 1 I L U: what is easily misread or spells words. */
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final SecureRandom RANDOM = new SecureRandom();

  private Tokens() {}

  /** A token of at least 128 bits: 27 characters. */
  static String secret() {
    return random(27);
  }

  /** A token of the given length; each character carries 4.9 bits. */
  static String random(int length) {
    StringBuilder token = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      token.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return token.toString();
  }

  /** A password to be handed over on paper: 78 bits in four groups of four characters. */
  static String password() {
    return String.join("-", random(4), random(4), random(4), random(4));
  }

  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
