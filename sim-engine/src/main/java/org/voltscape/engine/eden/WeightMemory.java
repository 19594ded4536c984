package org.voltscape.engine.eden;

import java.util.List;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.memory.FaultList;
import org.voltscape.engine.memory.FaultSource;

/** The memory that weights are read from, once a trial. Scratch space of one thread. */
final class WeightMemory {
  private final FaultKind kind;
  private final List<float[]> written;
  private final StoredValues[] stored;

  /** What is read where nothing errs; shared. */
  private final List<float[]> clean;

  private final float[][] read;
  private final boolean[] touched;
  private final FaultList drawn = new FaultList();

  /**
   * @param clean what is read where nothing errs, as {@link #clean} makes it
   */
  WeightMemory(ApproximateNetwork network, List<float[]> clean) {
    int depth = clean.size();
    this.kind = network.kind();
    this.written = network.network().weights();
    this.clean = clean;
    this.stored = new StoredValues[depth];
    this.read = new float[depth][];
    this.touched = new boolean[depth];
    for (int l = 0; l < depth; l++) {
      stored[l] = stored(network, l);
      read[l] = clean.get(l).clone();
    }
  }

  private static StoredValues stored(ApproximateNetwork network, int layer) {
    ApproximateTensor tensor = network.tensors().get(ApproximateNetwork.weightsOf(layer));
    return StoredValues.of(tensor, network.bounding(), network.kind());
  }

  /** What is read of the weights where nothing errs. */
  static List<float[]> clean(ApproximateNetwork network) {
    List<float[]> clean = network.network().weights().stream().map(float[]::clone).toList();
    for (int l = 0; l < clean.size(); l++) {
      stored(network, l).read(clean.get(l));
    }
    return clean;
  }

  /**
   * Reads a layer's weights and hands them to the pass if they differ from those it has.
   *
   * @return whether any word erred
   */
  boolean read(FaultSource source, int layer, double rate, ChunkPass pass) {
    float[] values = written.get(layer);
    drawn.clear();
    if (rate > 0) {
      kind.draw(source, layer, values.length, stored[layer].format().bits(), rate, drawn);
    }
    boolean any = drawn.size() > 0;
    if (any || touched[layer]) {
      System.arraycopy(clean.get(layer), 0, read[layer], 0, values.length);
      for (int i = 0; i < drawn.size(); i++) {
        int word = drawn.word(i);
        read[layer][word] = stored[layer].read(values[word], drawn.mask(i), drawn.value(i));
      }
      pass.setWeights(layer, read[layer]);
      touched[layer] = any;
    }
    return any;
  }
}
