package org.voltscape.engine.energy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.voltscape.engine.array.circuit.ArrayCircuit;

/**
 * What a design does for one inference: the part of an energy that is not the platform's.
 *
 * @param layers at least one
 * @param costs what schemes add, each as its own term; may be empty
 * @param banks the banks of memories, by the name of the platform's part; those left out are the
 *     platform's own
 * @param arrayCycles cycles of an array of MAC units, above 0
 * @param arrayUnits MAC units of that array, above 0
 */
public record EnergyWork(
    List<LayerWork> layers,
    List<SchemeCost> costs,
    Map<String, BankGeometry> banks,
    long arrayCycles,
    int arrayUnits) {
  public EnergyWork {
    layers = List.copyOf(layers);
    costs = List.copyOf(costs);
    banks = Collections.unmodifiableMap(new TreeMap<>(banks));
    if (layers.isEmpty() || arrayCycles <= 0 || arrayUnits <= 0) {
      throw new IllegalArgumentException(
          "no inference of "
              + layers.size()
              + " layers in "
              + arrayCycles
              + " cycles of "
              + arrayUnits
              + " units");
    }
  }

  /** One layer, for which an array of 65,536 units would always be full. */
  public static EnergyWork of(LayerWork layer, List<SchemeCost> costs) {
    return new EnergyWork(
        List.of(layer),
        costs,
        Map.of(),
        Math.max(1, -Math.floorDiv(-layer.macs(), ArrayCircuit.UNITS)),
        ArrayCircuit.UNITS);
  }

  /**
   * Words of a format, of which nothing else is asked.
   *
   * @param bits of a weight word without check cells
   * @param activationBits bits of the values they meet; 0 for single precision
   */
  public static EnergyWork ofWord(int bits, int activationBits, List<SchemeCost> costs) {
    return of(new LayerWork("a word", 1, 1, bits, activationBits, 0), costs);
  }

  /** The same with other banks. */
  public EnergyWork withBanks(Map<String, BankGeometry> other) {
    return new EnergyWork(layers, costs, other, arrayCycles, arrayUnits);
  }

  /** The same without any scheme. */
  public EnergyWork plain() {
    return new EnergyWork(layers, List.of(), banks, arrayCycles, arrayUnits);
  }

  /** Multiply-accumulate operations. */
  public long macs() {
    return layers.stream().mapToLong(LayerWork::macs).sum();
  }

  /** Multiply-accumulate operations that are not skipped, a mean over inferences. */
  public double carriedOut() {
    return layers.stream().mapToDouble(LayerWork::carriedOut).sum();
  }

  /** Whether operations are skipped. */
  public boolean skips() {
    return layers.stream().anyMatch(l -> l.carriedOut() < l.macs());
  }

  /** Share of the operations that is skipped, a mean over inferences. */
  public double skippedShare() {
    return (macs() - carriedOut()) / macs();
  }

  /** Words held in the weight memory. */
  public long words() {
    return layers.stream().mapToLong(LayerWork::words).sum();
  }

  /** Values that layers give. */
  public long outputs() {
    return layers.stream().mapToLong(LayerWork::outputs).sum();
  }

  /** The lengths of its weight words, ascending, for people: {@code 8} or {@code 4, 8}. */
  public String weightBits() {
    return layers.stream()
        .map(LayerWork::bits)
        .distinct()
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }
}
