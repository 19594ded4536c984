package org.voltscape.figure.minerva;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.voltscape.engine.minerva.ActivityPruning;
import org.voltscape.engine.minerva.SupplyScaling;
import org.voltscape.engine.minerva.TrainingSpace;
import org.voltscape.engine.minerva.WordLengths;
import org.voltscape.engine.minerva.power.MicroArchitecture;
import org.voltscape.figure.Axis;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;
import org.voltscape.figure.studies.SiPrefix;

/** What the stages of Minerva's flow looked at and chose. Pure functions. */
public final class StageFigures {
  private static final int ALL = 6;
  private static final int FRONT = 0;
  private static final int BUILT = 1;
  private static final int LIMIT = 3;
  private static final int SEEDS = 2;
  private static final double MARGIN = 1.15;

  /** Bits of a word that has not been shortened. */
  private static final double BASELINE = 16;

  private StageFigures() {}

  /**
   * Networks by their weights and errors, with those that no smaller one beats, the one that is
   * built, the error that it may have, and what another seed makes of the best.
   *
   * @param title one line naming the figure; may be empty
   */
  public static LineFigure training(TrainingSpace found, String title) {
    List<TrainingSpace.Trained> all = found.networks();
    List<TrainingSpace.Trained> front =
        all.stream()
            .filter(TrainingSpace.Trained::front)
            .sorted(Comparator.comparingLong(TrainingSpace.Trained::weights))
            .toList();
    TrainingSpace.Trained best =
        all.stream().min(Comparator.comparingDouble(TrainingSpace.Trained::error)).orElseThrow();
    double least = all.stream().mapToDouble(TrainingSpace.Trained::weights).min().orElseThrow();
    double most = all.stream().mapToDouble(TrainingSpace.Trained::weights).max().orElseThrow();
    double limit = best.error() + found.bound();
    double[] seeds = found.seedErrors().stream().mapToDouble(Double::doubleValue).toArray();
    // The first is drawn over the others.
    List<Series> series =
        List.of(
            networks("built", List.of(found.network()), Series.Style.POINTS, BUILT),
            networks("none smaller is as good", front, Series.Style.LINE_AND_MARKERS, FRONT),
            networks("networks", all, Series.Style.POINTS, ALL),
            Series.of(
                "other seeds of the best",
                IntStream.range(0, seeds.length).mapToDouble(i -> best.weights()).toArray(),
                seeds,
                Series.Style.POINTS,
                SEEDS),
            Series.of(
                "least error and the bound",
                new double[] {least / MARGIN, most * MARGIN},
                new double[] {limit, limit},
                Series.Style.LINE,
                LIMIT));
    return new LineFigure(
        title,
        Axis.linear("Weights", "").within(0, most * MARGIN),
        Axis.percent("Wrong"),
        series,
        List.of(),
        List.of(),
        String.format(
            Locale.ROOT,
            "Bound: %s pt, %s. %d seeds of the best differ by %s pt (one standard deviation). Decided on %,d held-out training examples.",
            MinervaText.size(found.bound()),
            found.boundSource(),
            seeds.length,
            MinervaText.size(found.spread()),
            found.validation()));
  }

  private static Series networks(
      String label, List<TrainingSpace.Trained> of, Series.Style style, int colour) {
    return Series.of(
            label,
            values(of, TrainingSpace.Trained::weights),
            values(of, TrainingSpace.Trained::error),
            style,
            colour)
        .withRemarks(of.stream().map(n -> MinervaText.hidden(n.hidden())).toArray(String[]::new));
  }

  /**
   * Accelerators by their time and power, with those that no other beats and the one that is built.
   *
   * @param title one line naming the figure; may be empty
   */
  public static LineFigure architecture(MicroArchitecture found, String title) {
    List<MicroArchitecture.Point> front =
        found.points().stream()
            .filter(MicroArchitecture.Point::front)
            .sorted(Comparator.comparingDouble(MicroArchitecture.Point::rate))
            .toList();
    MicroArchitecture.Point built = found.points().get(found.chosen());
    SiPrefix prefix = SiPrefix.of(built.watts());
    return new LineFigure(
        title,
        Axis.log("Predictions", "1/s"),
        Axis.log("Power", prefix.symbol() + "W"),
        List.of(
            points("built", List.of(built), prefix, Series.Style.POINTS, BUILT),
            points(
                "none is as fast with less", front, prefix, Series.Style.LINE_AND_MARKERS, FRONT),
            points("accelerators", found.points(), prefix, Series.Style.POINTS, ALL)),
        List.of(),
        List.of(),
        "16-bit words at the nominal supply. Built: of the front, the least energy times area.");
  }

