package org.voltscape.app.cli.shared;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lengths as authors' guides give them: 3.5in, 89mm, 8.9cm, 252pt. */
public final class Lengths {
  private static final Pattern LENGTH =
      Pattern.compile("\\s*(\\d{1,6}(?:\\.\\d{0,9})?)\\s*(in|cm|mm|pt)\\s*");
  private static final Map<String, Double> PER_INCH =
      Map.of("in", 1.0, "cm", 2.54, "mm", 25.4, "pt", 72.0);
  private static final double LONGEST_INCHES = 100;

  private Lengths() {}

  /** The length in inches, above 0 and at most 100. */
  public static double inches(String text, Place place) {
    Matcher matcher = LENGTH.matcher(text);
    if (matcher.matches()) {
      double inches = Double.parseDouble(matcher.group(1)) / PER_INCH.get(matcher.group(2));
      if (inches > 0 && inches <= LONGEST_INCHES) {
        return inches;
      }
    }
    throw place.bad(
        "\"" + text + "\"", "a length in in, cm, mm or pt, at most 100 in, for example 3.5in");
  }
}
