package org.voltscape.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;

/** The vote over the reads of a cell near its limit, on dies whose every read the test decides. */
class ProfilerVoteTest {
  private static final double VOLTS = 0.6;
  private static final double NOISE = 0.05;

  /** One cell that may fail at the supply, and fails at the first so many reads of each pattern. */
  private static final class Wavering implements DieCells {
    private final int wrong;
    private final int reads;
    private int asked;

    Wavering(int wrong, int reads) {
      this.wrong = wrong;
      this.reads = reads;
    }

    @Override
    public double probability(ErrorCurve curve, double volts) {
      return 1 - volts;
    }

    @Override
    public long quantile53(int memory, int bits, long cell) {
      return asked++ % reads < wrong ? 0 : Long.MAX_VALUE;
    }

    @Override
    public boolean prefersOne(int memory, int bits, long cell) {
      return true;
    }

    @Override
    public void faults(int memory, int words, int bits, double probability, FaultList out) {
      out.clear();
      // Somewhere inside the noise: not for sure at the supply and above.
      if (probability > 1 - VOLTS) {
        out.add(0, 1, 1);
      }
    }

    @Override
    public void flips(int memory, int words, int bits, double probability, FaultList out) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void nestedFlips(
        int memory, int words, int bits, double high, double low, FaultList out) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <E extends Exception> FailureScan scan(
        int memory, int bits, long cells, double probability, FailureScan.Visitor<E> visitor) {
      throw new UnsupportedOperationException();
    }
  }

  private static Profiler.Profile measure(DieCells die, int reads) {
    ErrorCurve curve = CurvePresets.find("snnac-65nm").orElseThrow();
    return Profiler.measure(
        die,
        curve,
        new Profiler.Memories(new int[] {1}, 2, new int[] {-1}),
        List.of(VOLTS),
        new Profiler.Options(List.of(Profiler.Pattern.ZEROS), reads, NOISE, 1),
        n -> {},
        () -> false);
  }

  @Test
  void a_cell_is_found_where_more_than_half_of_its_reads_are_wrong() {
    for (int reads = 1; reads <= 9; reads++) {
      for (int wrong = 0; wrong <= reads; wrong++) {
        Profiler.Profile profile = measure(new Wavering(wrong, reads), reads);
        int found = wrong > reads - wrong ? 1 : 0;
        assertThat(profile.map().failingCells())
            .as("%d of %d reads wrong", wrong, reads)
            .isEqualTo(found);
        assertThat(profile.steps().get(0).failing()).isEqualTo(found);
        assertThat(profile.steps().get(0).unstable()).isEqualTo(wrong > 0 && wrong < reads ? 1 : 0);
      }
    }
  }
}
