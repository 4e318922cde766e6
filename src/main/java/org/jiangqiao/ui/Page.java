package org.jiangqiao.ui;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jiangqiao.kernel.AcademicYear;
import org.jiangqiao.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What every template knows of the page it is part of: who looks, in which language, how.
 *
 * @param viewer null for people without an account
 * @param path the address asked for, without parameters
 * @param here the address with its parameters, to come back to
 * @param csrfName name of the form field that proves the form is ours
 * @param notice the sentence that a redirect left to be shown once, or null
 * @param year the school year chosen in the top bar
 */
public record Page(
    @Nullable Viewer viewer,
    Preferences preferences,
    Texts texts,
    Assets assets,
    List<NavItem> nav,
    String path,
    String here,
    String csrfName,
    String csrfToken,
    @Nullable Object notice,
    AcademicYear year,
    AcademicYear thisYear,
    int sessionSeconds) {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  /** The text of a key in the viewer's language. */
  public String t(String key, Object... arguments) {
    return texts.of(language(), key, arguments);
  }

  /** The sentence of a refusal in the viewer's language; enum-like arguments stay as given. */
  public String t(Refusal refusal) {
    return t(refusal.code(), refusal.arguments().toArray());
  }

  /** The viewer's language. */
  public Language language() {
    return preferences.language();
  }

  /** Whether the viewer has the right. */
  public boolean may(String right) {
    return viewer != null && viewer.may(right);
  }

  /** A count with thousands separated. */
  public String n(long number) {
    return NumberFormat.getIntegerInstance(language().locale()).format(number);
  }

  /** A number with thousands separated and all of its decimals. */
  public String n(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(language().locale());
    format.setMinimumFractionDigits(number.scale());
    format.setMaximumFractionDigits(number.scale());
    return format.format(number);
  }

  /** A day as 2026-11-23; empty when there is none. */
  public String d(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  /** A moment in China as 2026-11-23 15:40; empty when there is none. */
  public String dt(@Nullable OffsetDateTime moment) {
    return moment == null ? "" : MINUTE.format(moment.atZoneSameInstant(CHINA));
  }

  /** The time of day of a moment in China, as 15:40. */
  public String time(@Nullable OffsetDateTime moment) {
    return moment == null ? "" : TIME.format(moment.atZoneSameInstant(CHINA));
  }

  /** The address of a static file, with its fingerprint so that browsers may keep it. */
  public String asset(String path) {
    return assets.url(path);
  }

  /** The items of the rail in order, those the viewer may see. */
  public List<NavItem> visibleNav() {
    return nav.stream().filter(item -> item.right().isEmpty() || may(item.right())).toList();
  }

  /** Whether the item leads to where the viewer is. */
  public boolean isCurrent(NavItem item) {
    return item.href().equals("/") ? path.equals("/") : (path + "/").startsWith(item.href() + "/");
  }
}
