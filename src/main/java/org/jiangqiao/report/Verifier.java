package org.jiangqiao.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jiangqiao.evidence.Definition;
import org.jiangqiao.journal.Finding;
import org.jiangqiao.journal.PublicationKey;
import org.jiangqiao.report.EditionManifest.FrozenDefinition;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Verifies a bundle by itself: without database, without network, without trusting its maker. */
final class Verifier {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final ObjectReader READER =
      JSON.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final String LISTS = "lists";
  private final List<Finding> findings = new ArrayList<>();

  private Verifier() {}

  /** Where a bundle is read from: twice, because its lists are checked one at a time. */
  interface Source {
    /** Opens it from its beginning. */
    InputStream open() throws IOException;
  }

  /**
   * Verifies.
   *
   * @param expected fingerprint that the school made known; empty where none is at hand
   */
  static VerifierReport verify(Source bundle, String expected) throws IOException {
    try {
      ObjectNode head = head(bundle);
      return head.path("format").asString("").equals(EditionBundle.FORMAT)
          ? new Verifier().verify(head, bundle, expected)
          : VerifierReport.unreadable(Finding.of("verify.noBundle"));
    } catch (JacksonException e) {
      return VerifierReport.unreadable(
          Finding.of(
              "verify.unreadable",
              e.getLocation() == null ? "?" : "" + e.getLocation().getLineNr()));
    } catch (RuntimeException e) {
      // A forged manifest may lack anything: what cannot be followed is not verified.
      return VerifierReport.unreadable(Finding.of("verify.noManifest"));
    }
  }

  /** Everything but the lists, which are looked through for faults of writing only. */
  private static ObjectNode head(Source bundle) throws IOException {
    ObjectNode head = JSON.createObjectNode();
    try (InputStream in = bundle.open();
        JsonParser parser = JSON.createParser(in)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return head;
      }
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        parser.nextToken();
        if (name.equals(LISTS)) {
          parser.skipChildren();
        } else {
          head.set(name, READER.readTree(parser));
        }
      }
      // What follows a bundle is no part of it, and no two readers need agree on which counts.
      return parser.nextToken() == null ? head : JSON.createObjectNode();
    }
  }

  private VerifierReport verify(ObjectNode head, Source bundle, String expected)
      throws IOException {
    String text = head.path("manifest").asString("");
    PublicationKey key = new PublicationKey(bytes(head.path("publicKey")));
    EditionManifest manifest = manifest(text);
    if (manifest == null) {
      return VerifierReport.unreadable(Finding.of("verify.noManifest"));
    }
    signature(text, bytes(head.path("signature")), key, manifest, expected);
    // One content has one text: nothing that one reader sees and another does not.
    if (!manifest.text().equals(text)) {
      findings.add(Finding.of("verify.notCanonical"));
    }
    Map<FrozenDefinition, Optional<VerifierDefinition>> definitions =
        definitions(manifest, head.path("definitions"));
    Map<Integer, VerifierFigure> figures = new LinkedHashMap<>();
    manifest.figures().forEach(f -> figures.put(f.position(), new VerifierFigure(f)));
    List<Finding> stray = new ArrayList<>();
    long rows = lists(bundle, figures, stray);
    if (figures.size() < manifest.figures().size()) {
      findings.add(Finding.of("verify.noManifest"));
    }
    figures.values().forEach(figure -> findings.addAll(figure.findings(definitions)));
    findings.addAll(stray);
    return new VerifierReport(
        manifest, key.fingerprint(), Editions.hash(text), rows, List.copyOf(findings));
  }

  /** Checks the lists one after another; one that no figure waits for is nobody's. */
  private static long lists(
      Source bundle, Map<Integer, VerifierFigure> figures, List<Finding> stray) throws IOException {
    long rows = 0;
    try (InputStream in = bundle.open();
        JsonParser parser = JSON.createParser(in)) {
      parser.nextToken();
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        boolean lists = parser.nextToken() == JsonToken.START_ARRAY && name.equals(LISTS);
        while (lists && parser.nextToken() != JsonToken.END_ARRAY) {
          JsonNode list = READER.readTree(parser);
          int position = list.path("figure").asInt(0);
          int number = list.path("list").asInt(-1);
          VerifierFigure figure = figures.get(position);
          if (figure == null || !figure.waitsFor(number)) {
            stray.add(Finding.of("verify.strayList", position + "/" + number));
          } else {
            rows += figure.list(number, list);
          }
        }
        if (!lists) {
          parser.skipChildren();
        }
      }
    }
    return rows;
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
