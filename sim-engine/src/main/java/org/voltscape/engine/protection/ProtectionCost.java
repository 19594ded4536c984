package org.voltscape.engine.protection;

import org.voltscape.engine.array.circuit.DatapathFactors;

/**
 * What a scheme costs beside accuracy. Immutable; made from {@link #FREE} step by step.
 *
 * @param extraBitsPerWord cells added to every word
 * @param sramPowerFactor factor on the power of the weight memory beside that of the added cells,
 *     each of which takes as much as a cell of the word; 1 where nothing is added
 * @param sramAreaFactor factor on the area of the weight memory, added cells included
 * @param circuit what is added to the path that words are read on
 * @param mapAtDeployment whether the failing cells must be known when words are written
 * @param retraining whether the network is trained again for every memory
 * @param datapath the MAC units with the scheme against the plain ones
 * @param source where the numbers come from
 */
public record ProtectionCost(
    double extraBitsPerWord,
    double sramPowerFactor,
    double sramAreaFactor,
    ReadCircuit circuit,
    boolean mapAtDeployment,
    boolean retraining,
    DatapathFactors datapath,
    String source) {
  /** A scheme that adds nothing. */
  public static final ProtectionCost FREE =
      new ProtectionCost(
          0, 1, 1, ReadCircuit.NONE, false, false, DatapathFactors.NONE, "no added hardware");

  /**
   * The same with cells beside every word, as large as the word's own.
   *
   * @param cells number of them a word, on average
   * @param bits of the word
   */
  public ProtectionCost withCells(double cells, int bits) {
    return new ProtectionCost(
        cells,
        sramPowerFactor,
        sramAreaFactor * (bits + cells) / bits,
        circuit,
        mapAtDeployment,
        retraining,
        datapath,
        source);
  }

  /** The same with other factors on the power and the area of the weight memory. */
  public ProtectionCost withFactors(double power, double area) {
    return new ProtectionCost(
        extraBitsPerWord, power, area, circuit, mapAtDeployment, retraining, datapath, source);
  }

  /** The same with something on the path that words are read on. */
  public ProtectionCost withCircuit(ReadCircuit added) {
    return new ProtectionCost(
        extraBitsPerWord,
        sramPowerFactor,
        sramAreaFactor,
        added,
        mapAtDeployment,
        retraining,
        datapath,
        source);
  }

  /** The same where the failing cells must be known when words are written. */
  public ProtectionCost withMapAtDeployment() {
    return new ProtectionCost(
        extraBitsPerWord,
        sramPowerFactor,
        sramAreaFactor,
        circuit,
        true,
        retraining,
        datapath,
        source);
  }

  /** The same where the network is trained again for every memory. */
  public ProtectionCost withRetraining() {
    return new ProtectionCost(
        extraBitsPerWord,
        sramPowerFactor,
        sramAreaFactor,
        circuit,
        mapAtDeployment,
        true,
        datapath,
        source);
  }

  /** The same with other MAC units. */
  public ProtectionCost withDatapath(DatapathFactors other) {
    return new ProtectionCost(
        extraBitsPerWord,
        sramPowerFactor,
        sramAreaFactor,
        circuit,
        mapAtDeployment,
        retraining,
        other,
        source);
  }

  /** The same from another source. */
  public ProtectionCost from(String other) {
    return new ProtectionCost(
        extraBitsPerWord,
        sramPowerFactor,
        sramAreaFactor,
        circuit,
        mapAtDeployment,
        retraining,
        datapath,
        other);
  }

  /** Whether the weight memory or the datapath takes more or less energy than without it. */
  public boolean changesEnergy() {
    return extraBitsPerWord != 0 || sramPowerFactor != 1 || !datapath.equals(DatapathFactors.NONE);
  }

  /**
   * Power of the weight memory against the unprotected one, added cells included.
   *
   * @param bits of a word without them
   */
  public double totalSramPower(int bits) {
    return (bits + extraBitsPerWord) / bits * sramPowerFactor;
  }
}
