package org.jiangqiao.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiangqiao.AppTest;
import org.jiangqiao.ui.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class StartupConsoleTest extends AppTest {

  @Autowired FirstStart firstStart;
  @Autowired Texts texts;

  @Test
  void theConsoleTellsTheAddressAndWhatModulesHaveToSay(CapturedOutput output) {
    var environment = new MockEnvironment().withProperty("local.server.port", "8765");
    new StartupConsole(environment, firstStart, texts, List.of(() -> List.of("演示账号：demo"))).ready();
    assertThat(output.getOut())
        .contains("http://localhost:8765", "  演示账号：demo")
        .doesNotContain("first-start");
  }
}
