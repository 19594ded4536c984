package org.voltscape.app.cli.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.voltscape.app.cli.commands.TrainingSchemes;
import org.voltscape.app.cli.shared.Interruption;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.app.cli.shared.StudyPlace;
import org.voltscape.app.cli.shared.TrainingReporter;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.SchemeColours;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.training.TrainingControl;
import org.voltscape.engine.trial.AdaptedNetwork;
import org.voltscape.engine.weights.WeightSpread;
import org.voltscape.engine.weights.WeightSpreads;
import org.voltscape.engine.workload.Workloads;
import org.voltscape.figure.Figure;
import org.voltscape.figure.studies.ExtrapolationText;
import org.voltscape.figure.studies.TrainingCourse;
import org.voltscape.figure.studies.TrainingFigures;
import org.voltscape.figure.studies.TrainingText;
import org.voltscape.figure.studies.WeightFigures;

/** Accuracy, loss or weights of the networks that schemes train for one die: trains them. */
final class TrainingFigureView implements FigureView {
  private static final String LAYER = "--layer";
  private static final List<String> QUANTITIES = List.of("accuracy", "loss", "weights");

  @Override
  public String id() {
    return "training";
  }

  @Override
  public String help() {
    return "accuracy, loss or weights of the networks that schemes such as mat train for one die;"
        + " trains those that are not kept from before";
  }

  @Override
  public Set<String> shared() {
    return Set.of("--voltage", "--quantity", "--trial", "--scheme", LAYER);
  }

  /** Only weights are those of a layer. */
  @Override
  public boolean takes(String option, FigureOptions options) {
    return shared().contains(option) && (weights(options) || !option.equals(LAYER));
  }

  @Override
  public String asked(String option) {
    return option.equals(LAYER) ? "training --quantity weights" : id();
  }

  @Override
  public boolean ofCells() {
    return true;
  }

  @Override
  public void check(FigureOptions options) {
    options.checkQuantity(QUANTITIES);
  }

  private static boolean weights(FigureOptions options) {
    return "weights".equals(options.quantity());
  }

  @Override
  public Figure draw(FigureRequest request) {
    StudyInput input = request.input();
    Interruption stop = request.work().stop();
    EngineContext engine = request.engine();
    double volts = request.volts();
    String layer = request.options().layer();
    Study study = input.study();
    int trial = StudyPlace.trial(study, request.options().trial());
    List<SchemeChoice> chosen = schemes(study, request);
    int wanted = layer == null ? 0 : layer(study, layer);
    String setting = TrainingText.setting(volts, trial);
    String title =
        study.name() + ", " + setting + ExtrapolationText.mark(study, input.curve(), volts);
    double probability = input.probability(volts);
    List<TrainingCourse> courses = new ArrayList<>();
    for (SchemeChoice choice : chosen) {
      TrainingReporter reporter =
          new TrainingReporter(choice.label(), study.task(), request.work().bar());
      AdaptedNetwork adapted =
          engine.adapt(
              study,
              input.map(),
              choice,
              probability,
              trial,
              reporter,
              new TrainingControl(stop::requested));
      if (weights(request.options())) {
        List<WeightSpread> spreads =
            WeightSpreads.of(
                engine, study, input.map(), choice, probability, trial, adapted, stop::requested);
        WeightSpread spread = spreads.get(block(spreads, wanted));
        return WeightFigures.of(
            spread,
            title + ", " + choice.label() + ", " + spread.name(),
            SchemeColours.byLabel(study.schemes()).get(choice.label()),
            true);
      }
      courses.add(
          new TrainingCourse(
              choice.label(),
              SchemeColours.byLabel(study.schemes()).get(choice.label()),
              setting,
              false,
              adapted.history(),
              adapted.verdict(),
              adapted.restarts()));
    }
    return "loss".equals(request.options().quantity())
        ? TrainingFigures.loss(study, title, courses)
        : TrainingFigures.accuracy(study, title, courses);
  }

  private static List<SchemeChoice> schemes(Study study, FigureRequest request) {
    String scheme = request.options().scheme();
    if (scheme != null) {
      return List.of(TrainingSchemes.labelled(study, scheme, Place.option("--scheme")));
    }
    List<SchemeChoice> all = TrainingSchemes.of(study);
    if (all.isEmpty()) {
      throw new BadInputException(
          request.name(), "field schemes", "no scheme that trains", "one that does, such as mat");
    }
    return all;
  }

  private static int layer(Study study, String layer) {
    int layers =
        Workloads.byId(study.workload(), "study", "field workload").shape().layers().size();
    return Numbers.integer(layer, 1, layers, Place.option(LAYER));
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
