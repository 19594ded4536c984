package org.voltscape.engine.array.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.array.ArrayMappings;
import org.voltscape.engine.array.ArrayShape;
import org.voltscape.engine.array.Placement;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.inference.SumDisturbance;
import org.voltscape.engine.network.matrix.JavaKernel;
import org.voltscape.engine.network.matrix.Matrix;
import org.voltscape.engine.network.matrix.MatrixKernel;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.random.Gaps;

class TimingErrorsTest {
  private static final MatrixKernel KERNEL = new JavaKernel();

  /** One dense layer of 40 inputs and 12 outputs on an array of 16 by 8. */
  private static final int INPUTS = 40;

  private static final int OUTPUTS = 12;
  private static final ArrayShape ARRAY = new ArrayShape(16, 8);
  private static final NetworkShape NETWORK =
      new NetworkShape(List.of(new Dense(INPUTS, OUTPUTS, Activation.IDENTITY)));

  /** Products of words of some bits, of the first images of a chunk. */
  private record Fixed(
      Matrix values, int[] weights, boolean exact, int weightBits, int valueBits, int images)
      implements SumDisturbance.Products {
    Fixed(Matrix values, int[] weights, boolean exact) {
      this(values, weights, exact, 8, 8, values.columns());
    }

    Fixed ofImages(int fewer) {
      return new Fixed(values, weights, exact, weightBits, valueBits, fewer);
    }

    @Override
    public int chunk() {
      return values.columns();
    }

    @Override
    public MatrixKernel kernel() {
      return KERNEL;
    }
  }

  private static Placement placement(String mapping) {
    float[] sensitivities = new float[INPUTS * OUTPUTS];
    for (int i = 0; i < sensitivities.length; i++) {
      sensitivities[i] = (float) CounterHash.unit(CounterHash.hash(4, i));
    }
    return Placement.of(
        ArrayMappings.byId(mapping, "test", "mapping"), ARRAY, NETWORK, List.of(sensitivities));
  }

  private static ErrorPlan plan(ErrorEffect effect, double... units) {
    double[] all = new double[ARRAY.units()];
    for (int u = 0; u < all.length; u++) {
      all[u] = units[u % units.length];
    }
    return ErrorPlan.of(effect, placement("column-wise-2to1"), NETWORK, all);
  }

  private static Fixed products(int images, boolean ones) {
    Matrix x = KERNEL.allocate(INPUTS, images);
    float[] row = new float[images];
    for (int k = 0; k < INPUTS; k++) {
      for (int n = 0; n < images; n++) {
        // Four of ten values are 0, as behind rectifiers.
        int value = (int) (CounterHash.unit(CounterHash.hash(1, k, n)) * 10) - 3;
        row[n] = ones ? 1 : Math.max(0, value);
      }
      x.writeRow(k, row);
    }
    int[] weights = new int[INPUTS * OUTPUTS];
    for (int w = 0; w < weights.length; w++) {
      weights[w] = ones ? 1 : (int) (CounterHash.unit(CounterHash.hash(2, w)) * 255) - 127;
    }
    return new Fixed(x, weights, true);
  }

  private static float[][] run(TimingErrors errors, ErrorPlan plan, long seed, Fixed products) {
    float[][] deltas = new float[OUTPUTS][products.values().columns()];
    errors.begin(plan, seed);
    errors.disturb(0, 0, products, deltas);
    return deltas;
  }

  @Test
  void the_number_of_drops_of_an_output_is_binomial() {
    // Below and above the limit from which on values of 0 are sorted out first.
    for (double p : new double[] {0.002, 0.03, 0.4}) {
      int images = p < 0.01 ? 60_000 : 20_000;
      float[][] deltas =
          run(new DroppedProducts(), plan(ErrorEffect.DROP_OWN, p), 9, products(images, true));
      double sum = 0;
      double squares = 0;
      double neighbours = 0;
      int n = OUTPUTS * images;
      for (float[] row : deltas) {
        for (int i = 0; i < images; i++) {
          double drops = -row[i];
          sum += drops;
          squares += drops * drops;
          neighbours += (drops - INPUTS * p) * (-row[(i + 1) % images] - INPUTS * p);
        }
      }
      double mean = INPUTS * p;
      double variance = INPUTS * p * (1 - p);
      double found = sum / n;
      assertThat(found).isCloseTo(mean, within(5 * Math.sqrt(variance / n)));
      assertThat(squares / n - found * found).isCloseTo(variance, within(0.02 * variance));
      assertThat(neighbours / n).isCloseTo(0, within(5 * variance / Math.sqrt(n)));
    }
  }

