package org.jiangqiao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jiangqiao.evidence.TrainingScenario;
import org.jiangqiao.journal.Finding;
import org.jiangqiao.journal.PublicationKey;
import org.jiangqiao.ui.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Each way to forge a bundle is named: which figure, which row, what. */
class VerifierTest extends EditionScene {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private ObjectNode good = JSON.createObjectNode();
  @TempDir Path folder;

  @BeforeEach
  void publishFourCompletions() {
    UUID id =
        inSchool(() -> {
          TrainingScenario data = data();
          UUID scheme = data.scheme("月嫂", "家政", "COMMUNITY");
          UUID batch = data.closed(scheme, "月嫂一期", DAY);
          for (int i = 0; i < 4; i++) {
            data.completed(scheme, batch, data.person("安" + i), "COMMUNITY", DAY);
          }
          return batch;
        });
    assertThat(id).isNotNull();
    UUID edition = publish(cell("training.persons"), byHand());
    good = (ObjectNode) JSON.readTree(bundle(edition));
    assertThat(findings()).isEmpty();
  }

  @Test
  void aChangedValueIsNamedWithTheBrokenSignature() {
    manifest(text -> text.replace("\"value\":\"4\"", "\"value\":\"5\""));
    assertThat(findings())
        .containsExactly(
            Finding.of("verify.signature"),
            Finding.of("verify.value", 1, "training.persons", "4", "5"));
  }

  @Test
  void aRemovedRowIsNamedByItsPlace() {
    rows().remove(1);
    assertThat(findings())
        .contains(Finding.of("verify.rowRemoved", 1, "training.persons", "training.persons", 2))
        .contains(Finding.of("verify.rows", 1, "training.persons", "training.persons", 3, 4L));
  }

  @Test
  void anAddedRowIsNamedByItsId() {
    String id = "01990000-0000-7000-8000-000000000001";
    rows().add(id + " training.completions 1 A 00112233445566778899aabbccddeeff");
    assertThat(findings())
        .contains(Finding.of("verify.rowAdded", 1, "training.persons", "training.persons", id))
        .contains(Finding.of("verify.sum", 1, "training.persons", "training.persons", 5L, 4L));
  }

  @Test
  void aChangedRowIsNamedByPlaceAndId() {
    String line = rows().get(2).asString();
    rows().set(2, line.replace(" A ", " B "));
    assertThat(findings())
        .contains(
            Finding.of(
                "verify.rowChanged",
                1,
                "training.persons",
                "training.persons",
                3,
                line.substring(0, 36)))
        .contains(Finding.of("verify.grades", 1, "training.persons", "training.persons"));
  }

  @Test
  void withTheHashesForgedTooTheRootSaysSo() {
    rows().remove(1);
    ((ObjectNode) good.path("lists").get(0)).put("leaves", "");
    assertThat(findings())
        .contains(Finding.of("verify.root", 1, "training.persons", "training.persons"));
  }

  @Test
  void aSignatureOfAnotherKeyIsNamed() throws Exception {
    KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    good.put("signature", base64(sign(other, good.path("manifest").asString())));
    assertThat(findings()).containsExactly(Finding.of("verify.signature"));
    // The forger puts his own key in place: then the signed name of the key speaks against him.
    good.put("publicKey", base64(other.getPublic().getEncoded()));
    assertThat(codes()).containsExactly("verify.otherKey");
    // He changes that too: then only the fingerprint that the school made known does.
    String mine = new PublicationKey(other.getPublic().getEncoded()).fingerprint();
    String theirs = EditionManifest.read(good.path("manifest").asString()).key();
    manifest(text -> text.replace(theirs, mine));
    good.put("signature", base64(sign(other, good.path("manifest").asString())));
    assertThat(findings()).isEmpty();
    assertThat(run("--fingerprint", theirs)).isEqualTo(1);
    assertThat(said()).contains("不是该校签的");
    assertThat(run("--fingerprint", mine)).isZero();
  }

  @Test
  void aSwappedDefinitionIsNamed() {
    ObjectNode definitions = (ObjectNode) good.path("definitions");
    String hash = definitions.propertyNames().iterator().next();
    definitions.put(hash, "indicator training.persons version 1\nsomething else");
    assertThat(findings())
        .containsExactly(Finding.of("verify.definitionSwapped", "training.persons", 1));
    definitions.remove(hash);
    assertThat(findings())
        .containsExactly(Finding.of("verify.definitionGone", "training.persons", 1));
  }

  @Test
  void aTruncatedFileAndAForeignFileGetAPlainAnswer() throws Exception {
    String text = good.toString();
    assertThat(verify(text.substring(0, text.length() / 2)).findings().getFirst().code())
        .isEqualTo("verify.unreadable");
    assertThat(verify("{\"a\":1}").findings()).containsExactly(Finding.of("verify.noBundle"));
    assertThat(verify("").findings().getFirst().code())
        .isIn("verify.unreadable", "verify.noBundle");
    assertThat(verify(text + "{}").findings()).containsExactly(Finding.of("verify.noBundle"));
    good.put("manifest", "{");
    assertThat(findings()).containsExactly(Finding.of("verify.noManifest"));
    good.put("manifest", "{\"format\":\"jiangqiao-edition/1\"}");
    assertThat(findings()).containsExactly(Finding.of("verify.noManifest"));
  }

  @Test
  void theCommandSpeaksPlainlyAndEndsWithZeroOrOne() throws Exception {
    assertThat(run()).isZero();
    assertThat(said()).contains("核验通过").contains("2025–2026 学年数据").contains("提出人");
    rows().remove(0);
    assertThat(run()).isEqualTo(1);
    assertThat(said()).contains("第 1 个数字“training.persons”").contains("第 1 条记录被删");
  }

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private int run(String... options) throws Exception {
    said.reset();
    Path file = Files.writeString(folder.resolve("bundle.json"), good.toString());
    List<String> arguments = new java.util.ArrayList<>(List.of(options));
    arguments.add(file.toString());
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new VerifierCommand(out, Language.ZH).run(arguments);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private void manifest(java.util.function.UnaryOperator<String> change) {
    String before = good.path("manifest").asString();
    String after = change.apply(before);
    assertThat(after).isNotEqualTo(before);
    good.put("manifest", after);
  }

  private ArrayNode rows() {
    return (ArrayNode) good.path("lists").get(0).path("rows");
  }

  private List<Finding> findings() {
    return verify(good.toString()).findings();
  }

  private List<String> codes() {
    return findings().stream().map(Finding::code).toList();
  }

  private static byte[] sign(KeyPair pair, String text) throws Exception {
    Signature signer = Signature.getInstance("Ed25519");
    signer.initSign(pair.getPrivate());
    signer.update(text.getBytes(StandardCharsets.UTF_8));
    return signer.sign();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
