package org.voltscape.figure.studies;

import java.util.Locale;
import org.voltscape.engine.results.compared.AverageErrorIncrease;
import org.voltscape.engine.stats.PairedRatio;
import org.voltscape.engine.stats.Summary;

/** The average error increase of schemes in words. */
public final class IncreaseText {
  private static final double MANY = 100;
  private static final double HARDLY = 0.005;

  private IncreaseText() {}

  /** The range, for example {@code 0.460 V to 0.530 V (8 voltages)}. */
  public static String range(AverageErrorIncrease increase) {
    return SupplyText.volts(increase.from())
        + " to "
        + SupplyText.volts(increase.to())
        + String.format(
            Locale.ROOT,
            increase.voltages() == 1 ? " (%,d voltage)" : " (%,d voltages)",
            increase.voltages());
  }

  /** The range in a sentence: {@code over 0.460 V to 0.530 V (8 voltages)}, or {@code at 0.5 V}. */
  public static String over(AverageErrorIncrease increase) {
    return increase.voltages() == 1
        ? "at " + SupplyText.volts(increase.from())
        : "over " + range(increase);
  }

  /** A scheme's increase, for example {@code +12.30 pt}. */
  public static String mean(OutcomeText words, AverageErrorIncrease.OfScheme scheme) {
    return words.difference(scheme.increase() == null ? Double.NaN : scheme.increase().mean());
  }

  /** The spread of the dies seen, for example {@code +11.20 to +13.40 pt}. */
  public static String interval(OutcomeText words, AverageErrorIncrease.OfScheme scheme) {
    Summary mean = scheme.increase();
    return mean == null || !mean.seen().known()
        ? "not known"
        : words.differenceRange(mean.seen().low(), mean.seen().high());
  }

  /** How many times smaller than the reference's, for example {@code 18.6×}. */
  public static String ratio(AverageErrorIncrease.OfScheme scheme) {
    return scheme.ratio() == null ? "not known" : times(scheme.ratio().ratio());
  }

  /** The interval of the ratio, for example {@code 14.9 to 22.1×}; open above where it is. */
  public static String ratioInterval(AverageErrorIncrease.OfScheme scheme) {
    PairedRatio ratio = scheme.ratio();
    if (ratio == null || Double.isNaN(ratio.low())) {
      return "not known";
    }
    return Double.isInfinite(ratio.high())
        ? "above " + times(ratio.low())
        : number(ratio.low()) + " to " + times(ratio.high());
  }

  /** A factor, for example {@code 18.6×}. */
  public static String times(double ratio) {
    return Double.isNaN(ratio) ? "not known" : number(ratio) + "×";
  }

  /** The comparison in words, for example {@code 18.6× less} or {@code 1.20× more}. */
  public static String smaller(double ratio) {
    if (Math.abs(ratio - 1) < HARDLY) {
      return "the same";
    }
    return ratio >= 1 ? times(ratio) + " less" : times(1 / ratio) + " more";
  }

  /** A number of dies, for example {@code 8 dies}. */
  public static String dies(int count) {
    return String.format(Locale.ROOT, count == 1 ? "%,d die" : "%,d dies", count);
  }

  private static String number(double ratio) {
    return String.format(
        Locale.ROOT, ratio >= MANY ? "%.0f" : ratio >= 10 ? "%.1f" : "%.2f", ratio);
  }
}
