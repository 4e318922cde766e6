package org.jiangqiao.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** Addresses of static files that change when the file does. */
@Component
public class Assets {

  private final Map<String, String> urls = new ConcurrentHashMap<>();

  /** The address with the file's fingerprint; the file must exist under {@code static}. */
  public String url(String path) {
    return urls.computeIfAbsent(path, Assets::fingerprinted);
  }

  private static String fingerprinted(String path) {
    try (var in = new ClassPathResource("static" + path).getInputStream()) {
      return path + "?v=" + DigestUtils.md5DigestAsHex(in).substring(0, 10);
    } catch (IOException e) {
      throw new UncheckedIOException("no static file " + path, e);
    }
  }
}
