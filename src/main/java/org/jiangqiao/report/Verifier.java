package org.jiangqiao.report;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jiangqiao.evidence.Definition;
import org.jiangqiao.journal.Finding;
import org.jiangqiao.journal.PublicationKey;
import org.jiangqiao.report.EditionManifest.FrozenDefinition;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Verifies a bundle by itself: without database, without network, without trusting its maker. */
final class Verifier {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final List<Finding> findings = new ArrayList<>();
  private long rows;

  private Verifier() {}

  /**
   * Verifies.
   *
   * @param expected fingerprint that the school made known; empty where none is at hand
   */
  static VerifierReport verify(InputStream bundle, String expected) {
    JsonNode root;
    try {
      root = JSON.readTree(bundle);
    } catch (JacksonException e) {
      return VerifierReport.unreadable(
          Finding.of(
              "verify.unreadable",
              e.getLocation() == null ? "?" : "" + e.getLocation().getLineNr()));
    }
    if (!root.path("format").asString("").equals(EditionBundle.FORMAT)) {
      return VerifierReport.unreadable(Finding.of("verify.noBundle"));
    }
    try {
      return new Verifier().verify(root, expected);
    } catch (RuntimeException e) {
      // A forged manifest may lack anything: what cannot be followed is not verified.
      return VerifierReport.unreadable(Finding.of("verify.noManifest"));
    }
  }

  private VerifierReport verify(JsonNode root, String expected) {
    String text = root.path("manifest").asString("");
    PublicationKey key = new PublicationKey(bytes(root.path("publicKey")));
    EditionManifest manifest = manifest(text);
    if (manifest == null) {
      return VerifierReport.unreadable(Finding.of("verify.noManifest"));
    }
    signature(text, bytes(root.path("signature")), key, manifest, expected);
    // One content has one text: nothing that one reader sees and another does not.
    if (!manifest.text().equals(text)) {
      findings.add(Finding.of("verify.notCanonical"));
    }
    Map<FrozenDefinition, Optional<VerifierDefinition>> definitions =
        definitions(manifest, root.path("definitions"));
    Map<String, JsonNode> lists = lists(root.path("lists"));
    for (FrozenFigure figure : manifest.figures()) {
      VerifierFigure check = new VerifierFigure(figure, findings);
      for (int i = 0; i < figure.lists().size(); i++) {
        rows += check.list(i, lists.remove(figure.position() + "/" + i));
      }
      check.value();
      check.definition(definitions);
    }
    lists.keySet().forEach(name -> findings.add(Finding.of("verify.strayList", name)));
    return new VerifierReport(
        manifest, key.fingerprint(), Editions.hash(text), rows, List.copyOf(findings));
  }

  private void signature(
      String text,
      byte[] signature,
      PublicationKey key,
      EditionManifest manifest,
      String expected) {
    if (!key.fingerprint().equals(manifest.key())) {
      findings.add(Finding.of("verify.otherKey", key.fingerprint(), manifest.key()));
    }
    if (!key.signed(text.getBytes(StandardCharsets.UTF_8), signature)) {
      findings.add(Finding.of("verify.signature"));
    }
    if (!expected.isBlank() && !PublicationKey.isSame(key.fingerprint(), expected)) {
      findings.add(Finding.of("verify.foreignKey", key.fingerprint(), expected.strip()));
    }
  }

  /** The lists by figure and number; of two under one name the second is nobody's. */
  private Map<String, JsonNode> lists(JsonNode all) {
    Map<String, JsonNode> lists = new TreeMap<>();
    for (JsonNode list : all) {
      String name = list.path("figure").asInt(0) + "/" + list.path("list").asInt(-1);
      if (lists.putIfAbsent(name, list) != null) {
        findings.add(Finding.of("verify.strayList", name));
      }
    }
    return lists;
  }

  /** The definitions that the manifest names, as their texts state them; empty where one is bad. */
  private Map<FrozenDefinition, Optional<VerifierDefinition>> definitions(
      EditionManifest manifest, JsonNode texts) {
    Map<FrozenDefinition, Optional<VerifierDefinition>> read = new HashMap<>();
    Set<String> stray = new TreeSet<>(texts.propertyNames());
    for (FrozenDefinition definition : manifest.definitions()) {
      stray.remove(definition.hash());
      read.put(definition, definition(definition, texts.path(definition.hash())));
    }
    stray.forEach(hash -> findings.add(Finding.of("verify.strayDefinition", hash)));
    return read;
  }

  private Optional<VerifierDefinition> definition(FrozenDefinition named, JsonNode text) {
    if (!text.isString()) {
      findings.add(Finding.of("verify.definitionGone", named.indicator(), named.version()));
      return Optional.empty();
    }
    if (!isText(text.asString()) || !new Definition(text.asString()).hash().equals(named.hash())) {
      findings.add(Finding.of("verify.definitionSwapped", named.indicator(), named.version()));
      return Optional.empty();
    }
    return Optional.of(VerifierDefinition.read(text.asString()));
  }

  /** Half a surrogate pair is hashed as a question mark: then two texts would have one hash. */
  private static boolean isText(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static @Nullable EditionManifest manifest(String text) {
    if (!isText(text)) {
      return null;
    }
    try {
      EditionManifest manifest = EditionManifest.read(text);
      return EditionManifest.FORMAT.equals(manifest.format()) ? manifest : null;
    } catch (JacksonException e) {
      return null;
    }
  }

  private static byte[] bytes(JsonNode node) {
    try {
      return Base64.getDecoder().decode(node.asString(""));
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
