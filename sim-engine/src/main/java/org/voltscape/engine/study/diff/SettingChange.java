package org.voltscape.engine.study.diff;

import java.util.Locale;

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

  /** The change in a few words: {@code trials 20 → 50}, or {@code other voltages}. */
  public String brief() {
    String name = setting.substring(0, 1).toLowerCase(Locale.ROOT) + setting.substring(1);
    if (setting.startsWith(StudyDiff.SCHEME) && !path.contains("].")) {
      return a.equals(UNSET) ? "with " + b : "without " + a;
    }
    return a.length() > BRIEF || b.length() > BRIEF ? "other " + name : name + " " + a + " → " + b;
  }
}
