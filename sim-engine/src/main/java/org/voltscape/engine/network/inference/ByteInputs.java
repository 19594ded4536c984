package org.voltscape.engine.network.inference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.LayerArithmetic;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.integer.ByteBaseline;
import org.voltscape.engine.network.integer.BytePlan;
import org.voltscape.engine.word.WordFormat;

/** The examples of a set as the bytes its network computes with. */
final class ByteInputs {
  private ByteInputs() {}

  /**
   * A baseline with its inputs put in.
   *
   * @param memory bytes to spend on values of further layers
   * @return null where the network cannot be computed in bytes
   */
  static @Nullable ByteBaseline of(
      Kernels kernels,
      QuantizedNetwork network,
      List<LayerArithmetic> arithmetic,
      Examples examples,
      long memory) {
    WordFormat format = network.activationFormat();
    // A threshold above 0 is put to values in single precision only.
    if (kernels.bytes() == null || format == null || network.pruning().changesValues()) {
      return null;
    }
    int features = examples.features();
    int[] integers = new int[examples.count() * features];
    int least = 0;
    int greatest = 0;
    for (int i = 0; i < integers.length; i++) {
      float x = examples.inputs()[i];
      // Most pixels are black.
      integers[i] = x == 0 ? 0 : format.integer(format.encode(x));
      least = Math.min(least, integers[i]);
      greatest = Math.max(greatest, integers[i]);
    }
    BytePlan plan = BytePlan.of(kernels.bytes(), network, arithmetic, least, greatest);
    if (plan == null) {
      return null;
    }
    ByteBaseline baseline = new ByteBaseline(plan, examples.count(), memory);
    for (int i = 0; i < integers.length; i++) {
      baseline.input(i / features, i % features, integers[i]);
    }
    return baseline;
  }
}
