package org.voltscape.engine.array.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Layer;

/** How finely the weights of a layer are told apart. */
public enum Grain {
  /** Every weight alone. */
  WEIGHT("weight"),

  /** The weights of one filter; of a dense layer those of one output. */
  FILTER("filter"),

  /** The weights of all filters that read one input plane; of a dense layer one input. */
  CHANNEL("channel");

  private final String id;

  Grain(String id) {
    this.id = id;
  }

  /** Name in files and on the command line. */
  public String id() {
    return id;
  }

  /** The grain of a name, empty where there is none. */
  public static Optional<Grain> of(String id) {
    return Arrays.stream(values()).filter(g -> g.id.equals(id)).findFirst();
  }

  /** How many groups a layer's weights fall into. */
  public int count(Layer layer) {
    return switch (this) {
      case WEIGHT -> layer.weights();
      case FILTER -> layer.filters();
      case CHANNEL -> layer.patch() / taps(layer);
    };
  }

  /** The group that a weight [filter * patch + tap] belongs to. */
  public int group(Layer layer, int weight) {
    return switch (this) {
      case WEIGHT -> weight;
      case FILTER -> weight / layer.patch();
      case CHANNEL -> weight % layer.patch() / taps(layer);
    };
  }

  /**
   * Mean of the weights' values in each group (Shin et al., JETCAS 2019, equation 6).
   *
   * @param values [filter * patch + tap]
   */
  double[] means(Layer layer, float[] values) {
    double[] means = new double[count(layer)];
    for (int i = 0; i < values.length; i++) {
      means[group(layer, i)] += values[i];
    }
    for (int g = 0; g < means.length; g++) {
      means[g] /= values.length / means.length;
    }
    return means;
  }

  /** The weights of each group, ascending. */
  List<int[]> groups(Layer layer) {
    int size = layer.weights() / count(layer);
    List<int[]> groups = new ArrayList<>();
    for (int g = 0; g < count(layer); g++) {
      groups.add(new int[size]);
    }
    int[] filled = new int[groups.size()];
    for (int i = 0; i < layer.weights(); i++) {
      int g = group(layer, i);
      groups.get(g)[filled[g]++] = i;
    }
    return groups;
  }

  private static int taps(Layer layer) {
    return layer instanceof Convolution c ? c.kernel() * c.kernel() : 1;
  }
}
