package org.voltscape.engine.adapt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.voltscape.engine.io.NetworkShelf;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.training.TrainingProgress;
import org.voltscape.engine.training.TrainingVerdict;
import org.voltscape.engine.trial.AdaptedNetwork;

/**
 * Networks trained against faults, kept in the cache folder under all that made them, with the
 * course of their training. A file that is damaged or of another recipe is as good as none.
 * Thread-safe.
 */
public final class TrainedNetworkCache {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String HISTORY = "history";
  private static final String VERDICT = "verdict";
  private static final String RESTARTS = "restarts";
  private static final long MOST_BYTES = 2L << 30;

  private final NetworkShelf networks;

  /**
   * @param cache folder for what can be made again
   * @param messages told where a network cannot be written
   */
  public TrainedNetworkCache(Path cache, Consumer<String> messages) {
    networks = new NetworkShelf(cache.resolve("adapted"), MOST_BYTES, messages);
  }

  /**
   * The network of a recipe, if it is kept.
   *
   * @param recipe all that the network depends on
   */
  public Optional<AdaptedNetwork> find(String workload, NetworkShape shape, String recipe) {
    return networks.find(workload, recipe, shape).flatMap(TrainedNetworkCache::adapted);
  }

  private static Optional<AdaptedNetwork> adapted(NetworkShelf.Kept kept) {
    try {
      JsonNode text = JSON.readTree(kept.note());
      return Optional.of(
          new AdaptedNetwork(
              kept.network(),
              history(text.path(HISTORY)),
              TrainingVerdict.valueOf(text.path(VERDICT).asText()),
              text.path(RESTARTS).asInt(),
              true));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether the network of a recipe seems to be kept: only {@link #find} knows for sure. */
  boolean has(String workload, String recipe) {
    return networks.has(workload, recipe);
  }

  /**
   * Keeps a network.
   *
   * @param workload with which the file's name begins
   * @param recipe all that the network depends on
   */
  public void keep(String workload, String recipe, AdaptedNetwork adapted) {
    ObjectNode text = JSON.createObjectNode();
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
    networks.keep(workload, recipe, adapted.network(), text.toString());
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
