package org.voltscape.engine.eden;

import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.memory.FaultList;
import org.voltscape.engine.memory.FaultSource;
import org.voltscape.engine.network.ActivationStore;

/**
 * The memory that feature maps pass: errors are drawn for each image by its number, so that nothing
 * depends on how many images are computed at a time. Scratch space of one thread.
 */
final class MapMemory implements ActivationStore {
  private final FaultKind kind;
  private final StoredValues[] stored;
  private final int[] words;
  private final MapFaults[] faults;
  private final FaultList drawn = new FaultList();

  MapMemory(ApproximateNetwork network) {
    int depth = network.tensors().size() / 2;
    this.kind = network.kind();
    this.stored = new StoredValues[depth];
    this.words = new int[depth];
    this.faults = new MapFaults[depth];
    for (int l = 0; l < depth; l++) {
      ApproximateTensor tensor = network.tensors().get(ApproximateNetwork.mapOf(l));
      stored[l] = StoredValues.of(tensor, network.bounding(), kind);
      words[l] = tensor.values();
      faults[l] = new MapFaults();
    }
  }

  /**
   * The number of an image's map among the memories of a trial; those of weights are the layers'.
   */
  static int memory(int image, int layer, int layers) {
    return Math.negateExact(1 + Math.addExact(Math.multiplyExact(image, layers), layer));
  }

  /**
   * Draws the errors of some images, for layers from one on; the others' are forgotten.
   *
   * @return the first layer that reads any; the number of layers where none does
   */
  int draw(FaultSource source, ErrorRates rates, int fromLayer, int first, int count) {
    int firstErring = faults.length;
    for (int l = 0; l < faults.length; l++) {
      faults[l].clear();
      double rate = rates.of(ApproximateNetwork.mapOf(l));
      if (l < fromLayer || rate == 0) {
        continue;
      }
      for (int n = 0; n < count; n++) {
        int memory = memory(first + n, l, faults.length);
        kind.draw(source, memory, words[l], stored[l].format().bits(), rate, drawn);
        faults[l].add(drawn);
      }
      if (faults[l].size() > 0) {
        firstErring = Math.min(firstErring, l);
      }
    }
    return firstErring;
  }

  @Override
  public boolean touches(int layer) {
    return true;
  }

  @Override
  public void begin(int layer, int firstImage, int count) {
    faults[layer].rewind();
  }

  @Override
  public void pass(int layer, int firstAddress, float[] plane, int stride) {
    faults[layer].read(stored[layer], firstAddress, plane, stride);
  }
}