  @Test
  void every_set_of_dropped_products_is_as_frequent_as_independent_draws_make_it() {
    // Weights are powers of two, so that what a sum loses tells which products were dropped.
    NetworkShape three = new NetworkShape(List.of(new Dense(3, 1, Activation.IDENTITY)));
    Placement placement =
        Placement.of(
            ArrayMappings.byId("conventional", "test", "mapping"),
            new ArrayShape(4, 1),
            three,
            List.of(new float[] {1, 1, 1}));
    double[] units = {0.2, 0.5, 0.2, 0.9};
    int images = 40_000;
    Matrix x = KERNEL.allocate(3, images);
    float[] ones = new float[images];
    Arrays.fill(ones, 1);
    for (int k = 0; k < 3; k++) {
      x.writeRow(k, ones);
    }
    ErrorPlan plan = ErrorPlan.of(ErrorEffect.DROP_OWN, placement, three, units);
    TimingErrors errors = new DroppedProducts();
    errors.begin(plan, 77);
    float[][] deltas = new float[1][images];
    errors.disturb(0, 0, new Fixed(x, new int[] {1, 2, 4}, true), deltas);
    int[] counts = new int[8];
    for (float d : deltas[0]) {
      counts[(int) -d]++;
    }
    for (int set = 0; set < 8; set++) {
      double p = 1;
      for (int k = 0; k < 3; k++) {
        p *= (set >> k & 1) == 1 ? units[k] : 1 - units[k];
      }
      assertThat((double) counts[set])
          .isCloseTo(images * p, within(5 * Math.sqrt(images * p * (1 - p))));
    }
  }

  @Test
  void certain_errors_drop_everything_or_everything_but_the_top_of_each_tile() {
    Fixed products = products(7, false);
    float[][] own = run(new DroppedProducts(), plan(ErrorEffect.DROP_OWN, 1), 1, products);
    float[][] next = run(new DroppedProducts(), plan(ErrorEffect.DROP_NEXT, 1), 1, products);
    int[] units = placement("column-wise-2to1").units(0);
    float[] row = new float[7];
    for (int f = 0; f < OUTPUTS; f++) {
      float[] all = new float[7];
      float[] below = new float[7];
      for (int k = 0; k < INPUTS; k++) {
        products.values().readRow(k, row);
        for (int n = 0; n < 7; n++) {
          all[n] -= products.weights()[f * INPUTS + k] * row[n];
          if (units[f * INPUTS + k] >= ARRAY.columns()) {
            below[n] -= products.weights()[f * INPUTS + k] * row[n];
          }
        }
      }
      assertThat(own[f]).isEqualTo(all);
      assertThat(next[f]).isEqualTo(below);
    }
  }

  @Test
  void a_late_unit_costs_the_product_of_the_one_below_it() {
    Placement placement = placement("conventional");
    for (int late : new int[] {0, 3, 8 * 5 + 2, 8 * 15 + 1}) {
      double[] units = new double[ARRAY.units()];
      units[late] = 1;
      ErrorPlan plan = ErrorPlan.of(ErrorEffect.DROP_NEXT, placement, NETWORK, units);
      float[][] deltas = run(new DroppedProducts(), plan, 3, products(1, true));
      for (int f = 0; f < OUTPUTS; f++) {
        int lost = 0;
        for (int k = 0; k < INPUTS; k++) {
          lost += placement.units(0)[f * INPUTS + k] == late + ARRAY.columns() ? 1 : 0;
        }
        assertThat(deltas[f][0]).isEqualTo(-lost);
      }
    }
  }

