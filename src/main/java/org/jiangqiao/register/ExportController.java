package org.jiangqiao.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.ui.Requires;
import org.jiangqiao.ui.Viewer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out the file of an export to the account that asked for it. */
@Controller
@Requires(RegisterHandler.EXPORT)
class ExportController {

  private final ExportFiles exports;
  private final Registers registers;

  ExportController(ExportFiles exports, Registers registers) {
    this.exports = exports;
    this.registers = registers;
  }

  @GetMapping("/exports/{id}")
  void file(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) throws IOException {
    ExportFiles.Export export = exports.get(viewer, id);
    if (!viewer.may(registers.at(export.register()).spec().read())) {
      throw new NotFound("export " + id);
    }
    try (InputStream content = exports.files().read(id)) {
      response.setContentType(export.tableForm().mediaType());
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment()
              .filename(export.fileName(), StandardCharsets.UTF_8)
              .build()
              .toString());
      content.transferTo(response.getOutputStream());
    }
  }
}
