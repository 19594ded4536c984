package org.voltscape.engine.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Problems drawn at random, each the same for its seed everywhere. */
final class RandomProblems {
  private RandomProblems() {}

  /** A few tensors and partitions, in which capacity binds more often than not. */
  static MappingProblem small(long seed) {
    Random random = new Random(seed);
    return draw(
        random,
        2 + random.nextInt(5),
        1 + random.nextInt(3),
        1 + random.nextInt(2),
        2 + random.nextInt(3),
        1.05 + 0.9 * random.nextDouble(),
        30);
  }

  /**
   * A problem.
   *
   * @param slack bits of the memory over those of all tensors
   */
  static MappingProblem draw(
      Random random, int tensors, int domains, int partitionsEach, int points, double slack) {
    return draw(random, tensors, domains, partitionsEach, points, slack, 1);
  }

  private static MappingProblem draw(
      Random random,
      int tensors,
      int domains,
      int partitionsEach,
      int points,
      double slack,
      long least) {
    List<MappedTensor> all = new ArrayList<>();
    for (int t = 0; t < tensors; t++) {
      long bits = least + (long) Math.exp(random.nextDouble() * 5);
      double bears = Math.pow(10, -4 + 3 * random.nextDouble());
      all.add(new MappedTensor("t" + t, bits, bears, bits * (0.5 + 2 * random.nextDouble())));
    }
    long bits = all.stream().mapToLong(MappedTensor::bits).sum();
    List<MemoryDomain> rails = new ArrayList<>();
    List<MemoryPartition> partitions = new ArrayList<>();
    for (int d = 0; d < domains; d++) {
      List<DomainPoint> settings = new ArrayList<>();
      for (int o = 0; o < points; o++) {
        double scale = Math.pow(1 - 0.03 * o, 2);
        settings.add(new DomainPoint("p" + o, scale, 0.3 * scale * bits / domains));
      }
      rails.add(new MemoryDomain("d" + d, settings));
      for (int p = 0; p < partitionsEach; p++) {
        double weak = random.nextDouble();
        List<Double> ber = new ArrayList<>();
        for (int o = 0; o < points; o++) {
          ber.add(o == 0 ? 0 : Math.pow(10, -5 + 4.0 * o / points + weak));
        }
        long room = (long) (slack * bits / domains / partitionsEach);
        partitions.add(new MemoryPartition("d" + d + "p" + p, d, room, ber));
      }
    }
    return new MappingProblem(all, rails, partitions);
  }
}
