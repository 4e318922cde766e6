package org.jiangqiao.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangqiao.ui.MachineCall;
import org.jiangqiao.ui.Page;

/** The description of the interface as OpenAPI 3.1, put together from what the modules say. */
public final class ApiDocument {

  private final Page page;
  private final Map<String, Object> paths = new LinkedHashMap<>();
  private final Map<String, Object> schemas = new LinkedHashMap<>();

  ApiDocument(Page page) {
    this.page = page;
    schemas.put("Errors", errors());
  }

  /** Adds an address below the common beginning, with its methods. */
  public void path(String path, Map<String, Object> methods) {
    paths.put(MachineCall.PREFIX + path, methods);
  }

  /** Adds something that addresses take or give. */
  public void schema(String name, Map<String, Object> schema) {
    schemas.put(name, schema);
  }

  /** An object with these keys and values, in this order. */
  public static Map<String, Object> object(Object... pairs) {
    Map<String, Object> result = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      result.put((String) pairs[i], pairs[i + 1]);
    }
    return result;
  }

  /** A schema that stands under a name. */
  public static Map<String, Object> ref(String name) {
    return object("$ref", "#/components/schemas/" + name);
  }

  /** Content in JSON. */
  public static Map<String, Object> json(Map<String, Object> schema) {
    return object("application/json", object("schema", schema));
  }

  /** A parameter; {@code where} is query, path or header. */
  public static Map<String, Object> parameter(
      String where, String name, Map<String, Object> schema, String description) {
    boolean inPath = where.equals("path");
    return object(
        "name",
        name,
        "in",
        where,
        "required",
        inPath,
        "schema",
        schema,
        "description",
        description);
  }

  /** One method of an address: its answers are those given and the faults of these statuses. */
  public Map<String, Object> operation(
      String id,
      String tag,
      String summary,
      List<Map<String, Object>> parameters,
      Map<String, Object> answers,
      Integer... faults) {
    Map<String, Object> responses = new LinkedHashMap<>(answers);
    for (int status : faults) {
      responses.put("" + status, fault(status));
    }
    for (int status : List.of(401, 403, 429)) {
      responses.put("" + status, fault(status));
    }
    return object(
        "operationId", id,
        "tags", List.of(tag),
        "summary", summary,
        "parameters", parameters,
        "responses", responses);
  }

  private Map<String, Object> fault(int status) {
    return object("description", page.t("api.fault." + status), "content", json(ref("Errors")));
  }

  /** An answer that gives something. */
  public Map<String, Object> answer(int status, Map<String, Object> schema) {
    return object(
        "" + status,
        object("description", page.t("api.answer." + status), "content", json(schema)));
  }

  private static Map<String, Object> errors() {
    Map<String, Object> text = object("type", "string");
    Map<String, Object> existing =
        schema(
            object("id", object("type", "string", "format", "uuid"), "title", text, "href", text));
    Map<String, Object> fault =
        schema(
            object("field", text, "code", text, "message", text, "existing", existing),
            "code",
            "message");
    return schema(
        object("status", object("type", "integer"), "errors", list(fault)), "status", "errors");
  }

  /** An object schema with these properties, some of them required. */
  public static Map<String, Object> schema(Map<String, Object> properties, String... required) {
    Map<String, Object> schema = object("type", "object", "properties", properties);
    if (required.length > 0) {
      schema.put("required", Arrays.asList(required));
    }
    return schema;
  }

  /** A list of such things. */
  public static Map<String, Object> list(Map<String, Object> items) {
    return object("type", "array", "items", items);
  }

  /** The whole, for a server at that origin. */
  Map<String, Object> whole(String origin) {
    return object(
        "openapi", "3.1.0",
        "info",
            object(
                "title", page.t("api.title"),
                "version", "1",
                "description", page.t("api.intro")),
        "servers", List.of(object("url", origin)),
        "security", List.of(object("key", List.of())),
        "paths", paths,
        "components",
            object(
                "schemas",
                schemas,
                "securitySchemes",
                object(
                    "key",
                    object(
                        "type", "http",
                        "scheme", "bearer",
                        "description", page.t("api.guide.keyText")))));
  }
}
