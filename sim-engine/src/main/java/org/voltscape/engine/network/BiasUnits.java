package org.voltscape.engine.network;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.word.WordFormat;

/**
 * The biases of one layer in units of its sums; rounded to a whole unit where sums are whole
 * numbers. Immutable.
 */
public final class BiasUnits {
  private final QuantizedNetwork network;
  private final int layer;
  private final LayerArithmetic arithmetic;

  /** Null where biases are clean. */
  private final @Nullable WordFormat format;

  /** The biases of a layer. */
  public BiasUnits(QuantizedNetwork network, int layer, LayerArithmetic arithmetic) {
    this.network = network;
    this.layer = layer;
    this.arithmetic = arithmetic;
    List<WordFormat> formats = network.biasFormats();
    this.format = formats == null ? null : formats.get(layer);
  }

  /** Whether biases are words, which can be faulty. */
  public boolean words() {
    return format != null;
  }

  /** The bias of a filter where nothing fails. */
  public float nominal(int filter) {
    List<int[]> codes = network.biasCodes();
    if (codes != null && format != null) {
      return ofInteger(format.integer(codes.get(layer)[filter]));
    }
    return of(network.biases().get(layer)[filter]);
  }

  /** The bias that a word's whole number stands for. */
  public float ofInteger(int integer) {
    if (format == null) {
      throw new IllegalStateException("clean biases are no words");
    }
    return of(integer * format.scale());
  }

  /** A bias that is no word. */
  public float of(double value) {
    double units = value / arithmetic.sumScale();
    return (float) (arithmetic.exact() ? Math.rint(units) : units);
  }
}