  @Test
  void moments_agree_with_the_exact_sampler() {
    Fixed products = products(30_000, false);
    ErrorPlan plan = plan(ErrorEffect.DROP_OWN, 0.02, 0.08, 0.05);
    float[][] exact = run(new DroppedProducts(), plan, 5, products);
    float[][] approximate = run(new DroppedMoments(), plan, 6, products);
    double[] a = moments(exact);
    double[] b = moments(approximate);
    assertThat(b[0]).isCloseTo(a[0], within(0.02 * Math.abs(a[1])));
    assertThat(b[1]).isCloseTo(a[1], within(0.02 * a[1]));
  }

  @Test
  void products_certain_to_be_late_are_dropped_by_moments_too() {
    Fixed products = products(7, false);
    for (ErrorEffect effect : new ErrorEffect[] {ErrorEffect.DROP_OWN, ErrorEffect.DROP_NEXT}) {
      for (double[] units : new double[][] {{1}, {1, 0, 0}, {0, 1, 1, 0, 1}}) {
        ErrorPlan plan = plan(effect, units);
        float[][] exact = run(new DroppedProducts(), plan, 1, products);
        assertThat(run(new DroppedMoments(), plan, 1, products)).isDeepEqualTo(exact);
        assertThat(moments(exact)[1]).isPositive();
      }
    }
  }

  @Test
  void certain_drops_are_no_part_of_what_is_drawn_beside_them() {
    Fixed products = products(20_000, false);
    ErrorPlan plan = plan(ErrorEffect.DROP_OWN, 0.1, 1, 0);
    double[] a = moments(run(new DroppedProducts(), plan, 5, products));
    double[] b = moments(run(new DroppedMoments(), plan, 6, products));
    assertThat(b[0]).isCloseTo(a[0], within(0.01 * a[1]));
    assertThat(b[1]).isCloseTo(a[1], within(0.01 * a[1]));
  }

  @Test
  void errors_that_change_a_sum_are_counted_and_no_others() {
    Fixed all = products(400, false);
    for (int w = 0; w < all.weights().length; w += 3) {
      all.weights()[w] = 0;
    }
    for (Fixed products : new Fixed[] {all, all.ofImages(150)}) {
      long live = live(products);
      // Below and above the limit from which on values of 0 are sorted out first.
      for (double p : new double[] {0.003, 0.2, 1}) {
        ErrorPlan plan = plan(ErrorEffect.DROP_OWN, p);
        for (TimingErrors errors : List.of(new DroppedProducts(), new DroppedMoments())) {
          run(errors, plan, 8, products);
          boolean drawn = errors instanceof DroppedProducts;
          double spread = drawn ? 4 * Math.sqrt(live * p * (1 - p)) : 0;
          assertThat((double) errors.errors()).isCloseTo(live * p, within(0.51 + spread));
        }
      }
      TimingErrors wrong = new WrongSums();
      run(wrong, plan(ErrorEffect.PROPAGATE, 1), 8, products);
      // A flipped bit changes the sum whatever the product.
      assertThat(wrong.errors()).isEqualTo((long) INPUTS * OUTPUTS * products.images());
    }
  }

  /** Products that are not 0, of the images asked for. */
  private static long live(Fixed products) {
    float[] row = new float[products.values().columns()];
    long live = 0;
    for (int k = 0; k < INPUTS; k++) {
      products.values().readRow(k, row);
      for (int f = 0; f < OUTPUTS; f++) {
        for (int n = 0; n < products.images(); n++) {
          live += products.weights()[f * INPUTS + k] * row[n] != 0 ? 1 : 0;
        }
      }
    }
    return live;
  }

  @Test
  void expected_errors_too_few_for_one_chunk_are_not_lost() {
    Fixed products = products(10, false);
    TimingErrors errors = new DroppedMoments();
    double p = 0.2 / live(products);
    errors.begin(plan(ErrorEffect.DROP_OWN, p), 3);
    for (int chunk = 0; chunk < 50; chunk++) {
      errors.disturb(0, chunk, products, new float[OUTPUTS][10]);
    }
    assertThat(errors.errors()).isEqualTo(10);
  }

