package org.voltscape.engine.param;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody meant who wrote another: "did you mean". */
public final class Suggestions {
  /** Longer texts are no slip of a finger. */
  private static final int LONGEST = 60;

  private Suggestions() {}

  /**
   * The name closest to what was written, where it is close enough to be a slip: another letter
   * case, other separators, or for every three letters one that is missing, wrong, too many or
   * exchanged with its neighbour.
   *
   * @param written what stood there
   * @param known names to choose from; of equally close ones the first is taken
   */
  public static Optional<String> closest(String written, Collection<String> known) {
    String wanted = plain(written);
    if (wanted.isEmpty() || wanted.length() > LONGEST) {
      return Optional.empty();
    }
    String best = null;
    int least = Integer.MAX_VALUE;
    for (String name : known) {
      String candidate = plain(name);
      if (candidate.isEmpty() || candidate.length() > LONGEST || name.equals(written)) {
        continue;
      }
      int distance = distance(wanted, candidate);
      int most = Math.max(1, Math.min(wanted.length(), candidate.length()) / 3);
      // One letter of one or two says nothing.
      boolean telling = distance == 0 || Math.min(wanted.length(), candidate.length()) > 2;
      if (telling && distance <= most && distance < least) {
        best = name;
        least = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * What was expected, with the name that was probably meant: {@code one of a, b (did you mean
   * "a"?)}; unchanged where none is close.
   *
   * @param expected end of a complaint
   */
  public static String hint(String expected, String written, Collection<String> known) {
    return closest(written, known)
        .map(name -> expected + " (did you mean \"" + name + "\"?)")
        .orElse(expected);
  }

  /** Without letter case and without what separates words. */
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]", "");
  }

  /** Letters to insert, delete, replace or exchange with their neighbours. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int k = 0; k <= b.length(); k++) {
        if (i == 0 || k == 0) {
          d[i][k] = i + k;
          continue;
        }
        boolean same = a.charAt(i - 1) == b.charAt(k - 1);
        d[i][k] =
            Math.min(d[i - 1][k - 1] + (same ? 0 : 1), 1 + Math.min(d[i - 1][k], d[i][k - 1]));
        if (i > 1
            && k > 1
            && a.charAt(i - 1) == b.charAt(k - 2)
            && a.charAt(i - 2) == b.charAt(k - 1)) {
          d[i][k] = Math.min(d[i][k], d[i - 2][k - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
