package org.voltscape.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Ends of intervals, computed by two programs of others for the same numbers, to 1e-6. */
class IntervalPinsTest {
  private static final double CLOSE = 1e-6;

  private record Pin(
      String name, double[] values, Interval dirichlet, Interval betting, Interval seen) {}

  private static double[] of(int n, double x, double... more) {
    double[] all = new double[n + more.length];
    Arrays.fill(all, 0, n, x);
    System.arraycopy(more, 0, all, n, more.length);
    return all;
  }

  private static Interval ends(double low, double high) {
    return new Interval(low, high);
  }

  private static final double[] RISING = new double[20];

  static {
    for (int i = 0; i < 20; i++) {
      RISING[i] = (60 + i) / 100.0;
    }
  }

  private static final List<Pin> PINS =
      List.of(
          new Pin(
              "8 x .984",
              of(8, 0.984),
              ends(.620494, .989911),
              ends(.524979, .991464),
              ends(.982522, .985478)),
          new Pin(
              "9 x .984, .988",
              of(9, 0.984, 0.988),
              ends(.680715, .989250),
              ends(.594305, .990612),
              ends(.983166, .985634)),
          new Pin(
              "five that differ",
              new double[] {.90, .95, .96, .97, .98},
              ends(.455025, .980256),
              ends(.352341, .984597),
              ends(.910254, .993746)),
          new Pin(
              "48 x .98, 2 x .10",
              of(48, 0.98, 0.10, 0.10),
              ends(.854603, .976124),
              ends(.816882, .978407),
              ends(.882213, 1)),
          new Pin(
              "9 x 1, 1 x 0",
              of(9, 1, 0),
              ends(.554984, .997471),
              ends(.419990, .999648),
              ends(.591503, 1)),
          new Pin(
              "far apart",
              new double[] {.1, .3, .5, .7, .9},
              ends(.190553, .809447),
              ends(.148556, .851444),
              ends(.082541, .917459)),
          new Pin(
              "20 rising",
              RISING,
              ends(.575941, .751015),
              ends(.537143, .767555),
              ends(.662998, .727002)),
          new Pin("10 x 0", of(10, 0), ends(0, .308497), ends(0, .396276), ends(0, .001234)),
          new Pin("10 x 1", of(10, 1), ends(.691503, 1), ends(.603724, 1), ends(.998766, 1)));

  private static void close(Interval found, Interval expected) {
    assertThat(found.low()).isCloseTo(expected.low(), within(CLOSE));
    assertThat(found.high()).isCloseTo(expected.high(), within(CLOSE));
  }

  @TestFactory
  Stream<DynamicTest> accuracies() {
    return PINS.stream()
        .map(
            p ->
                DynamicTest.dynamicTest(
                    p.name,
                    () -> {
                      Sample s = Sample.of(p.values);
                      Summary planned = Intervals.ofAccuracies(s, 250, Looks.PLANNED);
                      close(planned.outer(), p.dirichlet);
                      close(planned.seen(), p.seen);
                      close(Intervals.ofAccuracies(s, 250, Looks.ANY).outer(), p.betting);
                    }));
  }

  @Test
  void scheduled_looks_are_made_for_a_chance_of_three_percent() {
    Summary eight = Intervals.ofAccuracies(Sample.of(of(8, 0.984)), 250, Looks.SCHEDULED);
    close(eight.outer(), ends(.582112, .990535));
    close(eight.seen(), ends(.982366, .985634));
    double[] five = {.90, .95, .96, .97, .98};
    Summary differing = Intervals.ofAccuracies(Sample.of(five), 250, Looks.SCHEDULED);
    close(differing.outer(), ends(.410833, .982174));
    close(differing.seen(), ends(.906069, .997931));
  }

  @Test
  void differences() {
    double[] zero = new double[10];
    PairedDifference some = PairedDifference.of(of(9, .01, -.02), zero, 1, 0.004, Looks.PLANNED);
    close(some.outer(), ends(-.303685, .313365));
    close(some.seen(), ends(-.002255, .016255));
    close(
        PairedDifference.of(of(9, .01, -.02), zero, 1, 0.004, Looks.ANY).outer(),
        ends(-.392073, .400525));
    PairedDifference none = PairedDifference.of(zero, zero, 1, 0.004, Looks.PLANNED);
    close(none.outer(), ends(-.308497, .308497));
    close(none.seen(), ends(-.001234, .001234));
  }

  @Test
  void shares_of_dies_that_may_be_unseen() {
    int[] dies = {5, 8, 10, 20, 50, 100, 299, 1000};
    double[] shares = {.4507, .3123, .2589, .1391, .0582, .0295, .0100, .0030};
    for (int i = 0; i < dies.length; i++) {
      assertThat(Shares.unseen(dies[i])).isCloseTo(shares[i], within(5e-5));
    }
    assertThat(Shares.diesFor(0.01)).isEqualTo(299);
    assertThat(Shares.diesFor(0.05)).isEqualTo(59);
    assertThat(Shares.unseen(59)).isLessThanOrEqualTo(0.05);
    assertThat(Shares.unseen(58)).isGreaterThan(0.05);
  }
}
