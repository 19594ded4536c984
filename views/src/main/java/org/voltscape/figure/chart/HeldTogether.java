package org.voltscape.figure.chart;

import java.util.regex.Pattern;

/** Numbers and their units, which stay in one line. */
final class HeldTogether {
  private static final char HOLDING = '\u00a0';
  private static final Pattern NUMBER_AND_UNIT =
      Pattern.compile(
          "(?<=\\d) (?=(?:V|mV|ns|µm²|%|°C|pJ|mW)(?![\\p{L}\\d]))|(?<=[Ww]ords|[Bb]its|Grey:) (?=\\d)");

  private HeldTogether() {}

  /** Words whose numbers are held to their units where they are broken into lines. */
  static String of(String words) {
    return NUMBER_AND_UNIT.matcher(words).replaceAll(String.valueOf(HOLDING));
  }

  /** A line as it is drawn, so that who searches a file for a plain blank finds it. */
  static String drawn(String line) {
    return line.replace(HOLDING, ' ');
  }
}
