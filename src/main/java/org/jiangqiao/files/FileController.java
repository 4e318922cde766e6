package org.jiangqiao.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jiangqiao.kernel.NotFound;
import org.jiangqiao.ui.SignedIn;
import org.jiangqiao.ui.Viewer;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out a file to those who may read what it belongs to. */
@Controller
class FileController {

  private final StoredFiles files;

  FileController(StoredFiles files) {
    this.files = files;
  }

  /** A small picture of a photograph, so that a list of them costs a telephone little. */
  @GetMapping("/files/{id}/small")
  @SignedIn
  ResponseEntity<Resource> small(@PathVariable UUID id, Viewer viewer) throws IOException {
    var picture =
        files.small(readable(id, viewer)).orElseThrow(() -> new NotFound("picture of " + id));
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_JPEG)
        .cacheControl(CacheControl.noStore())
        .body(new FileSystemResource(picture));
  }

  private StoredFiles.StoredFile readable(UUID id, Viewer viewer) {
    StoredFiles.StoredFile file = files.get(id);
    if (!viewer.may(file.needsRight())) {
      throw new NotFound("file " + id);
    }
    return file;
  }

  @GetMapping("/files/{id}")
  @SignedIn
  ResponseEntity<Resource> file(@PathVariable UUID id, Viewer viewer) {
    StoredFiles.StoredFile file = readable(id, viewer);
    var disposition =
        MediaTypes.isShown(file.mediaType())
            ? ContentDisposition.inline()
            : ContentDisposition.attachment();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .contentLength(file.sizeBytes())
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            disposition.filename(file.name(), StandardCharsets.UTF_8).build().toString())
        .body(new FileSystemResource(files.content(file)));
  }
}
