package org.voltscape.engine.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.array.timing.MacTiming;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.engine.workload.Workloads;

class ArrayDesignTest {
  /** Table II: (220.7 - 214.2) and (228.7 - 214.2) mm2 over 65,536 units. */
  private static final double TWO_TO_ONE = 6.5e6 / 65_536;

  private static final double FOUR_TO_ONE = 14.5e6 / 65_536;

  private static ArrayDesign design(String mapping, ArraySettings settings) {
    NetworkShape shape = Workloads.byId("digits-10x10", "test", "").shape();
    List<float[]> sensitivities =
        shape.layers().stream()
            .map(
                layer -> {
                  float[] values = new float[layer.weights()];
                  for (int i = 0; i < values.length; i++) {
                    values[i] = (CounterHash.hash(7, i) >>> 44) * 0x1p-20f;
                  }
                  return values;
                })
            .toList();
    Placement placement =
        Placement.of(
            ArrayMappings.byId(mapping, "test", ""), settings.shape(), shape, sensitivities);
    return ArrayDesign.of(placement, MacTiming.mac65nm(), settings.withMapping(mapping), true);
  }

  @Test
  void the_budget_is_of_units_alone_unless_multiplexers_are_counted() {
    ArraySettings paper = ArraySettings.DEFAULT.withShape(new ArrayShape(16, 8));
    ArraySettings counted = paper.withCountMultiplexers(true);
    assertThat(paper.countMultiplexers()).isFalse();
    for (String mapping : ArrayMappings.ids()) {
      double added =
          mapping.endsWith("2to1") ? TWO_TO_ONE : mapping.endsWith("4to1") ? FOUR_TO_ONE : 0;
      ArrayDesign without = design(mapping, paper);
      ArrayDesign with = design(mapping, counted);
      assertThat(without.sizing().budget()).isEqualTo(1885);
      assertThat(with.sizing().budget()).isCloseTo(1885 - added, within(1e-9));
      assertThat(without.sizing().meanArea()).isBetween(1870.0, 1885 + 1e-9);
      assertThat(with.sizing().meanArea()).isBetween(1870 - added, 1885 - added + 1e-9);
      // Equal units have no multiplexers: what is compared with stays the same.
      assertThat(with.sizing().uniformArea()).isEqualTo(1883.02);
      assertThat(with.sizing().uniformDegradation())
          .isCloseTo(design("conventional", paper).sizing().uniformDegradation(), within(1e-9));
      if (added > 0) {
        assertThat(with.sizing().degradation()).isGreaterThan(without.sizing().degradation());
      } else {
        assertThat(with.sizing().degradation()).isEqualTo(without.sizing().degradation());
      }
    }
  }

  private static String study(String array) {
    return "{\"workload\": \"digits-10x10\", \"schemes\": [{\"id\": \"hetero-mac\","
        + " \"mapping\": \"column-wise-4to1\", \"budget\": 1700}], \"array\": {"
        + array
        + "}}";
  }

  @Test
  void a_study_says_whether_multiplexers_are_counted_and_keeps_it() {
    assertThat(StudyReader.parse(study(""), "s").array().countMultiplexers()).isFalse();
    String own = study("\"countMultiplexers\": true").replace("1700", "1900");
    var read = StudyReader.parse(own, "s");
    assertThat(read.array().countMultiplexers()).isTrue();
    assertThat(StudyReader.parse(StudyWriter.toJson(read), "s")).isEqualTo(read);
  }

  @Test
  void a_budget_that_multiplexers_leave_too_little_of_is_refused() {
    assertThatThrownBy(() -> StudyReader.parse(study("\"countMultiplexers\": true"), "s"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("field schemes[0].budget: found 1700.0 um2 with countMultiplexers")
        .hasMessageContaining("at least 1806.29 um2");
    assertThatThrownBy(
            () ->
                StudyReader.parse(study("\"countMultiplexers\": true, \"budget_um2\": 1800"), "s"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("field array.budget_um2: found 1800.0 um2");
    assertThatThrownBy(() -> StudyReader.parse(study("\"countMultiplexers\": 1"), "s"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("field array.countMultiplexers");
  }
}
