package org.voltscape.views.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.voltscape.engine.network.pruning.Pruning;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.workload.Workloads;

/** What the fields of the fold Pruning do to a study. */
final class PruningEdits {
  /** Where nothing was set before: small inputs and activities of the built-in networks. */
  static final double FIRST_THRESHOLD = 0.4;

  private PruningEdits() {}

  /** How thresholds are told. */
  enum Way {
    /** Every operation is carried out. */
    NONE("none"),
    /** One threshold for all layers. */
    ALIKE("one for all layers"),
    /** One threshold a layer. */
    BY_LAYER("one a layer");

    private final String title;

    Way(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /** Layers of a study's network. */
  static int layers(Study s) {
    return Workloads.byId(s.workload(), "study", "field workload").shape().layers().size();
  }

  static Way way(Study s) {
    return !s.pruning().active() ? Way.NONE : s.pruning().byLayer() ? Way.BY_LAYER : Way.ALIKE;
  }

  /** Thresholds told in another way, with the numbers there are as far as they can be kept. */
  static Study told(Study s, Way way) {
    double first = s.pruning().active() ? s.pruning().threshold(0) : FIRST_THRESHOLD;
    return s.withPruning(
        switch (way) {
          case NONE -> Pruning.NONE;
          case ALIKE -> Pruning.uniform(first);
          case BY_LAYER ->
              s.pruning().byLayer()
                  ? s.pruning()
                  : new Pruning(Collections.nCopies(layers(s), first));
        });
  }

  /** Another threshold for all layers. */
  static Study alike(Study s, double threshold) {
    return s.withPruning(Pruning.uniform(threshold));
  }

  /**
   * Another threshold of one layer.
   *
   * @param layer its number, 0 the first
   */
  static Study ofLayer(Study s, int layer, double threshold) {
    List<Double> all = new ArrayList<>();
    for (int l = 0; l < layers(s); l++) {
      all.add(l == layer ? threshold : s.pruning().threshold(l));
    }
    return s.withPruning(new Pruning(all));
  }

  /** What a study's thresholds are for another network, whose values are others. */
  static Pruning forWorkload(Pruning before, int layers) {
    return before.fits(layers) ? before : Pruning.uniform(Collections.min(before.thresholds()));
  }
}
