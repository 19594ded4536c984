package org.voltscape.app.cli.commands;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.voltscape.app.cli.shared.DataOption;
import org.voltscape.app.cli.shared.Interruption;
import org.voltscape.app.cli.shared.KernelLog;
import org.voltscape.app.cli.shared.LongWork;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.app.cli.shared.StudyPlace;
import org.voltscape.app.cli.shared.TrainingReporter;
import org.voltscape.engine.io.NetworkFile;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.matrix.MatrixKernels;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.run.AdaptedTest;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.StudyPaths;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.engine.training.TrainingControl;
import org.voltscape.engine.trial.AdaptedNetwork;
import org.voltscape.engine.trial.TrialResult;
import org.voltscape.engine.workload.Workload;
import org.voltscape.figure.studies.ExtrapolationText;
import picocli.CommandLine.Option;

/** Trains a network against the faults of a die of a study. */
final class MatTraining {
  private static final String STANDARD = "mat";

  @Option(
      names = "--mat",
      paramLabel = "STUDY.json",
      description =
          "train against the faults of a die of this study of the same workload, or of the sample"
              + " study of this id")
  private String mat;

  @Option(
      names = "--scheme",
      paramLabel = "LABEL",
      description =
          "with --mat: by this scheme of the study (default: its first that trains, mat if none)")
  private String scheme;

  @Option(
      names = "--voltage",
      paramLabel = "V",
      description = "with --mat: supply of the memory (default: the study's lowest voltage)")
  private String voltage;

  @Option(
      names = "--trial",
      paramLabel = "K",
      description = "with --mat: on the die of this trial (default: 0, the first)")
  private String trial;

  /** What is to be trained, checked whole. */
  private record Order(
      StudyInput input, Study study, SchemeChoice scheme, double volts, int trial) {}

  /** Whether a die is trained against; its options are refused otherwise. */
  boolean wanted() {
    if (mat == null) {
      refuse("--scheme", scheme);
      refuse("--voltage", voltage);
      refuse("--trial", trial);
    }
    return mat != null;
  }

  private static void refuse(String option, String given) {
    if (given != null) {
      throw Place.option(option).bad("no --mat", "it with --mat STUDY.json only");
    }
  }

  /**
   * Trains, tests, and writes the network.
   *
   * @param epochs in place of the study's; null for those
   * @param seed in place of the study's; null for that
   * @return the answer
   * @throws BadInputException where study and workload do not fit, or an option is out of range
   */
  Map<String, Object> train(
      Workload workload, Integer epochs, Long seed, LongWork work, DataOption data, Path file) {
    Interruption stop = work.stop();
    EngineContext engine = work.engine(data);
    Order order = order(workload, epochs, seed);
    double probability = order.input().probability(order.volts());
    Study study = order.study();
    KernelLog.note(MatrixKernels.forTraining(workload.shape()));
    AdaptedNetwork adapted =
        engine.adapt(
            study,
            order.input().map(),
            order.scheme(),
            probability,
            order.trial(),
            new TrainingReporter(order.scheme().label(), study.task(), work.bar()),
            new TrainingControl(stop::requested));
    work.bar().clear();
    requireNumbers(adapted.network(), order);
    TrialResult tested =
        AdaptedTest.of(
            engine,
            study,
            order.input().curve(),
            order.input().map(),
            order.scheme(),
            order.volts(),
            order.trial(),
            adapted,
            stop::requested);
    NetworkFile.write(file, adapted.network(), recipe(order, workload, probability, adapted, file));
    return answer(order, probability, adapted, tested, file);
  }

  private Order order(Workload workload, Integer epochs, Long seed) {
    StudyInput input = StudyInput.read(mat);
    Study study = input.study();
    if (!study.workload().equals(workload.id())) {
      throw new BadInputException(
          mat, "field workload", "\"" + study.workload() + "\"", workload.id() + ", as is trained");
    }
    if (seed != null) {
      study = study.withEffort(study.trials(), study.images(), seed);
    }
    SchemeChoice chosen = chosen(study);
    SchemeChoice used = epochs == null ? chosen : withEpochs(chosen, epochs);
    List<SchemeChoice> schemes = new ArrayList<>(study.schemes());
    schemes.replaceAll(s -> s.equals(chosen) ? used : s);
    if (!schemes.contains(used)) {
      schemes.add(used);
    }
    study = study.withSchemes(schemes);
    int number = StudyPlace.trial(study, trial);
    return new Order(input, study, used, StudyPlace.volts(study, voltage), number);
  }

  private SchemeChoice chosen(Study study) {
    if (scheme != null) {
      return TrainingSchemes.labelled(study, scheme, Place.option("--scheme"));
    }
    List<SchemeChoice> all = TrainingSchemes.of(study);
    return all.isEmpty() ? SchemeChoice.of(STANDARD) : all.get(0);
  }

  private static SchemeChoice withEpochs(SchemeChoice scheme, int epochs) {
    Map<String, Object> values = new HashMap<>(scheme.values().asMap());
    values.put("epochs", epochs);
    return scheme.withValues(ParamValues.of(scheme.scheme().parameters(), values, "--epochs", ""));
  }

  /** A network that exploded cannot be read again: it is not written. */
  private static void requireNumbers(Network network, Order order) {
    for (List<float[]> arrays : List.of(network.weights(), network.biases())) {
      for (float[] values : arrays) {
        for (float value : values) {
          if (!Float.isFinite(value)) {
            throw new BadInputException(
                "scheme " + order.scheme().label(),
                "",
                "a training that diverged until its weights were no numbers",
                "a lower learning rate or gradients clipped by training.clipNorm");
          }
        }
      }
    }
  }

  private static String recipe(
      Order order, Workload workload, double probability, AdaptedNetwork adapted, Path file) {
    Study moved =
        StudyPaths.moved(order.study(), order.input().folder(), file.toAbsolutePath().getParent());
    ObjectNode study = StudyWriter.toTree(moved);
    ObjectNode recipe = study.objectNode();
    recipe.put("workload", workload.id());
    recipe.put("network", workload.shape().describe());
    recipe.set("study", study);
    recipe.put("scheme", order.scheme().label());
    recipe.put("voltage_v", order.volts());
    recipe.put("failure_probability", probability);
    recipe.put("extrapolated", extrapolated(order));
    recipe.put("trial", order.trial());
    recipe.put("epochs", adapted.history().size());
    recipe.put("verdict", verdict(adapted));
    recipe.put("restarts", adapted.restarts());
    return recipe.toString();
  }

  private static boolean extrapolated(Order order) {
    return ExtrapolationText.applies(order.study(), order.input().curve(), order.volts());
  }

  private static String verdict(AdaptedNetwork adapted) {
    return adapted.verdict().name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> answer(
      Order order, double probability, AdaptedNetwork adapted, TrialResult tested, Path file) {
    Study study = order.study();
    int epochs = adapted.history().size();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("workload", study.workload());
    json.put("scheme", order.scheme().label());
    json.put("voltage_v", order.volts());
    json.put("failure_probability", probability);
    json.put("extrapolated", extrapolated(order));
    json.put("trial", order.trial());
    json.put("epochs", epochs);
    json.put("verdict", verdict(adapted));
    json.put("restarts", adapted.restarts());
    json.put("loss", adapted.history().get(epochs - 1).loss());
    json.put("test_" + study.task().word(), tested.outcome(study.images()));
    study.task().ifMeasured(measure -> json.put("error", measure.title()));
    json.put("images", study.images());
    if (study.pruning().active()) {
      json.put("note", "Trained without the study's pruning, tested with it.");
    }
    json.put("file", file);
    return json;
  }
}
