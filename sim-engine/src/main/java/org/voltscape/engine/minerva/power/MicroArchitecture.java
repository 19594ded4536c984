package org.voltscape.engine.minerva.power;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.NetworkShape;

/**
 * What the second stage found: accelerators for a network, with time, power and area of each, all
 * with words of 16 bits at the nominal supply.
 *
 * @param points all that were looked at
 * @param chosen the place of the one that is built among them
 */
public record MicroArchitecture(List<Point> points, int chosen) {
  /** Bits of every word of the baseline: Q6.10 (MIN-092). */
  public static final int BASELINE_BITS = 16;

  private static final int[] LANES = {1, 2, 4, 8, 16, 32, 64};
  private static final int[] MACS = {1, 2, 4};
  private static final int[] BANDWIDTH_SHARES = {1, 2};

  /** The platform's energies are for no higher clock, Hz (MIN-065). */
  public static final double HIGHEST_CLOCK = 250e6;

  private static final double[] CLOCKS = {HIGHEST_CLOCK / 4, HIGHEST_CLOCK / 2, HIGHEST_CLOCK};

  public MicroArchitecture {
    points = List.copyOf(points);
  }

  /**
   * An accelerator.
   *
   * @param built what it is made of
   * @param cycles of an inference
   * @param rate inferences a second
   * @param watts power while it works without a break
   * @param joules energy of an inference
   * @param area of memories and MAC units, mm2
   * @param front whether none is as fast with less power
   */
  public record Point(
      Architecture built,
      long cycles,
      double rate,
      double watts,
      double joules,
      double area,
      boolean front) {
    Point onFront(boolean is) {
      return new Point(built, cycles, rate, watts, joules, area, is);
    }
  }

  /** What is built. */
  public Architecture built() {
    return points.get(chosen).built();
  }

  /**
   * Looks at all accelerators. Built is, of those on the front of time and power, the one with the
   * least product of energy and area: more lanes take less energy, because their banks are smaller,
   * until there are more of the smallest banks than the weights need.
   *
   * @param set what is built whatever the others are; null for none
   */
  public static MicroArchitecture of(NetworkShape shape, @Nullable Architecture set) {
    List<Point> all = new ArrayList<>();
    for (int lanes : LANES) {
      for (int macs : MACS) {
        for (int share : BANDWIDTH_SHARES) {
          for (double clock : CLOCKS) {
            if (lanes * macs >= share) {
              all.add(point(shape, new Architecture(lanes, macs, lanes * macs / share, clock)));
            }
          }
        }
      }
    }
    if (set != null && all.stream().noneMatch(p -> p.built().equals(set))) {
      all.add(point(shape, set));
    }
    List<Point> marked =
        all.stream().map(p -> p.onFront(all.stream().noneMatch(o -> better(o, p)))).toList();
    int chosen = -1;
    for (int i = 0; i < marked.size(); i++) {
      Point one = marked.get(i);
      if (one.built().equals(set)) {
        return new MicroArchitecture(marked, i);
      }
      if (one.front() && (chosen < 0 || cost(one) < cost(marked.get(chosen)))) {
        chosen = i;
      }
    }
    return new MicroArchitecture(marked, chosen);
  }

  private static boolean better(Point a, Point b) {
    return a.rate() >= b.rate()
        && a.watts() <= b.watts()
        && (a.rate() > b.rate() || a.watts() < b.watts());
  }

  private static double cost(Point point) {
    return point.joules() * point.area();
  }

  static Point point(NetworkShape shape, Architecture built) {
    MinervaPower power = new MinervaPower(built, shape);
    double joules =
        power.report(BASELINE_BITS, BASELINE_BITS, null, List.of(), power.nominalVolts()).total();
    long words = shape.layers().stream().mapToLong(Layer::weights).sum();
    double area =
        ArchitectureArea.weights(built, words, BASELINE_BITS)
            + ArchitectureArea.activities(shape, BASELINE_BITS)
            + ArchitectureArea.datapath(built, BASELINE_BITS, BASELINE_BITS);
    return new Point(
        built,
        built.cycles(shape),
        built.rate(shape),
        joules * built.rate(shape),
        joules,
        area,
        false);
  }
}
