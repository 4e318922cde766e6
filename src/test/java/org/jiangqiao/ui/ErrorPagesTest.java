package org.jiangqiao.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.jiangqiao.AppTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class ErrorPagesTest extends AppTest {

  @Test
  void anUnknownAddressIsNotFound() throws Exception {
    assertThat(answer(get("/no-such-page")).getStatus()).isEqualTo(404);
  }

  @Test
  void aTextThatCannotBeStoredIsAFaultOfTheRequest() throws Exception {
    assertThat(
            answer(get("/access/accounts").param("q", "a\u0000b").with(as("ADMINISTRATOR")))
                .getStatus())
        .isEqualTo(422);
  }

  @Test
  void aWrongKindOfContentOrMethodIsAFaultOfTheRequest() throws Exception {
    assertThat(answer(post("/account").with(as("TRAINER")).with(csrf())).getStatus())
        .isEqualTo(405);
    assertThat(
            answer(get("/access/audit").param("from", "yesterday").with(as("AUDITOR"))).getStatus())
        .isEqualTo(404);
  }

  @Test
  void aFormThatComesWithoutASessionLeadsToSignInAndBack() throws Exception {
    assertThat(
            answer(
                    post("/account/password")
                        .with(csrf())
                        .header("Referer", "http://localhost/account?x=1"))
                .getRedirectedUrl())
        .isEqualTo("/sign-in?next=%2Faccount%3Fx%3D1");
    for (String referer :
        new String[] {"not an address", "mailto:a@b", "http://evil.example//evil.example/"}) {
      assertThat(
              answer(post("/account/password").with(csrf()).header("Referer", referer))
                  .getRedirectedUrl())
          .isEqualTo("/sign-in?next=%2F");
    }
  }

  @Test
  void machinesAreToldPlainly() throws Exception {
    MockHttpServletResponse answer = answer(get("/account").header("HX-Request", "true"));
    assertThat(answer.getStatus()).isEqualTo(401);
    assertThat(answer.getHeader("HX-Redirect")).isEqualTo("/sign-in");
  }

  @Test
  void theErrorPageItselfNeedsNoAccount() throws Exception {
    MockHttpServletResponse page =
        answer(
            get("/error")
                .requestAttr("jakarta.servlet.error.status_code", 799)
                .accept(MediaType.ALL));
    assertThat(page.getStatus()).isEqualTo(500);
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request).andReturn().getResponse();
  }
}
