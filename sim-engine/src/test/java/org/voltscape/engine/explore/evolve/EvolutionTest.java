package org.voltscape.engine.explore.evolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EvolutionTest {
  private static final int[] SIZES = {6, 1, 6, 6, 6, 6};

  /** Every bit costs, more in later layers, and brings less and less. */
  private static Evolution.Score score(int[] choices, double unit) {
    double cost = 1;
    double outcome = 0;
    for (int axis = 0; axis < choices.length; axis++) {
      cost += (axis + 1) * choices[axis];
      outcome += Math.sqrt(choices[axis]) / 12;
    }
    return new Evolution.Score(cost * unit, outcome);
  }

  private static List<Evolution.Judged> found(double unit, long seed) {
    return new Evolution(SIZES, c -> score(c, unit), 0.6, 100 * unit).run(seed, 1000);
  }

  private static Evolution.Judged best(List<Evolution.Judged> all) {
    return all.stream()
        .filter(j -> j.score().outcome() >= 0.6)
        .min(Comparator.comparingDouble(j -> j.score().cost()))
        .orElseThrow();
  }

  /** By brute force, of all 7,776. */
  private static double cheapest() {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < 7776; i++) {
      int[] c = {i % 6, 0, i / 6 % 6, i / 36 % 6, i / 216 % 6, i / 1296};
      Evolution.Score s = score(c, 1);
      least = s.outcome() >= 0.6 ? Math.min(least, s.cost()) : least;
    }
    return least;
  }

  @Test
  void comesNearTheBestWithAnEighthOfTheWork() {
    double cheapest = cheapest();
    for (long seed = 1; seed <= 10; seed++) {
      assertThat(best(found(1, seed)).score().cost()).isBetween(cheapest, cheapest * 1.15);
    }
  }

  /** An inference takes some nanojoules; the library's own tolerance is 1e-10 of any unit. */
  @Test
  void theUnitOfTheCostChangesNothing() {
    List<Evolution.Judged> large = found(1, 5);
    List<Evolution.Judged> small = found(0x1p-60, 5);
    assertThat(small.stream().map(Evolution.Judged::choices))
        .containsExactlyElementsOf(large.stream().map(Evolution.Judged::choices).toList());
  }

  @Test
  void asksOnceOfEachAndTheSameForTheSameSeed() {
    AtomicInteger asked = new AtomicInteger();
    List<Evolution.Judged> all =
        new Evolution(
                SIZES,
                c -> {
                  asked.incrementAndGet();
                  return score(c, 1);
                },
                0.6,
                100)
            .run(3, 500);
    assertThat(asked).hasValue(all.size());
    assertThat(all.stream().map(Evolution.Judged::choices)).doesNotHaveDuplicates();
    assertThat(all).isEqualTo(found(1, 3).subList(0, all.size()));
    assertThat(all).allSatisfy(j -> assertThat(j.choices().get(1)).isZero());
  }

  @Test
  void whatCannotBeChosenIsLeftOut() {
    List<Evolution.Judged> all =
        new Evolution(
                SIZES,
                c -> c[0] > 2 ? new Evolution.Score(Double.NaN, Double.NaN) : score(c, 1),
                0.6,
                100)
            .run(1, 500);
    assertThat(best(all).choices().get(0)).isLessThanOrEqualTo(2);
  }
}
