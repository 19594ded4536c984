package org.voltscape.engine.workload.analytic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.workload.Split;

class OptionExamplesTest {
  @Test
  void the_grid_has_8640_different_options() {
    assertThat(OptionExamples.options()).isEqualTo(8640);
    Set<String> all = new HashSet<>();
    for (int i = 0; i < 8640; i++) {
      all.add(Arrays.toString(OptionExamples.option(i)));
    }
    assertThat(all).hasSize(8640).contains("[42.0, 40.0, 0.1, 0.2, 0.5, 1.0]");
    long tested = IntStream.range(0, 8640).filter(OptionExamples::tested).count();
    assertThat(tested).isBetween(780L, 950L);
  }

  @Test
  void no_option_is_trained_on_and_tested() {
    for (Split split : Split.values()) {
      Set<Integer> drawn = new HashSet<>();
      for (int n = 0; n < 1000; n++) {
        int option = OptionExamples.draw(split, n);
        assertThat(OptionExamples.tested(option)).isEqualTo(split == Split.TEST);
        drawn.add(option);
      }
      assertThat(drawn).hasSizeGreaterThan(500);
    }
  }

  @Test
  void inputs_and_targets_stay_in_their_ranges_and_use_them() {
    Examples examples = OptionExamples.examples(Split.TRAIN, 10_000);
    assertThat(examples.features()).isEqualTo(6);
    for (int f = 0; f < 6; f++) {
      float lowest = 9;
      float highest = -9;
      for (int n = 0; n < examples.count(); n++) {
        lowest = Math.min(lowest, examples.inputs()[6 * n + f]);
        highest = Math.max(highest, examples.inputs()[6 * n + f]);
      }
      assertThat(lowest).isEqualTo(-1);
      assertThat(highest).isEqualTo(1);
    }
    float lowest = 9;
    float highest = -9;
    for (float target : examples.targets().values()) {
      lowest = Math.min(lowest, target);
      highest = Math.max(highest, target);
    }
    // A worthless option costs nothing, but for the error of the normal distribution's polynomial.
    assertThat(lowest).isBetween(0.0999f, 0.1001f);
    assertThat(highest).isBetween(0.6f, 0.9f);
  }

  @Test
  void an_example_depends_on_its_index_alone() {
    Examples few = OptionExamples.examples(Split.TEST, 20);
    Examples many = OptionExamples.examples(Split.TEST, 300);
    assertThat(Arrays.copyOf(many.inputs(), 120)).isEqualTo(few.inputs());
    assertThat(Arrays.copyOf(many.targets().values(), 20)).isEqualTo(few.targets().values());
    assertThat(OptionExamples.examples(Split.TRAIN, 20).inputs()).isNotEqualTo(few.inputs());
  }
}
