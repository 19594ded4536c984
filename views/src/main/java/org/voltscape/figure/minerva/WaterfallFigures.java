package org.voltscape.figure.minerva;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.voltscape.engine.minerva.MinervaData;
import org.voltscape.engine.minerva.power.Waterfall;
import org.voltscape.figure.Axis;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.studies.SiPrefix;

/** Power from the baseline to the finished design of Minerva's flow. Pure functions. */
public final class WaterfallFigures {
  private static final double HEADROOM = 1.08;
  private static final int MODEL = 0;

  /** The grey of the data colours. */
  private static final int PUBLISHED = 6;

  /**
   * Published factors with nothing beside them, in a colour: bars of grey look as if not in use.
   */
  private static final int ALONE = 2;

  private WaterfallFigures() {}

  /**
   * A bar a stage and a variant, beside what the published factors make of the same baseline.
   *
   * @param title one line naming the figure; may be empty
   */
  public static BarFigure of(Waterfall waterfall, String title) {
    List<Waterfall.Bar> bars = waterfall.bars();
    int all = bars.size() + waterfall.variants().size();
    SiPrefix prefix = SiPrefix.of(bars.get(0).watts());
    double[] model = new double[all];
    double[] published = new double[all];
    List<String> categories = new ArrayList<>();
    List<String> comments = new ArrayList<>();
    StringBuilder note = new StringBuilder("Factors: ");
    double expected = bars.get(0).watts();
    double most = 0;
    for (int i = 0; i < all; i++) {
      boolean stage = i < bars.size();
      Waterfall.Bar bar = stage ? bars.get(i) : waterfall.variants().get(i - bars.size());
      categories.add(name(bar));
      comments.add(bar.stage() + ": " + bar.title());
      model[i] = prefix.scale(bar.watts());
      double told = i == 0 ? expected : expected / bar.published();
      if (stage) {
        // Without a printed factor there is no bar from here on.
        expected = told;
      }
      if (i > 0 && stage) {
        note.append(i > 1 ? ", " : "").append(bar.stage()).append(' ').append(factors(bar));
      }
      published[i] = Double.isNaN(told) ? 0 : prefix.scale(told);
      most = Math.max(most, Math.max(model[i], published[i]));
    }
    note.append(String.format(Locale.ROOT, "; in all %.1f×.", waterfall.totalFactor()));
    note.append(" Error on the examples that decided: ")
        .append(
            bars.stream()
                .map(b -> String.format(Locale.ROOT, "%.2f", 100 * b.error()))
                .collect(Collectors.joining(", ")))
        .append(" %.");
    List<BarFigure.Bars> series = new ArrayList<>();
    series.add(new BarFigure.Bars("model", model, MODEL));
    if (!Double.isNaN(expected)) {
      series.add(new BarFigure.Bars("with the published factors", published, PUBLISHED));
    }
    return new BarFigure(
        title,
        "After the stage",
        categories,
        Axis.linear("Power", prefix.symbol() + "W").within(0, HEADROOM * most),
        series,
        note.toString(),
        comments);
  }

  /**
   * What the published factors make of a baseline of 1; only of data for which they are printed.
   *
   * @param title one line naming the figure; may be empty
   */
  public static BarFigure published(MinervaData.PublishedFactors factors, String title) {
    double words = 1 / factors.words();
    double pruning = words / factors.pruning();
    double supply = pruning / factors.supply();
    return new BarFigure(
        title,
        "After the stage",
        List.of("baseline", "words", "pruning", "supply"),
        Axis.percent("Power over the baseline's").within(0, HEADROOM),
        List.of(new BarFigure.Bars("published", new double[] {1, words, pruning, supply}, ALONE)),
        String.format(
            Locale.ROOT,
            "Published factors: words %.1f×, pruning %.1f×, supply %.1f×; in all %.1f×.",
            factors.words(),
            factors.pruning(),
            factors.supply(),
            factors.total()),
        List.of());
  }

  private static String name(Waterfall.Bar bar) {
    return bar.stage().equals("rom") ? "ROM" : bar.stage();
  }

  private static String factors(Waterfall.Bar bar) {
    return String.format(Locale.ROOT, "%.2f×", bar.factor())
        + (Double.isNaN(bar.published())
            ? ""
            : String.format(Locale.ROOT, " (published %.1f×)", bar.published()));
  }
}
