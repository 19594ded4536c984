package org.voltscape.app.cli.commands;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.voltscape.app.cli.shared.DataOption;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.KernelLog;
import org.voltscape.app.cli.shared.LongWork;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.engine.io.NetworkFile;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.io.file.TextFiles;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.inference.Answers;
import org.voltscape.engine.network.inference.FloatInference;
import org.voltscape.engine.network.inference.InferenceSet;
import org.voltscape.engine.network.matrix.MatrixKernel;
import org.voltscape.engine.network.matrix.MatrixKernels;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.training.Trainer;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.word.TensorFormat;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.word.WordFormats;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.engine.workload.RecipeReader;
import org.voltscape.engine.workload.Recipes;
import org.voltscape.engine.workload.TrainingText;
import org.voltscape.engine.workload.Workload;
import org.voltscape.engine.workload.Workloads;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains a workload's network. */
@Command(
    name = "train",
    description = {
      "Train a workload's network by the workload's recipe.",
      "",
      "Writes weights and biases as NPZ that numpy reads, with the recipe inside. The same recipe"
          + " on the same data and machine gives the same file. The answer is one line of JSON:"
          + " workload, epochs, seed, test_accuracy (of the network in single precision),"
          + " test_accuracy_quantized (in the workload's own formats, which weights and activations"
          + " name) and file; of regression networks test_error, test_error_quantized and"
          + " error, what it is.",
      "",
      "With --mat it trains against the faults of a study's die instead, by the study's scheme and"
          + " recipe; the network is taken from an earlier training where that is kept. The answer"
          + " then has workload, scheme, voltage_v, failure_probability, trial, epochs, verdict"
          + " (learned, dead or diverged), restarts, loss (of the last epoch), test_accuracy under"
          + " the faults of the die (test_error and error for a regression network),"
          + " images (that were tested) and file.",
      ""
    },
    footer = {"", "Example:  voltscape train digits-10x10 --out digits.npz"})
public final class TrainCommand implements Callable<Integer> {
  private static final int MOST_RECIPE_BYTES = 1 << 20;
  private static final int MOST_EPOCHS = 10_000;

  @Parameters(
      index = "0",
      paramLabel = "WORKLOAD",
      description = "what to train, see 'list workloads'")
  private String workload;

  @Mixin private DataOption data;

  @Option(names = "--out", required = true, paramLabel = "FILE.npz", description = "the network")
  private String out;

  @Option(
      names = "--recipe",
      paramLabel = "FILE.json",
      description =
          "how to train, in place of the workload's own recipe; not with --mat, whose study says it")
  private String recipe;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "in place of the recipe's or, with --mat, the scheme's")
  private String epochs;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "in place of the recipe's or, with --mat, the study's, which its dies derive from")
  private String seed;

  @Mixin private MatTraining mat;

  private final Streams streams;

  public TrainCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Workload chosen = Workloads.byId(workload, "voltscape train", "");
    boolean onDie = mat.wanted();
    if (recipe != null && onDie) {
      throw Place.option("--recipe").bad("--mat beside it", "one of the two");
    }
    TrainingRecipe own =
        recipe == null
            ? chosen.recipe()
            : RecipeReader.parse(TextFiles.read(Path.of(recipe), MOST_RECIPE_BYTES), recipe)
                .training();
    Integer passes =
        epochs == null ? null : Numbers.integer(epochs, 1, MOST_EPOCHS, Place.option("--epochs"));
    Long start =
        seed == null
            ? null
            : Numbers.whole(seed, Long.MIN_VALUE, Long.MAX_VALUE, Place.option("--seed"));
    if (!out.toLowerCase(Locale.ROOT).endsWith(".npz")) {
      throw new BadInputException("--out", "", "\"" + out + "\"", "a name ending in .npz");
    }
    Path file = Path.of(out);
    AtomicFiles.check(file);
    return LongWork.run(
            streams,
            "Stopped before the training's end; nothing was written.",
            work -> {
              Map<String, Object> answer =
                  onDie
                      ? mat.train(chosen, passes, start, work, data, file)
                      : train(chosen, changed(own, passes, start), work.place(data), file);
              streams.out().println(JsonLine.of(answer));
              return ExitCode.DONE;
            })
        .orElse(ExitCode.FAILED);
  }

  private static TrainingRecipe changed(TrainingRecipe own, Integer epochs, Long seed) {
    TrainingRecipe recipe = own;
    if (epochs != null) {
      recipe = recipe.withEpochs(epochs);
    }
    return seed == null ? recipe : recipe.withSeed(seed);
  }

  private static Map<String, Object> train(
      Workload workload, TrainingRecipe recipe, DataPlace place, Path file) {
    MatrixKernel kernel = MatrixKernels.forTraining(workload.shape());
    KernelLog.note(kernel);
    Examples test = workload.testExamples(place);
    Network network =
        new Trainer(kernel, workload.shape(), recipe, workload.trainingExamples(place))
            .train(
                progress -> place.messages().accept(TrainingText.of(progress)), place.cancelled());
    TensorFormat weights = WordFormats.weights(workload.weightFormat(), workload.id(), "weights");
    String activations = workload.activationFormat();
    WordFormat activationFormat =
        activations.equals("float")
            ? null
            : WordFormats.parse(activations, workload.id(), "activations");
    InferenceSet quantized =
        new InferenceSet(
            kernel,
            QuantizedNetwork.of(network, weights, activationFormat, workload.faultyBiases()),
            test,
            place.cancelled());
    Answers plain = FloatInference.answers(kernel, network, test, place.cancelled());
    NetworkFile.write(file, network, Recipes.toJson(workload, recipe));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("workload", workload.id());
    json.put("epochs", recipe.epochs());
    json.put("seed", recipe.seed());
    String outcome = "test_" + workload.task().word();
    json.put(outcome, plain.outcome());
    json.put(outcome + "_quantized", quantized.cleanOutcome());
    workload.task().ifMeasured(measure -> json.put("error", measure.title()));
    json.put("weights", workload.weightFormat());
    json.put("activations", activations);
    json.put("file", file);
    return json;
  }
}
