package org.voltscape.engine.explore.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.explore.ExploreSettings;
import org.voltscape.engine.workload.Workloads;

/** What the variants of a study differ in: axes with choices, of which each variant takes one. */
final class VariantAxes {
  private final ExploreSettings settings;
  private final int layers;
  private final int[] sizes;

  VariantAxes(Study study) {
    this.settings = study.explore();
    this.layers =
        settings.byLayer() && !settings.weights().isEmpty()
            ? Workloads.byId(study.workload(), "study", "field workload").shape().layers().size()
            : 1;
    this.sizes = new int[layers + 2];
    Arrays.fill(sizes, 0, layers, Math.max(1, settings.weights().size()));
    sizes[layers] = Math.max(1, settings.activations().size());
    sizes[layers + 1] = Math.max(1, settings.thresholds().size());
  }

  /** Number of choices on each axis, at least 1. */
  int[] sizes() {
    return sizes.clone();
  }

  /** Number of variants; infinite where there are too many to be counted. */
  double count() {
    return Arrays.stream(sizes).asDoubleStream().reduce(1, (a, b) -> a * b);
  }

  /**
   * A variant.
   *
   * @param choices one a axis
   */
  Variant at(int[] choices) {
    List<String> weights = new ArrayList<>();
    if (!settings.weights().isEmpty()) {
      for (int l = 0; l < layers; l++) {
        weights.add(settings.weights().get(choices[l]));
      }
    }
    return new Variant(
        weights,
        settings.activations().isEmpty() ? null : settings.activations().get(choices[layers]),
        settings.thresholds().isEmpty() ? null : settings.thresholds().get(choices[layers + 1]));
  }

  /** All variants, the last axis running fastest. */
  List<Variant> all() {
    List<Variant> all = new ArrayList<>();
    int[] choices = new int[sizes.length];
    int axis;
    do {
      all.add(at(choices));
      axis = sizes.length - 1;
      while (axis >= 0 && ++choices[axis] == sizes[axis]) {
        choices[axis--] = 0;
      }
    } while (axis >= 0);
    return all;
  }
}
