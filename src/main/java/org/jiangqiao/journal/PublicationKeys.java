package org.jiangqiao.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jiangqiao.access.Actor;
import org.jiangqiao.access.AuditLog;
import org.jiangqiao.access.PlatformKeys;
import org.jiangqiao.database.Tenancy;
import org.jiangqiao.kernel.Ids;
import org.jiangqiao.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 签名钥匙: the key pairs with which the school in scope signs. The first is made when it is first
 * needed; a new one replaces it, and the old public keys stay for what they signed.
 */
@Component
public class PublicationKeys {

  /** A key as its page shows it; the newest is the one in use. */
  public record Kept(UUID id, PublicationKey key, OffsetDateTime madeAt, String madeBy) {}

  /** A signature and the key that checks it. */
  public record Signed(UUID keyId, PublicationKey key, byte[] signature) {}

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE = 12;
  private static final String SELECT =
      "select id, public_key, made_at, made_by from journal.publication_key where school_id = :school ";

  private final JdbcClient jdbc;
  private final SecretKeySpec sealing;
  private final AuditLog audit;
  private final Clock clock;

  PublicationKeys(JdbcClient jdbc, PlatformKeys keys, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.sealing = new SecretKeySpec(keys.derive("publication-keys"), "AES");
    this.audit = audit;
    this.clock = clock;
  }

  /** All keys, the newest first. */
  @Transactional(readOnly = true)
  public List<Kept> all() {
    return jdbc.sql(SELECT + "order by id desc")
        .param("school", Tenancy.required().value())
        .query(PublicationKeys::row)
        .list();
  }

  /** The key of that id. */
  @Transactional(readOnly = true)
  public Kept get(UUID id) {
    return jdbc.sql(SELECT + "and id = :id")
        .param("school", Tenancy.required().value())
        .param("id", id)
        .query(PublicationKeys::row)
        .optional()
        .orElseThrow(() -> new NotFound("publication key " + id));
  }

  /** Signs a text with the given key. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Signed sign(Kept kept, byte[] text) {
    byte[] sealed =
        jdbc.sql(
                "select private_sealed from journal.publication_key where school_id = :school and id = :id")
            .param("school", Tenancy.required().value())
            .param("id", kept.id())
            .query(byte[].class)
            .single();
    try {
      PrivateKey key =
          KeyFactory.getInstance(PublicationKey.ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(open(sealed, kept.id())));
      Signature signer = Signature.getInstance(PublicationKey.ALGORITHM);
      signer.initSign(key);
      signer.update(text);
      return new Signed(kept.id(), kept.key(), signer.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the signing key cannot be opened", e);
    }
  }

  /** The key in use; the first is made now. */
  @Transactional
  public Kept current(Actor actor) {
    return newest()
        .orElseGet(() -> {
          lock();
          return newest().orElseGet(() -> make(actor));
        });
  }

  /** Puts a new key in place of the one in use. */
  @Transactional
  public Kept rotate(Actor actor) {
    lock();
    return make(actor);
  }

  // Two first uses at once must not end with two keys.
  private void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('publication-key' || :school, 0))")
        .param("school", Tenancy.required().toString())
        .query(row -> {});
  }

  private Optional<Kept> newest() {
    return jdbc.sql(SELECT + "order by id desc limit 1")
        .param("school", Tenancy.required().value())
        .query(PublicationKeys::row)
        .optional();
  }

  private Kept make(Actor actor) {
    UUID id = Ids.next();
    KeyPair pair = pair();
    PublicationKey key = new PublicationKey(pair.getPublic().getEncoded());
    jdbc.sql(
            """
            insert into journal.publication_key (school_id, id, public_key, private_sealed, made_at, made_by)
            values (:school, :id, :public, :private, :now, :by)
            """)
        .param("school", Tenancy.required().value())
        .param("id", id)
        .param("public", key.encoded())
        .param("private", seal(pair.getPrivate().getEncoded(), id))
        .param("now", OffsetDateTime.now(clock))
        .param("by", actor.name())
        .update();
    audit.write(
        actor,
        "created",
        "journal.publication_key",
        id,
        Map.of(),
        Map.of("fingerprint", key.fingerprint()),
        "");
    return get(id);
  }

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance(PublicationKey.ALGORITHM).generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java platform has no Ed25519", e);
    }
  }

  private byte[] seal(byte[] plain, UUID id) {
    try {
      byte[] nonce = new byte[NONCE];
      RANDOM.nextBytes(nonce);
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, id).doFinal(plain);
      return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the signing key could not be sealed", e);
    }
  }

  private byte[] open(byte[] sealed, UUID id) throws GeneralSecurityException {
    byte[] nonce = Arrays.copyOf(sealed, NONCE);
    return cipher(Cipher.DECRYPT_MODE, nonce, id).doFinal(sealed, NONCE, sealed.length - NONCE);
  }

  // The key is bound to its school and its row: moved elsewhere it does not open.
  private Cipher cipher(int mode, byte[] nonce, UUID id) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, sealing, new GCMParameterSpec(128, nonce));
    cipher.updateAAD((Tenancy.required() + "/" + id).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static Kept row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
    return new Kept(
        row.getObject(1, UUID.class),
        new PublicationKey(row.getBytes(2)),
        row.getObject(3, OffsetDateTime.class),
        row.getString(4));
  }
}
