package org.voltscape.views.tradeoff;

import org.voltscape.engine.results.compared.AverageErrorIncrease;
import org.voltscape.figure.studies.IncreaseText;
import org.voltscape.figure.studies.OutcomeText;

/** What the window says of one scheme's average error increase. */
final class IncreaseTexts {
  private IncreaseTexts() {}

  /** In one line, for example {@code +1.20 pt, 18.6× less}. */
  static String entry(OutcomeText words, AverageErrorIncrease increase, int scheme) {
    AverageErrorIncrease.OfScheme of = increase.schemes().get(scheme);
    if (of.increase() == null) {
      return "not run yet";
    }
    String text = IncreaseText.mean(words, of);
    return of.ratio() == null || Double.isNaN(of.ratio().ratio())
        ? text
        : text + ", " + IncreaseText.smaller(of.ratio().ratio());
  }

  /** All that is known of it, over several lines. */
  static String detail(OutcomeText words, AverageErrorIncrease increase, int scheme) {
    AverageErrorIncrease.OfScheme of = increase.schemes().get(scheme);
    StringBuilder text = new StringBuilder("Average error increase of ").append(of.label());
    text.append(", ").append(IncreaseText.range(increase)).append(": ");
    if (of.increase() == null) {
      return text.append("no die has every voltage of the range yet.").toString();
    }
    text.append(IncreaseText.mean(words, of));
    text.append(" (over the dies seen ").append(IncreaseText.interval(words, of));
    text.append(", ").append(IncreaseText.dies(of.increase().count())).append(')');
    text.append("; of the median die at each voltage ").append(words.difference(of.median()));
    if (scheme != increase.reference()) {
      text.append("\nThat of ").append(increase.referenceLabel());
      text.append(" is ").append(IncreaseText.ratio(of));
      text.append(" as large (over the dies seen ").append(IncreaseText.ratioInterval(of));
      text.append("); of the medians ").append(IncreaseText.times(of.medianRatio()));
    }
    return text.toString();
  }
}