  private static double[] moments(float[][] deltas) {
    double sum = 0;
    double squares = 0;
    long n = 0;
    for (float[] row : deltas) {
      for (float d : row) {
        sum += d;
        squares += (double) d * d;
        n++;
      }
    }
    return new double[] {sum / n, Math.sqrt(squares / n - sum / n * sum / n)};
  }

  @Test
  void a_propagated_error_flips_one_bit_of_the_partial_sum_at_its_unit() {
    flips_one_bit_of(products(5, false), 24);
  }

  @Test
  void a_propagated_error_of_wide_words_flips_a_bit_of_as_wide_a_sum() {
    // Sums of all but the largest words of 16 bits: 16 rows of them take 36 bits.
    Matrix x = KERNEL.allocate(INPUTS, 5);
    float[] row = new float[5];
    for (int k = 0; k < INPUTS; k++) {
      for (int n = 0; n < 5; n++) {
        row[n] = (int) (CounterHash.unit(CounterHash.hash(5, k, n)) * 65_535) - 32_767;
      }
      x.writeRow(k, row);
    }
    int[] weights = new int[INPUTS * OUTPUTS];
    for (int w = 0; w < weights.length; w++) {
      weights[w] = (w % 2 == 0 ? 32_767 : -32_768) + (w % 2 == 0 ? -w : w);
    }
    flips_one_bit_of(new Fixed(x, weights, true, 16, 16, 5), 36);
  }

  @Test
  void a_partial_sum_is_as_wide_as_its_words_and_rows_ask_for() {
    assertThat(WrongSums.bits(8, 8, 256)).isEqualTo(24);
    assertThat(WrongSums.bits(4, 6, 16)).isEqualTo(24);
    assertThat(WrongSums.bits(16, 8, 256)).isEqualTo(32);
    assertThat(WrongSums.bits(16, 16, 256)).isEqualTo(40);
    assertThat(WrongSums.bits(16, 16, 257)).isEqualTo(41);
    assertThat(WrongSums.bits(16, 16, 1024)).isEqualTo(42);
    assertThat(WrongSums.bits(16, 16, 1)).isEqualTo(32);
    assertThat(WrongSums.bits(9, 8, 64)).isEqualTo(24);
    // The published unit's words keep its published width in taller arrays.
    assertThat(WrongSums.bits(8, 8, 1024)).isEqualTo(24);
    assertThat(WrongSums.bits(9, 8, 1024)).isEqualTo(27);
  }

  private static void flips_one_bit_of(Fixed products, int bits) {
    Placement placement = placement("column-wise-4to1");
    int[] units = placement.units(0);
    boolean[] seen = new boolean[bits];
    float[] row = new float[5];
    for (int w = 0; w < units.length; w += 7) {
      double[] probabilities = new double[ARRAY.units()];
      probabilities[units[w]] = 1;
      ErrorPlan plan = ErrorPlan.of(ErrorEffect.PROPAGATE, placement, NETWORK, probabilities);
      int filter = w / INPUTS;
      int block = w % INPUTS / ARRAY.rows();
      long[] partial = new long[5];
      int onUnit = 0;
      for (int k = 0; k < INPUTS; k++) {
        int other = filter * INPUTS + k;
        onUnit += units[other] == units[w] ? 1 : 0;
        boolean above = units[other] % ARRAY.columns() == units[w] % ARRAY.columns();
        if (k / ARRAY.rows() == block && above && units[other] <= units[w]) {
          products.values().readRow(k, row);
          for (int n = 0; n < 5; n++) {
            partial[n] += (long) products.weights()[other] * (long) row[n];
          }
        }
      }
      if (onUnit > 1) {
        continue;
      }
      float[][] deltas = run(new WrongSums(), plan, w, products);
      for (int n = 0; n < 5; n++) {
        long wrong = partial[n] + (long) deltas[filter][n];
        long flipped = (wrong ^ partial[n]) & (1L << bits) - 1;
        assertThat(Long.bitCount(flipped)).isEqualTo(1);
        assertThat(wrong).isBetween(-(1L << bits - 1), (1L << bits - 1) - 1);
        seen[Long.numberOfTrailingZeros(flipped)] = true;
      }
    }
    assertThat(seen).doesNotContain(false);
  }

