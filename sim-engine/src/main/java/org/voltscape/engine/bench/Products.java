package org.voltscape.engine.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/** The bare products of a network's layers, again and again, on one thread. */
public abstract class Products {
  /** Images of a chunk where speed alone is asked for. */
  static final int IMAGES = 250;

  private static final double WARM_UP_SECONDS = 0.05;
  private static final double SECONDS = 0.2;
  private static final int FEWEST = 3;

  /** Multiplies all layers once. */
  public abstract void multiply();

  /** Multiplications and additions of {@link #multiply}. */
  abstract long operations();

  /**
   * Thousand millions of operations in a second of processor time: the median of at least three
   * passes, within some tenths of a second.
   */
  final double speed() {
    seconds(WARM_UP_SECONDS, 1);
    List<Double> seconds = seconds(SECONDS, FEWEST);
    seconds.sort(null);
    return operations() * 1e-9 / seconds.get(seconds.size() / 2);
  }

  /** Processor seconds of each pass, for at least that long and that many. */
  private List<Double> seconds(double least, int fewest) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    List<Double> seconds = new ArrayList<>();
    long start = clock.getCurrentThreadCpuTime();
    long now = start;
    while (seconds.size() < fewest || (now - start) * 1e-9 < least) {
      multiply();
      long end = clock.getCurrentThreadCpuTime();
      seconds.add((end - now) * 1e-9);
      now = end;
    }
    return seconds;
  }
}
