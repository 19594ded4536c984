package org.voltscape.engine.minerva;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.datapath.Datapath;
import org.voltscape.engine.network.datapath.DatapathPass;
import org.voltscape.engine.network.datapath.SignalFormats;

class WordLengthSearchTest {
  private static final double RISE = 0.02;

  private static Network network;
  private static Examples examples;

  @BeforeAll
  static void train() {
    SmallNetworks networks = new SmallNetworks();
    network = networks.network(networks.workload(List.of(32, 16), 1e-5, 1e-5, 7, 8));
    examples = networks.validation().sample(400, 1);
  }

  private static WordLengthSearch search(Network of) {
    return new WordLengthSearch(
        of,
        examples,
        f -> f.weights().bits() * f.activities().bits(),
        StageWatch.NONE,
        () -> false);
  }

  /** The same classes from weights and sums that are smaller by a factor in each layer. */
  private static Network scaled(float factor) {
    List<float[]> weights = new ArrayList<>();
    List<float[]> biases = new ArrayList<>();
    float together = 1;
    for (int l = 0; l < network.weights().size(); l++) {
      together *= factor;
      float[] w = network.weights().get(l).clone();
      float[] b = network.biases().get(l).clone();
      for (int i = 0; i < w.length; i++) {
        w[i] *= factor;
      }
      for (int i = 0; i < b.length; i++) {
        b[i] *= together;
      }
      weights.add(w);
      biases.add(b);
    }
    return new Network(network.shape(), weights, biases);
  }

  @Test
  void words_are_shortened_within_the_bound() {
    WordLengths found = search(network).find(RISE);
    assertThat(found.rise().counted()).isLessThanOrEqualTo(RISE);
    assertThat(found.datapath().formats().weights().bits()).isLessThan(9);
  }

  @Test
  void small_weights_get_fraction_bits_in_place_of_idle_integer_bits() {
    Network small = scaled(1 / 16f);
    WordLengths found = search(small).find(RISE);
    // What words of Q6.10 make of it is far beyond the bound.
    assertThat(found.baselineError() - found.floatError()).isGreaterThan(RISE);
    assertThat(found.rise().counted()).isLessThanOrEqualTo(RISE);
    SignalFormats words = found.datapath().formats();
    assertThat(words.products().integerBits()).isLessThan(3);
    assertThat(words.products().bits()).isLessThanOrEqualTo(16);
    assertThat(
            DatapathPass.run(
                    Datapath.of(small, Collections.nCopies(3, words)), examples, () -> false)
                .error())
        .isEqualTo(found.error());
  }

  @Test
  void where_no_words_are_within_the_bound_the_longest_are_told_as_they_are() {
    // Sums of 1e-9: no format of 16 bits tells them from 0.
    WordLengths found = search(scaled(1e-3f)).find(RISE);
    assertThat(found.rise().counted()).isGreaterThan(RISE);
    assertThat(found.datapath().formats().products().bits()).isEqualTo(16);
  }

  @Test
  void given_words_are_measured() {
    WordLengths searched = search(network).find(RISE);
    WordLengths given = search(network).given(searched.datapath().formats(), RISE);
    assertThat(given.error()).isEqualTo(searched.error());
    assertThat(given.rise()).isEqualTo(searched.rise());
    assertThat(given.baselineError()).isEqualTo(searched.baselineError());
    assertThat(given.layers()).hasSize(3).containsOnly(searched.datapath());
    assertThat(given.tried()).isEqualTo(1);
  }
}