  private static Series points(
      String label,
      List<MicroArchitecture.Point> of,
      SiPrefix prefix,
      Series.Style style,
      int colour) {
    return Series.of(
            label,
            values(of, MicroArchitecture.Point::rate),
            values(of, p -> prefix.scale(p.watts())),
            style,
            colour)
        .withRemarks(
            of.stream().map(p -> MinervaText.architecture(p.built())).toArray(String[]::new));
  }

  private static <T> double[] values(List<T> of, ToDoubleFunction<T> value) {
    return of.stream().mapToDouble(value).toArray();
  }

  /**
   * Share of each layer's MACs that is skipped, and of all.
   *
   * @param title one line naming the figure; may be empty
   */
  public static BarFigure pruning(ActivityPruning found, String title) {
    List<String> layers = new ArrayList<>();
    double[] skipped = new double[found.skipped().size() + 1];
    for (int l = 0; l < found.skipped().size(); l++) {
      layers.add("layer " + (l + 1));
      skipped[l] = found.skipped().get(l);
    }
    layers.add("all");
    skipped[skipped.length - 1] = found.skippedInAll();
    return new BarFigure(
        title,
        "MACs",
        layers,
        Axis.percent("Skipped").within(0, 1),
        List.of(new BarFigure.Bars("skipped", skipped, FRONT)),
        String.format(
            Locale.ROOT,
            "Zeros alone: %s of all MACs; with the thresholds: %s.",
            MinervaText.percent(found.zeros()),
            MinervaText.percent(found.skippedInAll())),
        List.of());
  }

  /**
   * Bits of each layer's words and of the datapath's that all layers share.
   *
   * @param title one line naming the figure; may be empty
   */
  public static BarFigure words(WordLengths found, String title) {
    List<WordLengths.Words> rows = new ArrayList<>(found.layers());
    rows.add(found.datapath());
    List<String> names = new ArrayList<>();
    for (int l = 1; l < rows.size(); l++) {
      names.add("layer " + l);
    }
    names.add("datapath");
    double[] weights = values(rows, w -> w.formats().weights().bits());
    double[] activities = values(rows, w -> w.formats().activities().bits());
    double[] products = values(rows, w -> w.formats().products().bits());
    return new BarFigure(
        title,
        "Words that are long enough",
        names,
        Axis.linear("Word", "bits").within(0, BASELINE),
        List.of(
            new BarFigure.Bars("weights", weights, 0),
            new BarFigure.Bars("activities", activities, 1),
            new BarFigure.Bars("products", products, 2)),
        "Of a baseline of 16 bits (Q6.10) for every signal.",
        List.of());
  }

  /**
   * Energy of a prediction with each way of mitigation at the lowest supply that it tolerates.
   *
   * @param title one line naming the figure; may be empty
   */
  public static BarFigure supply(SupplyScaling found, String title) {
    List<SupplyScaling.Tolerated> all = found.schemes();
    double most = all.stream().mapToDouble(SupplyScaling.Tolerated::joules).max().orElseThrow();
    SiPrefix prefix = SiPrefix.of(most);
    return new BarFigure(
        title,
        "Scheme",
        all.stream().map(SupplyScaling.Tolerated::scheme).toList(),
        Axis.linear("Energy/prediction", prefix.symbol() + "J")
            .within(0, prefix.scale(most) * MARGIN),
        List.of(new BarFigure.Bars("energy", values(all, s -> prefix.scale(s.joules())), FRONT)),
        String.format(
            Locale.ROOT,
            "Built: %s, the weight memory at %.3f V.",
            found.built().scheme(),
            found.built().volts()),
        List.of());
  }
}
