package org.jiangqiao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jiangqiao.evidence.TrainingScenario;
import org.jiangqiao.journal.Finding;
import org.jiangqiao.journal.PublicationKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a signature cannot tell, because the forger holds a key and signs again: the content has to
 * agree with itself.
 */
class ForgeryTest extends EditionScene {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PERSONS = "training.persons";
  private static final String RATE = "training.completion-rate";
  private ObjectNode bundle = JSON.createObjectNode();

  @BeforeEach
  void publishThreePersons() {
    inSchool(() -> {
      TrainingScenario data = data();
      UUID scheme = data.scheme("月嫂", "家政", "COMMUNITY");
      UUID batch = data.closed(scheme, "月嫂一期", DAY);
      UUID again = data.closed(scheme, "月嫂二期", DAY);
      for (String name : List.of("安春", "安夏", "安秋")) {
        UUID person = data.person(name);
        data.completed(scheme, batch, person, "COMMUNITY", DAY);
        data.completed(scheme, again, person, "COMMUNITY", DAY);
      }
      return batch;
    });
    UUID edition = publish(cell(PERSONS), cell("training.person-times"), cell(RATE), byHand());
    bundle = (ObjectNode) JSON.readTree(bundle(edition));
    assertThat(codes()).isEmpty();
    sign(text -> text);
    assertThat(codes()).isEmpty();
  }

  @Test
  void aValueChangedTogetherWithTheSumsDoesNotFitTheRows() {
    sign(text ->
        text.replaceFirst("\"units\":3,", "\"units\":4,")
            .replaceFirst("\"value\":\"3\"", "\"value\":\"4\""));
    assertThat(findings()).contains(Finding.of("verify.sum", 1, PERSONS, PERSONS, 3L, 4L));
  }

  @Test
  void aRecordThatStandsTwiceIsNamed() {
    String row = rows(1).get(0).asString();
    resign(2, list -> list.add(row.replaceFirst(" 1 A", " 2 A")));
    assertThat(codes()).containsExactly("verify.repeated");
    assertThat(findings().getFirst().arguments()).contains(row.substring(0, 36));
  }

  @Test
  void aPersonIsNotCountedTwiceBehindAWeightTakenOff() {
    String first = rows(0).get(0).asString();
    String key = first.substring(first.lastIndexOf(' '));
    resign(
        1,
        list -> {
          list.add("ffffffff-0000-7000-8000-000000000001 training.completions 2 A" + key);
          list.add("ffffffff-0000-7000-8000-000000000002 training.completions -2 A" + key);
        });
    assertThat(findings()).containsExactly(Finding.of("verify.keys", 1, PERSONS, PERSONS, 1L));
  }

  @Test
  void timesArePassedOffForPersons() {
    // Without the word that only different keys count, nobody would ask whether a person counts
    // once.
    sign(text -> text.replaceFirst("\"distinct\":true", "\"distinct\":false"));
    assertThat(findings())
        .containsExactly(Finding.of("verify.definitionOther", 1, PERSONS, PERSONS, 1));
    sign(text -> text.replaceFirst("\"distinct\":false", "\"distinct\":true"));
    sign(text -> text.replaceFirst("\"unit\":\"PERSONS\"", "\"unit\":\"PERSON_TIMES\""));
    assertThat(codes()).containsExactly("verify.definitionOther");
  }

  @Test
  void aFigureIsHeldAgainstItsOwnDefinition() {
    Map<String, String> hashes = new TreeMap<>();
    EditionManifest.read(text())
        .definitions()
        .forEach(definition -> hashes.put(definition.indicator(), definition.hash()));
    String persons = hashes.getOrDefault(PERSONS, "");
    String times = hashes.getOrDefault("training.person-times", "");
    String honest = text();
    sign(text -> text.replaceFirst("\"definition\":\"" + persons, "\"definition\":\"" + times));
    assertThat(findings())
        .containsExactly(Finding.of("verify.definitionUnnamed", 1, PERSONS, PERSONS, 1));
    // The list of definitions is bent too: then the text speaks of another indicator.
    sign(text ->
        text.replaceFirst("\\{\"hash\":\"" + persons + "\"", "{\"hash\":\"" + times + "\""));
    assertThat(findings())
        .contains(
            Finding.of("verify.strayDefinition", persons),
            Finding.of("verify.definitionOther", 1, PERSONS, PERSONS, 1));
    sign(text -> honest);
    assertThat(codes()).isEmpty();
  }

  @Test
  void theListsOfARatioAreThoseOfItsDefinition() {
    sign(text ->
        text.replaceFirst(
            "\"indicator\":\"training.completed\"", "\"indicator\":\"training.decided\""));
    assertThat(codes()).contains("verify.definitionOther");
  }

  @Test
  void aCountedNumberIsNotPassedOffAsFilledInByHand() {
    sign(text ->
        text.replaceFirst("\"measure\":\"DISTINCT\",\"name\"", "\"measure\":\"BY_HAND\",\"name\""));
    assertThat(codes()).containsExactly("verify.byHand", "verify.byHandCounted");
  }

