package org.jiangqiao.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import org.jiangqiao.files.SealedFiles;
import org.jiangqiao.files.SealedFolder;
import org.jiangqiao.files.SealedFolder.PlainCopy;
import org.jiangqiao.kernel.RuleRefused;
import org.springframework.stereotype.Component;

/** Uploaded sheets, sealed, until they are taken in or given up; they hold personal data. */
@Component
class ImportFiles {

  private final SealedFolder sheets;

  ImportFiles(SealedFiles files) {
    this.sheets = files.folder("imports", Duration.ofDays(30));
  }

  void keep(UUID run, InputStream content) {
    try {
      sheets.write(run, content::transferTo);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sheet in plain text while it is read; throws {@link RuleRefused} when it is gone. */
  PlainCopy open(UUID run) {
    if (!sheets.has(run)) {
      throw new RuleRefused("register.import.refusal.gone");
    }
    try {
      return sheets.open(run);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete(UUID run) {
    sheets.delete(run);
  }

  /** Deletes what nobody came back to for 30 days. */
  void purge() {
    sheets.purge();
  }
}
