package org.voltscape.views.tradeoff;

import org.voltscape.engine.study.AverageErrorIncrease;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.studies.IncreaseText;
import org.voltscape.figure.studies.OutcomeText;

/** What the window says of one scheme's average error increase. */
final class IncreaseTexts {
  private IncreaseTexts() {}

  /** In one line, for example {@code bit-masking +1.20 pt, 18.6× less}. */
  static String entry(String label, OutcomeText words, AverageErrorIncrease increase, int scheme) {
    AverageErrorIncrease.OfScheme of = increase.schemes().get(scheme);
    if (of.increase() == null) {
      return label + " not run yet";
    }
    String text = label + " " + IncreaseText.mean(words, of);
    return of.ratio() == null || Double.isNaN(of.ratio().ratio())
        ? text
        : text + ", " + IncreaseText.smaller(of.ratio().ratio());
  }

  /** All that is known of it, over several lines. */
  static String detail(Study study, OutcomeText words, AverageErrorIncrease increase, int scheme) {
    AverageErrorIncrease.OfScheme of = increase.schemes().get(scheme);
    StringBuilder text = new StringBuilder(study.schemes().get(scheme).label());
    text.append(", ").append(IncreaseText.range(increase));
    if (of.increase() == null) {
      return text.append("\nNo die has every voltage of the range yet.").toString();
    }
    text.append("\nMean over ").append(IncreaseText.dies(of.increase().count()));
    text.append(": ").append(IncreaseText.mean(words, of));
    text.append(", 95 % interval ").append(IncreaseText.interval(words, of));
    text.append("\nOf the median die at each voltage: ").append(words.difference(of.median()));
    if (scheme != increase.reference()) {
      String reference = study.schemes().get(increase.reference()).label();
      text.append("\nIncrease of ").append(reference).append(" over this one: ");
      text.append(IncreaseText.ratio(of));
      text.append(", 95 % interval ").append(IncreaseText.ratioInterval(of));
      text.append("; of the medians ").append(IncreaseText.times(of.medianRatio()));
    }
    return text.toString();
  }
}