  @Test
  void listsSwappedBetweenFiguresAndListsGivenTwiceAreNamed() {
    ObjectNode first = (ObjectNode) bundle.path("lists").get(0);
    ObjectNode second = (ObjectNode) bundle.path("lists").get(1);
    first.put("figure", 2);
    second.put("figure", 1);
    assertThat(codes()).filteredOn("verify.root"::equals).hasSize(2);
    first.put("figure", 1);
    second.put("figure", 2);
    ((ArrayNode) bundle.path("lists")).add(first.deepCopy());
    assertThat(findings()).containsExactly(Finding.of("verify.strayList", "1/0"));
  }

  @Test
  void aManifestHasOneTextAndNoHiddenOne() {
    String honest = text();
    sign(text -> text.replaceFirst("\"value\":\"3\"", "\"value\":\"9\",\"value\":\"3\""));
    assertThat(codes()).containsExactly("verify.notCanonical");
    sign(text -> honest.replaceFirst("\\{", "{ "));
    assertThat(codes()).containsExactly("verify.notCanonical");
    // Half a surrogate pair becomes a question mark in bytes, and the signature would still hold.
    sign(text -> honest.replace("本学年培训社会人员。", "本学年培训？?"));
    assertThat(codes()).isEmpty();
    String half = bundle.toString().replace("本学年培训？?", "本学年培训？\\ud800");
    assertThat(verify(half).findings()).containsExactly(Finding.of("verify.noManifest"));
  }

  @Test
  void aStrippedSignatureIsNone() {
    bundle.remove("signature");
    assertThat(codes()).containsExactly("verify.signature");
    bundle.remove("publicKey");
    assertThat(codes()).containsExactly("verify.otherKey", "verify.signature");
  }

  private String text() {
    return bundle.path("manifest").asString();
  }

  private ArrayNode rows(int list) {
    return (ArrayNode) bundle.path("lists").get(list).path("rows");
  }

  /** Changes the rows of a figure and everything that follows from them. */
  private void resign(int position, Consumer<List<String>> change) {
    List<String> lines = new java.util.ArrayList<>();
    rows(position - 1).forEach(row -> lines.add(row.asString()));
    change.accept(lines);
    FrozenRows forged = new FrozenRows(lines.stream().sorted().toList());
    ((ArrayNode) bundle.path("lists")).set(position - 1, list(position, forged));
    EditionManifest manifest = EditionManifest.read(text());
    List<FrozenFigure> figures = new java.util.ArrayList<>(manifest.figures());
    figures.set(position - 1, counted(figures.get(position - 1), forged));
    sign(text ->
        new EditionManifest(
                manifest.format(),
                manifest.edition(),
                manifest.school(),
                manifest.schoolName(),
                manifest.kind(),
                manifest.title(),
                manifest.corrects(),
                manifest.correctsHash(),
                manifest.reason(),
                manifest.publishedAt(),
                manifest.publisher(),
                manifest.approver(),
                manifest.key(),
                manifest.texts(),
                figures,
                manifest.definitions(),
                manifest.journal())
            .text());
  }

  private static ObjectNode list(int position, FrozenRows rows) {
    ObjectNode list = JSON.createObjectNode().put("figure", position).put("list", 0);
    list.put("leaves", "");
    ArrayNode lines = list.putArray("rows");
    rows.lines().forEach(lines::add);
    return list;
  }

  private static FrozenFigure counted(FrozenFigure f, FrozenRows rows) {
    long units = rows.rows().stream().mapToLong(FrozenRow::weight).sum();
    FrozenFigure.FrozenSum sum = f.lists().getFirst();
    return new FrozenFigure(
        f.position(),
        f.label(),
        f.indicator(),
        f.name(),
        f.version(),
        f.from(),
        f.until(),
        f.filters(),
        f.unit(),
        f.unitName(),
        f.measure(),
        f.decimals(),
        String.valueOf(units),
        List.of(
            new FrozenFigure.FrozenSum(
                sum.indicator(),
                sum.version(),
                sum.distinct(),
                rows.lines().size(),
                units,
                FrozenRows.grades(rows.rows()),
                rows.root())),
        f.definition(),
        f.paperId(),
        f.paper(),
        f.signer());
  }

  /** Signs a changed manifest with a key of the forger's, which the manifest then names. */
  private void sign(UnaryOperator<String> change) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      byte[] key = pair.getPublic().getEncoded();
      String changed =
          change
              .apply(text())
              .replaceFirst(
                  "\"key\":\"[0-9a-f ]+\"",
                  "\"key\":\"" + new PublicationKey(key).fingerprint() + "\"");
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(pair.getPrivate());
      signer.update(changed.getBytes(StandardCharsets.UTF_8));
      bundle.put("manifest", changed);
      bundle.put("signature", Base64.getEncoder().encodeToString(signer.sign()));
      bundle.put("publicKey", Base64.getEncoder().encodeToString(key));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Finding> findings() {
    return verify(bundle.toString()).findings();
  }

  private List<String> codes() {
    return findings().stream().map(Finding::code).toList();
  }
}
