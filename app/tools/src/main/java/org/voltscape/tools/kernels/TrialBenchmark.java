package org.voltscape.tools.kernels;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.voltscape.engine.bench.Bench;
import org.voltscape.engine.bench.BenchTrial;

/** Trials of the bench's networks, and the draw of their faults alone. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TrialBenchmark {
  /** The network. */
  @Param({"MLP", "LENET5"})
  public Bench.Net net;

  /** Probability of a bit to flip. */
  @Param({"0.01", "0.001", "0.00001"})
  public double ber;

  private BenchTrial trial;
  private long seed;

  /** Computes the fault-free pass. */
  @Setup
  public void setUp() {
    trial = new BenchTrial(net, net.images(), ber);
  }

  /** The faults of a die alone. */
  @Benchmark
  public long draw() {
    return trial.draw(seed++);
  }

  /** All of a trial. */
  @Benchmark
  public int trial() {
    trial.draw(seed++);
    return trial.classify(trial.changes());
  }
}
