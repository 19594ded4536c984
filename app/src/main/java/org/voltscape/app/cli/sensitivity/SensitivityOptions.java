package org.voltscape.app.cli.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.voltscape.app.cli.shared.Interruption;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.ProgressBar;
import org.voltscape.engine.array.sensitivity.Grain;
import org.voltscape.engine.array.sensitivity.Reading;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.sensitivity.SensitivityCase;
import org.voltscape.engine.trial.sensitivity.SensitivityOn;
import org.voltscape.engine.workload.Workloads;
import org.voltscape.figure.Figure;
import org.voltscape.figure.sensitivity.LayerSensitivity;
import org.voltscape.figure.sensitivity.RankedSensitivity;
import org.voltscape.figure.sensitivity.SensitivityScatter;
import picocli.CommandLine.Option;

/** Which sensitivities are asked for; the layer is an option of the command. */
public final class SensitivityOptions {
  private static final double USUAL_P = 0.01;
  private static final int USUAL_DRAWS = 20;
  private static final int MOST_DRAWS = 100_000;

  /** Draws of all groups together: each keeps what it flips. */
  private static final long MOST_VARIANTS = 1_000_000;

  @Option(
      names = "--by",
      paramLabel = "GRAIN",
      description = "sensitivities by weight, filter or channel (default: filter)")
  private String by;

  @Option(
      names = "--reading",
      paramLabel = "ID",
      description =
          "sensitivities from mean-absolute (mean size of each image's gradient) or mean-gradient"
              + " (size of the mean gradient, as the paper prints it; default: mean-absolute)")
  private String reading;

  @Option(names = "--inject", description = "measure sensitivities by flipping bits, too")
  private boolean inject;

  @Option(
      names = "--ber",
      paramLabel = "P",
      description = "probability that a bit is flipped, for sensitivities (default: 0.01)")
  private String ber;

  @Option(
      names = "--draws",
      paramLabel = "N",
      description = "injections into each group (default: 20)")
  private String draws;

  @Option(
      names = "--on",
      paramLabel = "DATA",
      description =
          "images of gradients and injection: test, or train, those the paper's Algorithm 1 and the"
              + " design of the array take (default: test)")
  private String on;

  /** Whether flips are to be injected. */
  boolean inject() {
    return inject;
  }

  /** Which images. */
  public SensitivityOn on() {
    return on == null
        ? SensitivityOn.TEST
        : SensitivityOn.of(on)
            .orElseThrow(
                () -> unknown("--on", on, Arrays.stream(SensitivityOn.values()).map(v -> v.id())));
  }

  /**
   * What is asked of a network.
   *
   * @param layer 1 the first; null for that
   */
  public LayerSensitivity.Question question(Study study, String layer) {
    NetworkShape shape = Workloads.byId(study.workload(), "study", "field workload").shape();
    int which =
        layer == null
            ? 0
            : Numbers.integer(layer, 1, shape.layers().size(), Place.option("--layer")) - 1;
    Grain grain =
        by == null
            ? Grain.FILTER
            : Grain.of(by)
                .orElseThrow(
                    () -> unknown("--by", by, Arrays.stream(Grain.values()).map(Grain::id)));
    Reading chosen =
        reading == null
            ? Reading.MEAN_ABSOLUTE
            : Reading.of(reading)
                .orElseThrow(
                    () ->
                        unknown(
                            "--reading",
                            reading,
                            Arrays.stream(Reading.values()).map(Reading::id)));
    long most = Math.min(MOST_DRAWS, MOST_VARIANTS / grain.count(shape.layers().get(which)));
    most = Math.max(1, most);
    int each =
        draws == null
            ? (int) Math.min(USUAL_DRAWS, most)
            : (int) Numbers.whole(draws, 1, most, Place.option("--draws"));
    return new LayerSensitivity.Question(which, grain, chosen, probability(), each);
  }

  private double probability() {
    if (ber == null) {
      return USUAL_P;
    }
    double p = Numbers.fraction(ber, Place.option("--ber"));
    if (p > 0) {
      return p;
    }
    throw Place.option("--ber").bad("\"" + ber + "\"", "a number above 0, at most 1");
  }

  private static BadInputException unknown(String option, String found, Stream<String> ids) {
    List<String> known = ids.toList();
    return Place.option(option)
        .bad(
            "\"" + found + "\"",
            Suggestions.hint("one of " + String.join(", ", known), found, known));
  }

  /**
   * Answers a question with the images of a study.
   *
   * @throws java.util.concurrent.CancellationException where the user stopped it
   */
  LayerSensitivity answer(
      Study study,
      LayerSensitivity.Question question,
      EngineContext engine,
      ProgressBar bar,
      Interruption stop) {
    SensitivityCase of = engine.sensitivityCase(study, on(), study.images(), stop::requested);
    SensitivityCase.Gradients gradients = of.gradients(stop::requested);
    SensitivityCase.Injected flips =
        inject
            ? of.inject(
                question.injection(study.seed()),
                (done, total) -> bar.show(done, total, "passes"),
                stop::requested)
            : null;
    return LayerSensitivity.of(study, of, gradients, question, flips);
  }

  /** Groups by Taylor's estimate; where flips are injected, the estimate against those. */
  public Figure figure(
      Study study,
      LayerSensitivity.Question question,
      EngineContext engine,
      ProgressBar bar,
      Interruption stop) {
    LayerSensitivity found = answer(study, question, engine, bar, stop);
    return (inject ? SensitivityScatter.of(found) : RankedSensitivity.of(found)).figure();
  }
}