  @Test
  void errors_follow_from_the_seed_and_not_from_what_was_drawn_before() {
    Fixed products = products(50, false);
    ErrorPlan plan = plan(ErrorEffect.DROP_OWN, 0.1, 0.2);
    for (TimingErrors errors : List.of(new DroppedProducts(), new DroppedMoments())) {
      float[][] first = run(errors, plan, 1, products);
      float[][] second = run(errors, plan, 2, products);
      assertThat(run(errors, plan, 1, products)).isDeepEqualTo(first);
      assertThat(Arrays.deepEquals(first, second)).isFalse();
      assertThat(errors.errors()).isPositive();
    }
  }

  @Test
  void samplers_refuse_effects_that_they_do_not_know() {
    ErrorPlan drops = plan(ErrorEffect.DROP_OWN, 0.1);
    ErrorPlan flips = plan(ErrorEffect.PROPAGATE, 0.1);
    assertThatThrownBy(() -> new WrongSums().begin(drops, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DroppedProducts().begin(flips, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DroppedMoments().begin(flips, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Sums that are kept at hand, worked out in a row or one by one are the same. */
  @ParameterizedTest
  @CsvSource({"conventional, 0.4", "conventional, 0.003", "column-wise, 0.4", "column-wise, 0.003"})
  void partial_sums_are_those_of_a_plain_computation(String mapping, double probability) {
    double[] units = new double[ARRAY.units()];
    java.util.Arrays.fill(units, probability);
    ErrorPlan plan = ErrorPlan.of(ErrorEffect.PROPAGATE, placement(mapping), NETWORK, units);
    for (boolean wide : new boolean[] {false, true}) {
      Fixed narrow = products(40, false);
      Fixed products =
          wide
              ? new Fixed(narrow.values(), narrow.weights(), true, 16, 16, narrow.images())
              : narrow;
      WrongSums sampler = new WrongSums();
      // What another plan left behind changes nothing.
      run(sampler, plan(ErrorEffect.PROPAGATE, 0.9, 0.2), 3, products(40, true));
      assertThat(run(sampler, plan, 17, products)).isDeepEqualTo(plainly(plan, 17, products, wide));
    }
  }

  private static float[][] plainly(ErrorPlan plan, long seed, Fixed products, boolean wide) {
    ErrorPlan.LayerPlan layer = plan.layer(0);
    int columns = products.values().columns();
    float[][] x = new float[INPUTS][columns];
    for (int k = 0; k < INPUTS; k++) {
      products.values().readRow(k, x[k]);
    }
    int[] order = layer.order();
    int ofFilter = order.length / OUTPUTS;
    float[][] deltas = new float[OUTPUTS][columns];
    int bits = WrongSums.bits(wide ? 16 : 8, wide ? 16 : 8, layer.blockRows());
    for (int c = 0; c < layer.classes().size(); c++) {
      ErrorPlan.WeightClass of = layer.classes().get(c);
      Gaps gaps = new Gaps();
      gaps.start(CounterHash.hash(CounterHash.hash(seed, 0, 0), c), of.probability());
      long left = gaps.next();
      for (int tap = 0; tap < INPUTS; tap++) {
        for (int e = of.starts()[tap]; e < of.starts()[tap + 1]; e++) {
          int filter = of.filters()[e];
          for (int n = 0; n < columns; n++) {
            if (left-- > 0) {
              continue;
            }
            int block = tap / layer.blockRows() * layer.blockRows();
            long sum = 0;
            for (int r = filter * ofFilter + block; ; r++) {
              if (order[r] >= 0) {
                sum +=
                    (long) products.weights()[filter * INPUTS + order[r]] * (long) x[order[r]][n];
              }
              if (order[r] == tap) {
                break;
              }
            }
            int bit = gaps.below(bits);
            long value = bit == bits - 1 ? -(1L << bit) : 1L << bit;
            deltas[filter][n] += (sum >> bit & 1) == 1 ? -value : value;
            left = gaps.next();
          }
        }
      }
    }
    return deltas;
  }
}
