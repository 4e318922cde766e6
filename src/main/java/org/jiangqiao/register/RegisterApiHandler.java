package org.jiangqiao.register;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiangqiao.access.Actor;
import org.jiangqiao.api.ApiSends;
import org.jiangqiao.api.ApiSends.Send;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.kernel.Refusal;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.ui.ErrorBody;
import org.jiangqiao.ui.Page;
import org.jiangqiao.ui.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** The register for programs: the same list, rules and refusals as its pages, in JSON. */
class RegisterApiHandler extends RegisterHandler {

  private static final int MOST_REASON = 200;
  private final RegisterRows rows;
  private final RegisterDesk desk;
  private final RegisterWriter writer;
  private final ApiReader reader;
  private final ApiRecords records;
  private final ApiSends sends;

  RegisterApiHandler(
      Register register,
      RegisterRows rows,
      RegisterDesk desk,
      RegisterWriter writer,
      ApiReader reader,
      ApiRecords records,
      ApiSends sends) {
    super(register);
    this.rows = rows;
    this.desk = desk;
    this.writer = writer;
    this.reader = reader;
    this.records = records;
    this.sends = sends;
  }

  @Override
  protected String base() {
    return ApiRecords.base(spec());
  }

  @GetMapping
  ResponseEntity<?> list(Page page, @RequestParam MultiValueMap<String, String> given) {
    FormErrors errors = new FormErrors();
    ApiQuery asked = ApiQuery.of(spec(), given, errors);
    if (!errors.isEmpty()) {
      return ErrorBody.answer(page, errors);
    }
    RegisterRows.Slice slice = rows.page(asked.query(), asked.place(), asked.limit());
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("items", slice.rows().stream().map(row -> records.of(page, spec(), row)).toList());
    if (slice.after() && !slice.rows().isEmpty()) {
      Address next = Address.of(spec(), given).at(base()).with("limit", "" + asked.limit());
      body.put("next", next.with("after", Place.token(slice.rows().getLast())).href());
    }
    return ResponseEntity.ok(body);
  }

  @GetMapping("/{id}")
  ResponseEntity<?> one(Page page, @PathVariable UUID id) {
    return ResponseEntity.ok(records.of(page, spec(), rows.get(spec(), id)));
  }

  @PostMapping
  @Managing
  ResponseEntity<?> create(
      Page page,
      Viewer viewer,
      @RequestBody JsonNode body,
      @RequestParam(defaultValue = "") String confirmed,
      @RequestHeader(name = "Idempotency-Key", defaultValue = "") String request) {
    if (!request.isEmpty() && !FilterReader.isCastable("uuid", request)) {
      return wrong(page, "Idempotency-Key", "register.api.wrongRequest");
    }
    Optional<Send> send =
        Optional.of(request)
            .filter(number -> !number.isEmpty())
            .map(number ->
                Send.of(viewer.account(), UUID.fromString(number), base(), body.toString()));
    Optional<UUID> before = send.flatMap(sends::record);
    if (before.isPresent()) {
      return answer(page, new RegisterDesk.Written(before.get(), false));
    }
    TypedForm form = reader.read(spec(), body.get("values"), null);
    if (!form.errors().isEmpty()) {
      return ErrorBody.answer(page, form.errors());
    }
    return answer(
        page,
        desk.create(Actor.of(viewer), register, form.values(), confirmed.equals("true"), send));
  }

  @PatchMapping("/{id}")
  @Managing
  ResponseEntity<?> change(
      Page page,
      Viewer viewer,
      @PathVariable UUID id,
      @RequestBody JsonNode body,
      @RequestParam(defaultValue = "") String confirmed) {
    RecordRow row = rows.get(spec(), id);
    JsonNode version = body.get("version");
    if (version == null || !version.isInt()) {
      return wrong(page, "version", "register.api.noVersion");
    }
    if (row.withdrawal() != null) {
      throw new RuleRefused("register.api.withdrawn");
    }
    if (row.version() != version.asInt()) {
      return answer(page, new RegisterDesk.Overtaken(row));
    }
    TypedForm form = reader.read(spec(), body.get("values"), row);
    if (!form.errors().isEmpty()) {
      return ErrorBody.answer(page, form.errors());
    }
    return answer(
        page,
        desk.change(
            Actor.of(viewer),
            register,
            id,
            row.version(),
            form.values(),
            confirmed.equals("true")));
  }

  @PostMapping("/{id}/withdrawal")
  @Managing
  ResponseEntity<?> withdraw(
      Page page, Viewer viewer, @PathVariable UUID id, @RequestBody JsonNode body) {
    rows.get(spec(), id);
    JsonNode given = body.get("reason");
    String reason = given == null || given.isContainer() ? "" : given.asString().strip();
    if (reason.isEmpty() || reason.length() > MOST_REASON) {
      return wrong(page, "reason", "register.withdraw.noReason");
    }
    writer.withdraw(Actor.of(viewer), register, id, reason);
    return ResponseEntity.ok(records.of(page, spec(), rows.get(spec(), id)));
  }

  private ResponseEntity<?> answer(Page page, RegisterDesk.Outcome outcome) {
    return switch (outcome) {
      case RegisterDesk.Written written -> {
        var record = records.of(page, spec(), rows.get(spec(), written.id()));
        HttpStatus status = written.isNew() ? HttpStatus.CREATED : HttpStatus.OK;
        yield ResponseEntity.status(status).location(URI.create(record.href())).body(record);
      }
      case RegisterDesk.Refused refused -> refused(page, refused.verdict());
      case RegisterDesk.Overtaken overtaken ->
          ResponseEntity.status(HttpStatus.CONFLICT)
              .body(
                  Map.of(
                      "status", HttpStatus.CONFLICT.value(),
                      "errors",
                          List.of(
                              ErrorBody.Fault.of(
                                  page, "version", Refusal.of("register.api.overtaken"))),
                      "current", records.of(page, spec(), overtaken.now())));
    };
  }

  /** Faults as 422, mere doubts as 409: each with the record that it speaks of. */
  private ResponseEntity<?> refused(Page page, RegisterRules.Verdict verdict) {
    List<ErrorBody.Fault> faults = new ArrayList<>();
    verdict
        .errors()
        .all()
        .forEach(
            (field, why) -> faults.add(fault(page, field, why, existing(page, verdict, field))));
    verdict
        .doubts()
        .forEach(doubt ->
            faults.add(
                fault(page, doubt.column(), doubt.refusal(), existing(page, doubt.existing()))));
    boolean doubtsOnly = verdict.errors().isEmpty();
    return ErrorBody.of(
        doubtsOnly ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT, faults);
  }

  private static ErrorBody.Fault fault(
      Page page, String field, Refusal why, ErrorBody.@Nullable Existing existing) {
    return new ErrorBody.Fault(field, why.code(), page.t(why), existing);
  }

  private ErrorBody.@Nullable Existing existing(
      Page page, RegisterRules.Verdict verdict, String field) {
    return verdict.clashes().stream()
        .filter(clash -> clash.blocking() && clash.column().equals(field))
        .findFirst()
        .map(clash -> existing(page, clash.existing()))
        .orElse(null);
  }

  private ErrorBody.Existing existing(Page page, UUID id) {
    var record = records.of(page, spec(), rows.get(spec(), id));
    Object title = record.values().get(spec().title());
    return new ErrorBody.Existing(id, title == null ? "" : title.toString(), record.href());
  }

  private static ResponseEntity<?> wrong(Page page, String field, String code) {
    return ErrorBody.answer(page, new FormErrors().add(field, code));
  }
}
