package org.voltscape.app.cli.eden;

import java.util.List;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.engine.eden.ApproximateTensor;

/**
 * Which tensors err.
 *
 * @param weights those of weights
 * @param maps feature maps
 */
record ErringTensors(boolean weights, boolean maps) {
  private static final String WEIGHTS = "weights";
  private static final String MAPS = "feature-maps";
  private static final String BOTH = "both";

  static ErringTensors of(String text) {
    if (text.equals(BOTH)) {
      return new ErringTensors(true, true);
    }
    List<String> parts = List.of(text.split(",", -1));
    boolean known = parts.stream().allMatch(p -> p.equals(WEIGHTS) || p.equals(MAPS));
    if (!known || parts.stream().distinct().count() < parts.size()) {
      throw Place.option("--on").bad("\"" + text + "\"", "weights, feature-maps or both");
    }
    return new ErringTensors(parts.contains(WEIGHTS), parts.contains(MAPS));
  }

  String id() {
    return weights && maps ? WEIGHTS + "," + MAPS : weights ? WEIGHTS : MAPS;
  }

  boolean err(ApproximateTensor tensor) {
    return tensor.weights() ? weights : maps;
  }
}
