package org.voltscape.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.AdaptedNetwork;
import org.voltscape.engine.study.Laboratory;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.training.TrainingControl;
import org.voltscape.engine.weights.WeightSpread;
import org.voltscape.engine.weights.WeightSpreads;
import org.voltscape.engine.workload.Workloads;
import org.voltscape.figure.Figure;
import org.voltscape.figure.studies.TrainingCourse;
import org.voltscape.figure.studies.TrainingFigures;
import org.voltscape.figure.studies.TrainingText;
import org.voltscape.figure.studies.WeightFigures;
import picocli.CommandLine.Option;

/** What the view training shows of which schemes. */
final class TrainingOptions {
  /** What the view can show, the usual first. */
  static final List<String> QUANTITIES = List.of("accuracy", "loss", "weights");

  @Option(
      names = "--scheme",
      paramLabel = "LABEL",
      description =
          "for the view training: this scheme only (default: all that train; for weights the first)")
  private String scheme;

  /**
   * What is shown.
   *
   * @param trial whose die it is
   * @param layer whose weights are shown, 1 the first; null for all words
   * @param quantity one of {@link #QUANTITIES}
   */
  record Shown(int trial, String layer, String quantity) {}

  /** Refuses the option with another view. */
  void check(String view) {
    if (!view.equals("training") && scheme != null) {
      throw Place.option("--scheme").bad("the view " + view, "it with --view training only");
    }
  }

  /**
   * The figure of a study's trainings for one die.
   *
   * @param name of the study's file, for complaints
   * @throws BadInputException where the study has no scheme that trains
   */
  Figure figure(
      StudyInput input,
      String name,
      double volts,
      Shown shown,
      Laboratory laboratory,
      ProgressBar bar,
      Interruption stop) {
    Study study = input.study();
    List<SchemeChoice> chosen = schemes(study, name);
    int trial = shown.trial();
    int wanted = shown.layer() == null ? 0 : layer(study, shown.layer());
    String setting = TrainingText.setting(volts, trial);
    String title = study.name() + ", " + setting;
    double probability = input.probability(volts);
    List<TrainingCourse> courses = new ArrayList<>();
    for (SchemeChoice choice : chosen) {
      TrainingReporter reporter = new TrainingReporter(choice.label(), study.measure(), bar);
      AdaptedNetwork adapted =
          laboratory.adapt(
              study,
              input.map(),
              choice,
              probability,
              trial,
              reporter,
              new TrainingControl(stop::requested));
      if (shown.quantity().equals("weights")) {
        List<WeightSpread> spreads =
            WeightSpreads.of(
                laboratory,
                study,
                input.map(),
                choice,
                probability,
                trial,
                adapted,
                stop::requested);
        WeightSpread spread = spreads.get(block(spreads, wanted));
        return WeightFigures.of(
            spread,
            title + ", " + choice.label() + ", " + spread.name(),
            study.schemes().indexOf(choice),
            true);
      }
      courses.add(
          new TrainingCourse(
              choice.label(),
              study.schemes().indexOf(choice),
              setting,
              false,
              adapted.history(),
              adapted.verdict(),
              adapted.restarts()));
    }
    return shown.quantity().equals("loss")
        ? TrainingFigures.loss(study, title, courses)
        : TrainingFigures.accuracy(study, title, courses);
  }

  private List<SchemeChoice> schemes(Study study, String name) {
    if (scheme != null) {
      return List.of(TrainingSchemes.labelled(study, scheme, Place.option("--scheme")));
    }
    List<SchemeChoice> all = TrainingSchemes.of(study);
    if (all.isEmpty()) {
      throw new BadInputException(
          name, "field schemes", "no scheme that trains", "one that does, such as mat");
    }
    return all;
  }

  private static int layer(Study study, String layer) {
    int layers =
        Workloads.byId(study.workload(), "study", "field workload").shape().layers().size();
    return Numbers.integer(layer, 1, layers, Place.option("--layer"));
  }

  /** The place of a layer's weights among the spreads, the first of which is that of all words. */
  private static int block(List<WeightSpread> spreads, int layer) {
    int seen = 0;
    int at = 0;
    while (seen < layer) {
      at++;
      seen += spreads.get(at).biases() ? 0 : 1;
    }
    return at;
  }
}
