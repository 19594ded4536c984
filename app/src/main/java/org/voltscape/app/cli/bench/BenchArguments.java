package org.voltscape.app.cli.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What both builds are told, as arguments.
 *
 * @param common options that every build knows, but for the amount
 * @param amount the option that says how much is timed: --trials or --rounds
 * @param count its value
 * @param shared whether both can be told a greater amount where the other build is old
 * @param warmUp seconds, for builds that know --warm-up
 */
public record BenchArguments(
    List<String> common, String amount, int count, boolean shared, String warmUp) {
  /** How many times as many trials both run where one warms up by a few trials only. */
  private static final int MORE = 2;

  private static final int BRIEF = 5;

  public BenchArguments {
    common = List.copyOf(common);
  }

  /** To see whether a build answers at all. */
  List<String> brief(boolean knowsWarmUp) {
    return arguments(Math.min(BRIEF, count), "0", knowsWarmUp);
  }

  /**
   * To be timed.
   *
   * @param more whether the other build is an old one
   */
  List<String> full(boolean knowsWarmUp, boolean more) {
    return arguments(more && shared ? MORE * count : count, warmUp, knowsWarmUp);
  }

  /** A sentence on what that build's figures are. */
  String noteOnOldBuilds() {
    return "The other build does not know --warm-up: its figures are from its own, shorter warm-up"
        + (shared
            ? ", so both ran "
                + MORE
                + " times the trials asked for, to lessen what its first cost."
            : ".");
  }

  private List<String> arguments(int amountOf, String seconds, boolean knowsWarmUp) {
    List<String> all = new ArrayList<>();
    all.add("bench");
    all.addAll(common);
    all.add(amount);
    all.add(String.valueOf(amountOf));
    if (knowsWarmUp) {
      all.add("--warm-up");
      all.add(seconds);
    }
    return all;
  }
}
