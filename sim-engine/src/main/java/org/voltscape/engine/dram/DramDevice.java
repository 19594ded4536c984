package org.voltscape.engine.dram;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.voltscape.engine.curve.Probit;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.random.CounterHash;

/**
 * A DRAM: the bit error rate of each of its partitions under any conditions. The conditions are
 * independent causes of errors. How far a partition is from the mean is a pure function of the seed
 * and its place. Immutable.
 *
 * @param id name in files and options
 * @param title for people
 * @param source where the numbers come from
 * @param geometry what it is made of
 * @param nominal conditions at which it is sold
 * @param laws the mean rate over each axis that is known, at least one
 * @param variation how much its parts differ
 * @param seed which device of its kind
 */
public record DramDevice(
    String id,
    String title,
    String source,
    DramGeometry geometry,
    DramPoint nominal,
    Map<DramAxis, AxisLaw> laws,
    Variation variation,
    long seed) {
  private static final long PARTS = 0x4472616D50617274L;

  public DramDevice {
    if (laws.isEmpty()) {
      throw new IllegalArgumentException("a device without a law");
    }
    laws = Collections.unmodifiableMap(new EnumMap<>(laws));
  }

  /** Another device of the same kind. */
  public DramDevice withSeed(long other) {
    return new DramDevice(id, title, source, geometry, nominal, laws, variation, other);
  }

  /** The same device divided differently. */
  public DramDevice withGeometry(DramGeometry other) {
    return new DramDevice(id, title, source, other, nominal, laws, variation, seed);
  }

  /** The same device with parts that differ otherwise. */
  public DramDevice withVariation(Variation other) {
    return new DramDevice(id, title, source, geometry, nominal, laws, other, seed);
  }

  /** The same device whose bits fail in another way, under all conditions. */
  public DramDevice withFaults(FaultKind kind) {
    Map<DramAxis, AxisLaw> others = new EnumMap<>(DramAxis.class);
    laws.forEach((axis, law) -> others.put(axis, law.withFaults(kind)));
    return new DramDevice(id, title, source, geometry, nominal, others, variation, seed);
  }

  /** The law over an axis. */
  public AxisLaw law(DramAxis axis) {
    return Objects.requireNonNull(laws.get(axis), axis.id());
  }

  /** The mean bit error rate of all partitions of all such devices. */
  public BerEstimate mean(DramPoint point) {
    return BerEstimate.any(causes(point));
  }

  private List<BerEstimate> causes(DramPoint point) {
    List<BerEstimate> causes = new ArrayList<>();
    laws.forEach((axis, law) -> causes.add(law.at(point.value(axis), point.celsius())));
    return causes;
  }

  /** How bits fail under conditions: as by the cause of most errors. */
  public FaultKind faults(DramPoint point) {
    return laws.values().stream()
        .max(Comparator.comparingDouble(l -> l.at(point.value(l.axis()), point.celsius()).ber()))
        .orElseThrow()
        .faults();
  }

  /** The bit error rate of a partition: the mean of its sub-arrays. */
  public BerEstimate ber(Partition partition, DramPoint point) {
    BerEstimate mean = mean(point);
    if (variation.above() == 0) {
      return mean;
    }
    List<Partition> parts = partition.subArrays(geometry);
    return new BerEstimate(
        average(parts, p -> rate(p, mean.ber())),
        average(parts, p -> rate(p, mean.low())),
        average(parts, p -> rate(p, mean.high())),
        mean.upperBound(),
        mean.extrapolated());
  }

  private interface RateOf {
    double of(Partition part);
  }

  private static double average(List<Partition> parts, RateOf rate) {
    double sum = 0;
    for (Partition part : parts) {
      sum += rate.of(part);
    }
    return sum / parts.size();
  }

  /**
   * The rate of a sub-array where the mean of all is another.
   *
   * @param mean in [0, 1]
   */
  public double rate(Partition subArray, double mean) {
    double above = variation.above();
    if (above == 0 || mean <= 0 || mean >= 1) {
      return mean;
    }
    double within = variation.within();
    double z = Probit.of(mean) * Math.sqrt(within + above);
    return Probit.probability((z - offset(subArray)) / Math.sqrt(within));
  }

  /** How much stronger a sub-array is than the mean, from all parts that it lies in. */
  private double offset(Partition p) {
    long key = CounterHash.hash(seed ^ PARTS, p.module());
    double sum = variation.modules() * normal(key);
    key = CounterHash.hash(key, p.chip());
    sum += variation.chips() * normal(key);
    key = CounterHash.hash(key, p.bank());
    sum += variation.banks() * normal(key);
    key = CounterHash.hash(key, p.subArray());
    return sum + variation.subArrays() * normal(key);
  }

  private static double normal(long key) {
    return Probit.of(CounterHash.unit(CounterHash.mix(key)) + 0x1.0p-54);
  }
}
