package org.jiangqiao.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.jiangqiao.AppTest;
import org.jiangqiao.kernel.Ids;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Every row behind a figure leads to a page that exists. */
class RowLinksTest extends AppTest {

  @Autowired Indicators indicators;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @TestFactory
  List<DynamicTest> everyRowLeadsToAPage() {
    return indicators.all().stream()
        .flatMap(indicator -> indicator.parts().stream())
        .map(part -> part.evidence().linkPattern())
        .distinct()
        .map(pattern -> DynamicTest.dynamicTest(pattern, () -> leadsToAPage(pattern)))
        .toList();
  }

  private void leadsToAPage(String pattern) throws Exception {
    // A figure may be built before the pages of its module are.
    assumeTrue(isBuilt(pattern), "the module of " + pattern + " is not part of this build");
    var request = new MockHttpServletRequest("GET", pattern.replace("{id}", Ids.next().toString()));
    ServletRequestPathUtils.parseAndCache(request);
    assertThat(routes.getHandler(request)).as(pattern).isNotNull();
  }

  private static boolean isBuilt(String pattern) {
    String module =
        pattern.endsWith("/roster")
            ? "enrolment"
            : pattern.endsWith("/closure")
                ? "completion"
                : pattern.contains("/summaries/") ? "register" : "training";
    return RowLinksTest.class.getResource("/messages/" + module + "_zh_CN.properties") != null;
  }
}
