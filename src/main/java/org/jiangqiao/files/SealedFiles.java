package org.jiangqiao.files;

import java.nio.file.Path;
import java.time.Duration;
import javax.crypto.spec.SecretKeySpec;
import org.jiangqiao.access.PlatformKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Folders whose files reveal nothing by themselves: each is encrypted under a key of its own. */
@Component
public class SealedFiles {

  private final Path data;
  private final SecretKeySpec root;

  SealedFiles(@Value("${jiangqiao.data:data}") Path data, PlatformKeys keys) {
    this.data = data;
    this.root = new SecretKeySpec(keys.derive("files/sealed"), "HmacSHA256");
  }

  /**
   * The folder of that name below the data folder. What a crash left there in plain text is deleted
   * at once.
   *
   * @param kept how long its files are kept at most
   */
  public SealedFolder folder(String name, Duration kept) {
    SealedFolder folder = new SealedFolder(data.resolve(name), kept, root);
    folder.deleteUnsealed();
    return folder;
  }
}
