package org.voltscape.engine.trial;

import org.voltscape.engine.json.JsonBinding;
import org.voltscape.engine.param.BadInputException;

/**
 * Trials and their results as one line of JSON each; numbers keep all their bits, and what is not a
 * finite number is a text.
 */
public final class TrialJson {
  private TrialJson() {}

  /** A trial to be made. */
  public static String write(TrialSpec spec) {
    return JsonBinding.write(spec);
  }

  /** What a trial came to. */
  public static String write(TrialResult result) {
    return JsonBinding.write(result);
  }

  /**
   * Reads a trial to be made.
   *
   * @param source name of the text, for complaints
   * @throws BadInputException where it is none
   */
  public static TrialSpec spec(String json, String source) {
    return JsonBinding.read(json, source, TrialSpec.class, "a trial");
  }

  /**
   * Reads what a trial came to.
   *
   * @param source name of the text, for complaints
   * @throws BadInputException where it is no result
   */
  public static TrialResult result(String json, String source) {
    return JsonBinding.read(json, source, TrialResult.class, "the result of a trial");
  }
}
