package org.voltscape.engine.explore.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.pruning.Pruning;
import org.voltscape.engine.study.Regions;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.word.TensorFormat;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.word.WordFormats;

/**
 * One combination of what a study varies beside schemes, voltages and scenarios: what is tested
 * differs.
 *
 * @param weights formats of the weights: none for the study's own, one for all layers, or one a
 *     layer
 * @param activations format of inputs and activations; null for the study's own
 * @param threshold of values that are skipped; null for the study's own
 */
record Variant(List<String> weights, @Nullable String activations, @Nullable Double threshold) {
  private static final String FLOAT = "float";

  Variant {
    weights = List.copyOf(weights);
  }

  /** The study of this variant, which may be one that no reader would take. */
  Study of(Study study) {
    Study varied = study;
    if (weights.size() == 1) {
      varied = varied.withFormats(format(weights.get(0)), varied.activations());
    } else if (!weights.isEmpty()) {
      Map<Integer, TensorFormat> layers = new TreeMap<>();
      for (int l = 0; l < weights.size(); l++) {
        layers.put(l + 1, format(weights.get(l)));
      }
      Regions regions = Regions.ofWeights(layers).withSites(varied.regions().sites());
      varied = varied.with(s -> s.regions(regions));
    }
    if (activations != null) {
      WordFormat format =
          activations.equals(FLOAT) ? null : WordFormats.activations(activations, "", "");
      varied = varied.withFormats(varied.weights(), format);
    }
    if (threshold != null) {
      Pruning pruning = Pruning.uniform(threshold);
      varied = varied.with(s -> s.pruning(pruning));
    }
    return varied;
  }

  private static TensorFormat format(String id) {
    return WordFormats.weights(id, "", "");
  }

  /** Whether words have other formats than those of the study. */
  boolean changesFormats() {
    return !weights.isEmpty() || activations != null;
  }

  /** What is varied, by name. */
  Map<String, Object> named() {
    Map<String, Object> named = new LinkedHashMap<>();
    if (!weights.isEmpty()) {
      named.put("weights", String.join(" ", weights));
    }
    if (activations != null) {
      named.put("activations", activations);
    }
    if (threshold != null) {
      named.put("threshold", threshold);
    }
    return named;
  }

  /** The same in words. */
  String words() {
    List<String> told = new ArrayList<>();
    named().forEach((name, value) -> told.add(name + " " + value));
    return String.join(" and ", told);
  }
}
