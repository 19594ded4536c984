package org.voltscape.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.word.WordFormats;
import org.voltscape.views.fx.OperatingPoint;

class OperatingSupplyTest {
  private static final Study MEMORIES =
      StudyReader.parse("{\"workload\": \"digits-10x10\", \"voltages\": [0.5, 0.52]}", "test");
  private static final Study TIMING =
      StudyReader.parse(
          "{\"workload\": \"digits-10x10\", \"schemes\": [\"te-drop\"], \"voltages\": [0.66, 0.7]}",
          "test");

  private final OperatingPoint point = new OperatingPoint(0.5);

  private OperatingSupply of(Study study) {
    StudyDocument document = new StudyDocument(study, null);
    return new OperatingSupply(document, point, () -> null);
  }

  @Test
  void a_voltage_the_platform_does_not_speak_for_becomes_the_nearest_one_studied() {
    OperatingSupply supply = of(TIMING);
    supply.keepInRange();
    assertThat(point.getVolts()).isEqualTo(0.66);
    point.setVolts(0.69);
    supply.keepInRange();
    assertThat(point.getVolts()).as("one it speaks for stays").isEqualTo(0.69);
  }

  @Test
  void in_a_study_of_timing_errors_the_line_tells_of_late_products() {
    OperatingSupply supply = of(TIMING);
    supply.keepInRange();
    supply.show();
    assertThat(point.labelProperty().get()).startsWith("0.660 V   timing errors: ");
    point.setVolts(0.68);
    assertThat(point.labelProperty().get()).startsWith("0.680 V   timing errors: ");
  }

  /** Beyond the curve it is extrapolated, and below 0.403 V nothing runs. */
  @Test
  void the_line_says_what_qualifies_its_numbers() {
    Study bytes = MEMORIES.withFormats(WordFormats.weights("Q2.6", "t", ""), null);
    OperatingSupply supply = of(bytes);
    supply.show();
    assertThat(point.labelProperty().get())
        .endsWith("× less energy than at 0.9 V")
        .doesNotContain("extrapol");
    point.setVolts(0.40);
    assertThat(point.labelProperty().get()).endsWith("no energy: no operating point");
    point.setVolts(0.60);
    assertThat(point.labelProperty().get()).contains(" (extrapolated)   ");
    of(MEMORIES.withFormats(WordFormats.weights("Q2.14", "t", ""), null)).show();
    assertThat(point.labelProperty().get()).endsWith("× less energy than at 0.9 V");
  }

  @Test
  void in_a_study_of_memories_it_tells_of_failing_cells() {
    OperatingSupply supply = of(MEMORIES);
    supply.keepInRange();
    supply.show();
    point.setVolts(0.51);
    assertThat(point.labelProperty().get()).startsWith("0.510 V   p = 0.");
  }
}
