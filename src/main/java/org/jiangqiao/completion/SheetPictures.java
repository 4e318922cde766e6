package org.jiangqiao.completion;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiangqiao.files.Attachments;
import org.jiangqiao.files.StoredFiles;
import org.jiangqiao.paper.Pictures;
import org.springframework.stereotype.Component;

/** The signed sheets of a dossier as pictures that travel inside the paper. */
@Component
class SheetPictures {

  /** Pixels of the longer side: signatures stay legible, a page takes some 300 kB. */
  private static final int EDGE = 1500;

  /** A lesson has a few pages; a book that somebody attached is named and not printed whole. */
  private static final int MOST_PAGES = 6;

  /** Beyond so many the paper would not fit into memory; the rest is named. */
  private static final int MOST_SHEETS = 120;

  private final StoredFiles files;

  SheetPictures(StoredFiles files) {
    this.files = files;
  }

  /** By attachment, the addresses of its pages; without any when it cannot be shown. */
  Map<UUID, List<String>> of(Dossier dossier) {
    return dossier.sheets().values().stream()
        .flatMap(List::stream)
        .limit(MOST_SHEETS)
        .collect(Collectors.toMap(Attachments.Attachment::id, this::pages));
  }

  private List<String> pages(Attachments.Attachment sheet) {
    var file = files.content(files.get(sheet.fileId()));
    List<byte[]> pages =
        sheet.mediaType().equals("application/pdf")
            ? Pictures.pages(file, MOST_PAGES, EDGE)
            : Pictures.small(file, EDGE).stream().toList();
    return pages.stream()
        .map(jpeg -> "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg))
        .toList();
  }
}
