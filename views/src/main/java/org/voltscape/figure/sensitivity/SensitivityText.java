package org.voltscape.figure.sensitivity;

import java.util.Locale;
import org.voltscape.engine.array.sensitivity.Grain;
import org.voltscape.engine.array.sensitivity.InjectionSensitivity;
import org.voltscape.engine.array.sensitivity.Reading;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.stats.RankCorrelation;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.sensitivity.SensitivityOn;
import org.voltscape.figure.Axis;
import org.voltscape.figure.studies.OutcomeText;

/** Sensitivities in words. */
public final class SensitivityText {
  /** What must be known of the sensitivities of a study that skips operations. */
  public static final String NOT_PRUNED = "Sensitivities take no account of the study's pruning.";

  private SensitivityText() {}

  /** A layer by number and shape: {@code 1: 784 to 256}, {@code 1: 20@5x5 on 1 channel}. */
  public static String layer(int layer, Layer of) {
    String shape =
        of.patch() == of.inputs()
            ? String.format(Locale.ROOT, "%,d to %,d", of.inputs(), of.filters())
            : of.describe() + " on " + planes(of.channels());
    return String.format(Locale.ROOT, "%d: %s", layer + 1, shape);
  }

  private static String planes(int channels) {
    return channels == 1 ? "1 channel" : String.format(Locale.ROOT, "%,d channels", channels);
  }

  /** Groups, counted: {@code 1 filter}, {@code 20 filters}. */
  public static String groups(long count, Grain grain) {
    return String.format(Locale.ROOT, "%,d %s%s", count, grain.id(), count == 1 ? "" : "s");
  }

  /** A grain with a capital. */
  public static String name(Grain grain) {
    return capital(grain.id());
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** One group of a layer: {@code filter 7}. */
  static String group(LayerSensitivity s, int group) {
    String name = String.format(Locale.ROOT, "%s %,d", s.question().grain().id(), group + 1);
    int patch = s.layer().patch();
    return s.question().grain() == Grain.WEIGHT
        ? name
            + String.format(
                Locale.ROOT, " (filter %,d, input %,d)", group / patch + 1, group % patch + 1)
        : name;
  }

  /** What a reading takes, for people. */
  public static String reading(Reading reading) {
    return reading == Reading.MEAN_ABSOLUTE
        ? "mean size of each image's gradient"
        : "mean gradient, as published";
  }

  /** The examples counted: {@code 500 test images}. */
  public static String examples(Study study, SensitivityOn on, int count) {
    return String.format(
        Locale.ROOT, "%,d %s %s", count, on.text(), OutcomeText.of(study).examples());
  }

  static String title(LayerSensitivity s) {
    return "Sensitivity, layer " + (s.question().layer() + 1);
  }

  /** How the estimate was made, as small print. */
  static String made(LayerSensitivity s) {
    String reading = reading(s.question().reading());
    return String.format(
        Locale.ROOT,
        "%s, %s, %s, bit error rate %s. Taylor: %s%s.%s",
        s.study().workload(),
        s.study().weights().id(),
        examples(s.study(), s.of().on(), s.of().examples()),
        CsvWriter.number(s.question().p()),
        reading.replace("image", s.study().task().example()),
        s.question().grain() == Grain.WEIGHT
            ? ""
            : ", mean over a " + s.question().grain().id() + "'s weights",
        s.study().pruning().active() ? " " + NOT_PRUNED : "");
  }

  /** How far both ways agree, as small print; flips were injected. */
  public static String agreement(LayerSensitivity s) {
    RankCorrelation r = RankCorrelation.of(s.taylor(), s.injected().found().changes());
    String over = " over " + groups(r.n(), s.question().grain());
    if (Double.isNaN(r.r())) {
      return "No rank correlation" + over + ": all are alike.";
    }
    String interval =
        Double.isNaN(r.low())
            ? "interval not known"
            : String.format(Locale.ROOT, "95 %% interval %.2f to %.2f", r.low(), r.high());
    return String.format(Locale.ROOT, "Rank correlation %.2f, %s,%s.", r.r(), interval, over)
        .replace("-", "−");
  }

  /** What both ways cost; injection is left out where there was none. */
  public static String cost(LayerSensitivity s) {
    String taylor = String.format(Locale.ROOT, "Taylor: %s", seconds(s.taylorSeconds()));
    return s.injected() == null
        ? taylor + " processor time, all layers"
        : String.format(
            Locale.ROOT,
            "Injection: %s processor time, %,d passes; %s",
            seconds(s.injected().cpuSeconds()),
            s.injected().found().passes(),
            taylor);
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, seconds < 0.095 ? "%.2f s" : "%.1f s", seconds);
  }

  /** Everything known of one group, in a sentence. */
  public static String report(LayerSensitivity s, int group) {
    Axis axis = taylorAxis(s);
    StringBuilder text = new StringBuilder(capital(group(s, group)));
    text.append(": Taylor ").append(axis.valueText(s.taylor()[group]));
    text.append(String.format(Locale.ROOT, ", rank %,d of %,d", s.ranks()[group], s.groups()));
    if (s.question().grain() == Grain.WEIGHT) {
      int l = s.question().layer();
      QuantizedNetwork words = s.of().network();
      double value = words.weightFormat(l).decode(words.weightCodes().get(l)[group]);
      text.append(", value ").append(Axis.linear("", "").valueText(value));
    }
    if (s.injected() != null) {
      InjectionSensitivity.Group flips = s.injected().found().groups().get(group);
      Summary change = flips.change();
      text.append("; flips changed the cost by ").append(axis.valueText(change.mean()));
      if (!Double.isNaN(change.seen().low())) {
        text.append(" (draws seen ").append(axis.valueText(change.seen().low())).append(" to ");
        text.append(axis.valueText(change.seen().high())).append(')');
      }
      text.append(String.format(Locale.ROOT, ", rank %,d", s.injectedRanks()[group]));
      if (!Double.isNaN(flips.accuracyDrop().mean())) {
        text.append(
            String.format(
                    Locale.ROOT, ", accuracy by %+.2f points", -100 * flips.accuracyDrop().mean())
                .replace("-", "−"));
      }
    }
    return text.append('.').toString();
  }

  static Axis taylorAxis(LayerSensitivity s) {
    return Axis.linear("Sensitivity", s.of().costUnit());
  }
}
