package org.jiangqiao.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangqiao.access.Actor;
import org.jiangqiao.kernel.FormErrors;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.ui.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changing one column of many records. */
class RegisterBulkHandler extends RegisterHandler {

  private final BulkEdit bulk;
  private final FormReader reader;

  RegisterBulkHandler(Register register, BulkEdit bulk, FormReader reader) {
    super(register);
    this.bulk = bulk;
    this.reader = reader;
  }

  @GetMapping("/bulk-change")
  @Managing
  ModelAndView form(@RequestParam MultiValueMap<String, String> given) {
    List<RecordRow> chosen = bulk.chosen(spec(), given);
    return show(given, chosen, new FormErrors(), HttpStatus.OK);
  }

  @PostMapping("/bulk-changes")
  @Managing
  ModelAndView change(Viewer viewer, @RequestParam MultiValueMap<String, String> given) {
    Column column = column(given);
    List<RecordRow> chosen = bulk.chosen(spec(), given);
    FormErrors errors = new FormErrors();
    Map<String, @Nullable Object> values = new HashMap<>();
    reader.read(column, given.toSingleValueMap(), values, errors);
    if (!errors.isEmpty()) {
      return show(given, chosen, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var result = bulk.change(Actor.of(viewer), register, column, values.get(column.name()), chosen);
    return new ModelAndView(
        "register/bulkDone",
        Map.of("spec", spec(), "result", result, "back", Address.of(spec(), given).href()));
  }

  private ModelAndView show(
      MultiValueMap<String, String> given,
      List<RecordRow> chosen,
      FormErrors errors,
      HttpStatus status) {
    Column column = column(given);
    FormView field =
        new FormView(
            spec(), null, 0, given.toSingleValueMap(), errors, List.of(), Map.of(), List.of());
    return new ModelAndView(
        "register/bulkChange",
        Map.of(
            "view", field,
            "column", column,
            "chosen", chosen,
            "address", Address.of(spec(), given),
            "all", given.containsKey("all")),
        status);
  }

  private Column column(MultiValueMap<String, String> given) {
    String name = given.getFirst("column");
    return spec()
        .find(name == null ? "" : name)
        .filter(column -> column.is(Column.Trait.BULK))
        .orElseThrow(() -> new NotFound("bulk column " + name));
  }
}
