package org.voltscape.engine.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.voltscape.engine.io.FileShelf;
import org.voltscape.engine.io.InputFiles;
import org.voltscape.engine.io.NetworkFile;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.training.TrainingProgress;
import org.voltscape.engine.training.TrainingVerdict;

/**
 * Networks trained against faults, kept in the cache folder under all that made them, with the
 * course of their training. A file that is damaged or of another recipe is as good as none.
 * Thread-safe.
 */
final class AdaptedShelf {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String RECIPE = "recipe";
  private static final String HISTORY = "history";
  private static final String VERDICT = "verdict";
  private static final String RESTARTS = "restarts";
  private static final long MOST_BYTES = 2L << 30;

  private final FileShelf files;

  AdaptedShelf(Path cache) {
    files = new FileShelf(cache.resolve("adapted"), ".npz", MOST_BYTES);
  }

  private Path path(String workload, String recipe) {
    long hash = 0;
    for (int i = 0; i < recipe.length(); i++) {
      hash = CounterHash.hash(hash, recipe.charAt(i));
    }
    return files.path(String.format(Locale.ROOT, "%s-%016x", workload, hash));
  }

  /**
   * The network of a recipe, if it is kept.
   *
   * @param recipe all that the network depends on
   */
  Optional<AdaptedNetwork> find(String workload, NetworkShape shape, String recipe) {
    Path path = path(workload, recipe);
    if (!InputFiles.exists(path)) {
      return Optional.empty();
    }
    try {
      JsonNode text = JSON.readTree(NetworkFile.readRecipe(path));
      // Not every name stands for one recipe only: the whole of it must be the same.
      if (!recipe.equals(text.path(RECIPE).asText())) {
        return Optional.empty();
      }
      Network network = NetworkFile.read(path, shape);
      files.used(path);
      return Optional.of(
          new AdaptedNetwork(
              network,
              history(text.path(HISTORY)),
              TrainingVerdict.valueOf(text.path(VERDICT).asText()),
              text.path(RESTARTS).asInt(),
              true));
    } catch (BadInputException | JsonProcessingException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether the network of a recipe seems to be kept: only {@link #find} knows for sure. */
  boolean has(String workload, String recipe) {
    return InputFiles.exists(path(workload, recipe));
  }

  /** Keeps a network; a folder that cannot be written to costs the time of the next training. */
  void keep(String workload, String recipe, AdaptedNetwork adapted) {
    ObjectNode text = JSON.createObjectNode();
    text.put(RECIPE, recipe);
    text.put(VERDICT, adapted.verdict().name());
    text.put(RESTARTS, adapted.restarts());
    var history = text.putArray(HISTORY);
    for (TrainingProgress p : adapted.history()) {
      history
          .addArray()
          .add(p.epoch())
          .add(p.epochs())
          .add(p.steps())
          .add(p.loss())
          .add(p.accuracy())
          .add(p.validation())
          .add(p.gradientNorm());
    }
    try {
      NetworkFile.write(path(workload, recipe), adapted.network(), text.toString());
      files.tidy();
    } catch (BadInputException e) {
      // The network is there all the same.
    }
  }

  private static List<TrainingProgress> history(JsonNode node) {
    List<TrainingProgress> history = new ArrayList<>();
    for (JsonNode p : node) {
      history.add(
          new TrainingProgress(
              p.path(0).asInt(),
              p.path(1).asInt(),
              p.path(2).asLong(),
              number(p.path(3)),
              number(p.path(4)),
              number(p.path(5)),
              number(p.path(6))));
    }
    return history;
  }

  /** What is not a finite number is written as a text. */
  private static double number(JsonNode node) {
    return node.isNumber() ? node.doubleValue() : Double.parseDouble(node.asText());
  }
}
