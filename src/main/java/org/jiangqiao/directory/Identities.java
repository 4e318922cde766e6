package org.jiangqiao.directory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jiangqiao.access.PlatformKeys;
import org.jiangqiao.kernel.SchoolId;
import org.springframework.stereotype.Component;

/**
 * Identity numbers: a keyed hash by which the same human being is known again in every school, and
 * encryption under a key of each person's own. Deleting that key erases the number for good.
 */
@Component
public class Identities {

  /** A number sealed with AES-GCM under a key of its own, which the platform's key wraps. */
  public record Sealed(byte[] wrappedKey, byte[] cipher) {}

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE = 12;
  private final SecretKeySpec hashKey;
  private final SecretKeySpec wrappingKey;

  Identities(PlatformKeys keys) {
    this.hashKey = new SecretKeySpec(keys.derive("directory/person-key"), "HmacSHA256");
    this.wrappingKey = new SecretKeySpec(keys.derive("directory/person-secret"), "AES");
  }

  /**
   * The platform-wide key of the human being whose paper has the number.
   *
   * @param paperKind code of the kind of paper
   * @param number in its normal form
   */
  public UUID personKey(String paperKind, String number) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(hashKey);
      byte[] hash = mac.doFinal((paperKind + ":" + number).getBytes(StandardCharsets.UTF_8));
      ByteBuffer half = ByteBuffer.wrap(hash);
      // A UUID of version 8: the kind that applications define (RFC 9562 section 5.8).
      return new UUID(
          half.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000L,
          half.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }

  /** Seals a number for one person of one school; it opens for no other. */
  public Sealed seal(SchoolId school, UUID person, String number) {
    byte[] key = random(32);
    return new Sealed(
        encrypt(wrappingKey, key, school, person),
        encrypt(
            new SecretKeySpec(key, "AES"),
            number.getBytes(StandardCharsets.UTF_8),
            school,
            person));
  }

  /**
   * The number in full.
   *
   * @throws IllegalStateException when the row was altered or belongs to another person
   */
  public String open(SchoolId school, UUID person, Sealed sealed) {
    byte[] key = decrypt(wrappingKey, sealed.wrappedKey(), school, person);
    return new String(
        decrypt(new SecretKeySpec(key, "AES"), sealed.cipher(), school, person),
        StandardCharsets.UTF_8);
  }

  private static byte[] encrypt(SecretKeySpec key, byte[] plain, SchoolId school, UUID person) {
    try {
      byte[] nonce = random(NONCE);
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, school, person);
      byte[] sealed = cipher.doFinal(plain);
      return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the number could not be sealed", e);
    }
  }

  private static byte[] decrypt(SecretKeySpec key, byte[] sealed, SchoolId school, UUID person) {
    try {
      byte[] nonce = Arrays.copyOf(sealed, NONCE);
      return cipher(Cipher.DECRYPT_MODE, key, nonce, school, person)
          .doFinal(sealed, NONCE, sealed.length - NONCE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the number cannot be opened for this person", e);
    }
  }

  private static Cipher cipher(
      int mode, SecretKeySpec key, byte[] nonce, SchoolId school, UUID person)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(128, nonce));
    cipher.updateAAD((school + "/" + person).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
