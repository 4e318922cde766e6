package org.jiangqiao.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody at one screen with cookies of their own. Whatever the browser reports on any page they
 * pass is kept: script errors, refusals by the content policy, and pages wider than the screen.
 */
final class Visitor implements AutoCloseable {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /** Tells on the console what would else pass unseen. */
  private static final String WATCH =
      """
      addEventListener('securitypolicyviolation',
        e => console.error('policy refuses ' + e.violatedDirective + ' ' + e.blockedURI));
      addEventListener('load', () => {
        const width = document.documentElement.scrollWidth;
        if (width > %d) console.error('page is ' + width + ' wide');
      });
      """;

  private final Screen screen;
  private final BrowserContext context;
  private final Page page;
  private final List<String> reports = new ArrayList<>();
  private final List<String> expected = new ArrayList<>();

  Visitor(Screen screen, String origin) {
    this.screen = screen;
    context = Chromium.browser().newContext(screen.options(origin));
    context.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
    context.addInitScript(WATCH.formatted(screen.width()));
    context.onConsoleMessage(this::heard);
    context.onWebError(error -> reports.add(error.page().url() + " " + error.error()));
    // Questions before acts that cannot be taken back are answered with yes.
    context.onDialog(Dialog::accept);
    page = context.newPage();
  }

  private void heard(ConsoleMessage message) {
    if (message.type().equals("error")) {
      reports.add(message.page().url() + " " + message.text());
    }
  }

  Screen screen() {
    return screen;
  }

  /** The window, for what this class has no word for. */
  Page page() {
    return page;
  }

  /** Goes to an address of the product and tells the HTTP status. */
  int open(String path) {
    Response answer = page.navigate(path);
    return answer.status();
  }

  Locator at(String selector) {
    return page.locator(selector);
  }

  /** The link or button that says exactly this in the main part of the page. */
  Locator act(String text) {
    Pattern exactly = Pattern.compile("^\\s*" + text + "\\s*$");
    return page.locator("main a:visible, main button:visible")
        .filter(new Locator.FilterOptions().setHasText(exactly))
        .first();
  }

  /** The box with this name in the main part of the page; of several the first. */
  Locator box(String name) {
    return page.locator("main [name='" + name + "']").first();
  }

  void fill(String name, String text) {
    box(name).fill(text);
  }

  void choose(String name, String value) {
    box(name).selectOption(value);
  }

  /**
   * Waits for what can only be asked with a promise; Playwright itself takes any promise for yes.
   */
  void until(String asked) {
    Object there =
        page.evaluate(
            """
            async patience => {
              const asked = %s;
              const end = Date.now() + patience;
              while (Date.now() < end) {
                if (await asked()) return true;
                await new Promise(requestAnimationFrame);
              }
              return false;
            }
            """
                .formatted(asked),
            Chromium.PATIENCE_MILLIS);
    if (!Boolean.TRUE.equals(there)) {
      throw new AssertionError("not in time: " + asked);
    }
  }

  /** A report that the test itself brings about. */
  void expects(String part) {
    expected.add(part);
  }

  /** What the browser reported and nobody expected. */
  List<String> reports() {
    return reports.stream().filter(said -> expected.stream().noneMatch(said::contains)).toList();
  }

  /** What breaks WCAG 2.2 A or AA on the page as it stands, a line each. */
  List<String> faults() {
    return new AxeBuilder(page)
        .setLegacyMode(true).withTags(RULES).analyze().getViolations().stream()
            .flatMap(
                rule -> rule.getNodes().stream().map(node -> rule.getId() + " " + node.getHtml()))
            .map(fault -> page.url() + " " + fault)
            .toList();
  }

  @Override
  public void close() {
    context.close();
  }
}
