package org.jiangqiao.journal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * 公钥: with which anybody can check what the school signed (Ed25519).
 *
 * @param encoded as in a PEM file
 */
public record PublicationKey(byte[] encoded) {

  static final String ALGORITHM = "Ed25519";

  /** SHA-256 of the key in hex digits, in groups of eight: short enough to compare by eye. */
  public String fingerprint() {
    return Merkle.hex(Merkle.hash(encoded)).replaceAll("(.{8})(?!$)", "$1 ");
  }

  /** Whether two fingerprints are the same, however they are spaced and written. */
  public static boolean isSame(String one, String other) {
    return one.replaceAll("\\s", "").equalsIgnoreCase(other.replaceAll("\\s", ""));
  }

  /** Whether the key signed the text; a key that is none signed nothing. */
  public boolean signed(byte[] text, byte[] signature) {
    try {
      PublicKey key =
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
      Signature verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(key);
      verifier.update(text);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** The key as a file that other programs read. */
  public String pem() {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
    return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
  }
}
