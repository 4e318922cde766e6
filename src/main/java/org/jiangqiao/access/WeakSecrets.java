package org.jiangqiao.access;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses to start on a database that others can reach and whose password everybody knows. Works
 * before any other bean, so that nothing has happened yet.
 */
@Component
class WeakSecrets implements BeanFactoryPostProcessor, EnvironmentAware {

  private static final Set<String> KNOWN =
      Set.of(
          "postgres",
          "postgresql",
          "password",
          "passw0rd",
          "123456",
          "12345678",
          "123456789",
          "111111",
          "admin",
          "root",
          "secret",
          "changeme",
          "qwerty",
          "test",
          "jiangqiao");
  private static final Pattern LOOPBACK =
      Pattern.compile(
          "jdbc:postgresql:(?!//).*|jdbc:postgresql://(localhost|127(\\.\\d+){3}|\\[::1])?(:\\d+)?/.*");

  private String url = "";
  private String user = "";
  private String password = "";

  @Override
  public void setEnvironment(Environment environment) {
    url = environment.getProperty("spring.datasource.url", "");
    user = environment.getProperty("spring.datasource.username", "");
    password = environment.getProperty("spring.datasource.password", "");
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    if (isWeak(url, user, password)) {
      throw new IllegalStateException(
          "spring.datasource.password is a password everybody tries first. Give the database user "
              + user
              + " another one: alter role \""
              + user
              + "\" password '…'");
    }
  }

  static boolean isWeak(String url, String user, String password) {
    String lower = password.toLowerCase(Locale.ROOT);
    boolean known = KNOWN.contains(lower) || lower.equals(user.toLowerCase(Locale.ROOT));
    return !url.isEmpty() && !password.isEmpty() && known && !LOOPBACK.matcher(url).matches();
  }
}
