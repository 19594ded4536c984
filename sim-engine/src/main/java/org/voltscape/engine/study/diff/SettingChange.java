package org.voltscape.engine.study.diff;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A setting that two studies have otherwise.
 *
 * @param setting in the words of the form, for example {@code Stuck-at-1 share}
 * @param path place in the study's JSON, for example {@code memory.stuckAtOne}; the fields of a
 *     scheme stand behind its label, {@code schemes["bit masking"].parity}
 * @param a what the first study has, for people; {@link #UNSET} where it has none
 * @param b the same of the second
 * @param reach what can come out otherwise
 */
public record SettingChange(String setting, String path, String a, String b, Reach reach) {
  /** In place of a value that a study does not have. */
  public static final String UNSET = "not set";

  /** Longer values are left out of a few words. */
  private static final int BRIEF = 16;

  /** Voltages in short: the range, its unit, and what else is said of it. */
  private static final Pattern RANGE =
      Pattern.compile("(\\S+ to [^\\s,]+)( [^\\s,(]+)?(?:,? (.*))?");

  /**
   * The change in a few words: {@code trials 20 → 50}, {@code voltages 0.48 to 0.56 → 0.46 to 0.54
   * V}, or {@code other error curve}.
   */
  public String brief() {
    String name = setting.substring(0, 1).toLowerCase(Locale.ROOT) + setting.substring(1);
    if (setting.startsWith(StudyDiff.SCHEME) && !path.contains("].")) {
      return a.equals(UNSET) ? "with " + b : "without " + a;
    }
    if (setting.equals(StudyDiff.VOLTAGES)) {
      return name + " " + ranges();
    }
    return a.length() > BRIEF || b.length() > BRIEF ? "other " + name : name + " " + a + " → " + b;
  }

  private String ranges() {
    Matcher one = RANGE.matcher(a);
    Matcher other = RANGE.matcher(b);
    if (!one.matches() || !other.matches()) {
      return range(one, a) + " → " + range(other, b);
    }
    if (!one.group(1).equals(other.group(1))) {
      boolean unit = Objects.equals(one.group(2), other.group(2));
      return (unit ? one.group(1) : range(one, a)) + " → " + range(other, b);
    }
    return range(other, b) + ", " + one.group(3) + " → " + other.group(3);
  }

  private static String range(Matcher range, String whole) {
    return range.matches()
        ? range.group(1) + Objects.requireNonNullElse(range.group(2), "")
        : whole;
  }
}
