package org.jiangqiao.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTests {
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");
  private static final Pattern SIDE = Pattern.compile("viewBox=\"0 0 (\\d+) \\d+\"");
  private static final int SCALE = 6;

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org/v/3f9c2b7e?s=1", "签到 482913", "1"})
  void thePngReadsBackAsTheText(String text) throws Exception {
    var data = QrCode.png(text).substring("data:image/png;base64,".length());
    var picture = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data)));
    assertThat(Scanner.read(picture)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org/v/3f9c2b7e?s=1", "签到 482913", "1"})
  void theSvgReadsBackAsTheText(String text) throws Exception {
    assertThat(Scanner.read(drawn(QrCode.svg(text)))).isEqualTo(text);
  }

  @Test
  void theSvgHoldsNeitherStyleNorScript() {
    assertThat(QrCode.svg("1")).doesNotContain("style", "script", "\n").endsWith("</svg>");
  }

  @Test
  void aTextBeyondTheLargestCodeIsRefused() {
    assertThatThrownBy(() -> QrCode.svg("长".repeat(1000)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Too long for a QR code: 3000 bytes");
  }

  private static BufferedImage drawn(String svg) {
    var side = SIDE.matcher(svg);
    assertThat(side.find()).isTrue();
    int size = Integer.parseInt(side.group(1)) * SCALE;
    var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, size, size);
    pen.setColor(Color.BLACK);
    RUN.matcher(svg)
        .results()
        .map(run -> new int[] {at(run.group(1)), at(run.group(2)), at(run.group(3))})
        .forEach(run -> pen.fillRect(run[0], run[1], run[2], SCALE));
    pen.dispose();
    return image;
  }

  private static int at(String modules) {
    return Integer.parseInt(modules) * SCALE;
  }
}
