package org.voltscape.engine.study.diff;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.voltscape.engine.study.OperatingAxis;

/**
 * What the form calls the fields of a study, and what they stand for where they are not written.
 */
final class SettingWords {
  private record Words(String words, String absent) {}

  private static final Map<String, Words> KNOWN = new LinkedHashMap<>();

  static {
    add("name", "Name");
    add("workload", "Workload");
    add("format.weights", "Weights");
    add("format.activations", "Activations");
    add("format.layers", "Weights of layer");
    add("memory.curve", "Error curve");
    add("memory.faults", "Faults");
    add("memory.stuckAtOne", "Stuck-at-1 share");
    add("memory.rowCorrelation", "Row correlation", "0");
    add("memory.columnCorrelation", "Column correlation", "0");
    add("memory.die", "Die");
    add("memory.mapOffset", "First word of the map", "0");
    add("memory.mapDies", "Dies of the map", "1");
    add("memory.mapStuckAt", "Map cells stuck at");
    add("memory.mapBlockWords", "Words of a map block");
    add("memory.mapArray", "Array of the map");
    add("memory.on", "Faulty words", "weights");
    add("memory.layers", "Layers", "all");
    add("memory.bits", "Bits", "all");
    add("memory.biases", "Biases");
    add("memory.supply", "Supply");
    add("energy.platform", "Platform");
    add("energy.scenario", "Scenario");
    add("energy.banks", "Banks");
    add("trials", "Trials");
    add("images", "Images");
    add("seed", "Seed");
    add("stop.halfWidth", "Stop early at half-width", "off");
    add("stop.rule", "Stop early by interval", "dies-seen");
    add("scout.dies", "Scout dies", "0");
    add("scout.images", "Scout images", "0");
    add("lowRates", "Low error rates", "off");
    add("pruning.threshold", "Pruning threshold", "off");
    add("pruning.thresholds", "Pruning thresholds", "off");
    add("accuracyTarget.maxDrop", "Accuracy that may be lost");
    add("accuracyTarget.min", "Accuracy to keep");
    add("explore", "Search");
    add("decide", "Asked of designs");
    add("decide.pins", "Pinned designs");
    add("training.epochs", "Training: epochs");
    add("training.samplesPerEpoch", "Training: samples an epoch");
    add("training.batch", "Training: batch");
    add("training.rate", "Training: learning rate");
    add("training.momentum", "Training: momentum");
    add("training.clipNorm", "Training: gradient norm");
    add("training.pretrained", "Training: start from the trained network");
    add("training.rule", "Training: update rule");
    add("array.rows", "MAC array: rows");
    add("array.cols", "MAC array: columns");
    add("array.mapping", "MAC array: mapping");
    add("array.budget_um2", "MAC array: budget, µm²");
    add("array.voltage", "MAC array: sized for, V");
    add("array.clock_ns", "MAC array: clock period, ns", "set by the operating point");
    add("array.errorScale", "MAC array: error scale");
    add("array.samples", "MAC array: sensitivity samples");
    add("array.sensitivity", "MAC array: sensitivity");
    add("array.countMultiplexers", "MAC array: multiplexers in the budget");
    for (OperatingAxis axis : OperatingAxis.values()) {
      String unit = axis.unit().isEmpty() ? "" : ", " + axis.unit();
      add("at." + axis.id(), axis.title() + unit);
    }
  }

  private SettingWords() {}

  private static void add(String path, String words) {
    add(path, words, SettingChange.UNSET);
  }

  private static void add(String path, String words, String absent) {
    KNOWN.put(path, new Words(words, absent));
  }

  /** The longest known beginning of a path, up to a dot. */
  private static Optional<String> known(String path) {
    String at = path;
    while (!KNOWN.containsKey(at)) {
      int dot = at.lastIndexOf('.');
      if (dot < 0) {
        return Optional.empty();
      }
      at = at.substring(0, dot);
    }
    return Optional.of(at);
  }

  /** Whether the form, or this table, has words for a path: else its own are shown. */
  static boolean has(String path) {
    return known(path).isPresent() || further(path).isPresent();
  }

  /** A memory beside the first has the same fields under a name of its own. */
  private static Optional<String> further(String path) {
    String[] parts = path.split("\\.", 3);
    return parts.length == 3 && parts[0].equals("media")
        ? known("memory." + parts[2]).map(k -> parts[1])
        : Optional.empty();
  }

  /**
   * The words for a path.
   *
   * @param path as in format 1, {@code media.NAME.} for further memories
   */
  static String of(String path) {
    Optional<String> medium = further(path);
    if (medium.isPresent()) {
      String words = of("memory." + path.split("\\.", 3)[2]);
      return medium.get()
          + ": "
          + words.substring(0, 1).toLowerCase(Locale.ROOT)
          + words.substring(1);
    }
    return known(path)
        .map(
            k ->
                path.equals(k)
                    ? words(k)
                    : words(k) + ": " + path.substring(k.length() + 1).replace('.', ' '))
        .orElse(path);
  }

  private static String words(String known) {
    Words words = KNOWN.get(known);
    return words == null ? known : words.words();
  }

  /** What stands for a field that is not written. */
  static String absent(String path) {
    String key = further(path).isPresent() ? "memory." + path.split("\\.", 3)[2] : path;
    Words words = KNOWN.get(key);
    return words == null ? SettingChange.UNSET : words.absent();
  }
}
