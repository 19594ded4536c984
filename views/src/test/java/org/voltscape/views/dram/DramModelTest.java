package org.voltscape.views.dram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.dram.DramAxis;
import org.voltscape.engine.dram.DramDevices;
import org.voltscape.engine.dram.Partition;
import org.voltscape.engine.mapping.device.Tolerances;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.figure.dram.PlacedTensors;
import org.voltscape.views.fx.TaskThreads;

class DramModelTest {
  private final DramModel model = new DramModel(TaskThreads.sameThread());

  static Study study(String workload) {
    return StudyReader.parse(
        "{\"workload\": \"" + workload + "\", \"voltages\": [0.5], \"trials\": 1}", "test");
  }

  /** Tolerances of the study digits-10x10 with 16 bits, from 1e-9 to 1e-2. */
  static Tolerances mixed() {
    Map<String, Tolerances.Row> rows = new LinkedHashMap<>();
    rows.put("input", new Tolerances.Row(100, 1e-3));
    rows.put("layer 1 weights", new Tolerances.Row(3232, 1e-9));
    rows.put("layer 1 outputs", new Tolerances.Row(32, 1e-2));
    rows.put("layer 2 weights", new Tolerances.Row(330, 1e-5));
    return new Tolerances("mixed.csv", rows, Double.NaN);
  }

  @BeforeEach
  void show() {
    model.setShown(true);
    model.setStudy(study("digits-10x10"));
  }

  private DramFrame frame() {
    DramFrame frame = model.frameProperty().get();
    assertThat(frame).isNotNull();
    return frame;
  }

  private PlacedTensors placed() {
    PlacedTensors placed = frame().placed();
    assertThat(placed).isNotNull();
    return placed;
  }

  @Test
  void tensors_are_placed_and_energy_is_saved_by_either_law() {
    model.change("", s -> s.withDevice(DramDevices.find("ddr3-vendor-b").orElseThrow()));
    model.change("", s -> s.withTolerances(mixed()));
    assertThat(placed().mapping().pieces()).hasSize(4);
    assertThat(placed().faults()).isEmpty();
    assertThat(placed().used().size()).isGreaterThan(1);
    DramFrame.Costs costs = frame().costs();
    assertThat(costs).isNotNull();
    assertThat(costs.linear().saving()).isBetween(0.05, 0.35);
    assertThat(costs.quadratic().saving()).isGreaterThan(costs.linear().saving());
    assertThat(frame().words()).isEqualTo("No cheaper placement exists.");
    assertThat(DramWords.saved(frame())).contains("with V (saves").contains("V squared (saves");
    assertThat(DramWords.how(frame())).contains("mixed.csv").contains("hold nothing");
    double best = costs.linear().joules();
    model.setMethod("one-setting");
    assertThat(frame().costs().linear().joules()).isGreaterThan(best);
  }

  @Test
  void a_tensor_is_placed_by_hand_and_taken_back() {
    model.change("", s -> s.withTolerances(mixed()));
    List<Integer> before = placed().plan().partitions();
    int other = before.get(1) == 9 ? 10 : 9;
    model.place(1, other);
    assertThat(model.settingsProperty().get().byHand()).isTrue();
    assertThat(placed().part(1)).isEqualTo(other);
    for (int t : new int[] {0, 2, 3}) {
      assertThat(placed().part(t)).isEqualTo(before.get(t));
    }
    model.place(0, other);
    model.undo();
    assertThat(placed().part(0)).isEqualTo(before.get(0));
    assertThat(placed().part(1)).isEqualTo(other);
    model.undo();
    assertThat(model.settingsProperty().get().method()).isEqualTo("exact");
    assertThat(placed().plan().partitions()).isEqualTo(before);
    model.redo();
    assertThat(placed().part(1)).isEqualTo(other);
  }

  @Test
  void by_hand_a_domain_runs_where_the_least_tolerant_of_its_tensors_bears() {
    model.change("", s -> s.withTolerances(mixed()));
    model.setMethod("exact");
    model.change("", s -> s.withHand(List.of(0, 0, 0, 0)));
    double together = placed().value(0);
    model.place(1, 63);
    assertThat(placed().value(0)).isLessThanOrEqualTo(together);
    assertThat(placed().value(placed().domain(1))).isEqualTo(together);
    assertThat(placed().faults()).isEmpty();
  }

  @Test
  void a_placement_that_breaks_a_tolerance_is_said_with_its_place() {
    model.change("", s -> s.withTolerances(mixed()));
    model.change("", s -> s.withHow(s.how().withOwn(false).withValue(1.0)));
    assertThat(frame().trouble()).isNotEmpty();
    assertThat(frame().costs()).isNull();
    model.setMethod(DramSettings.BY_HAND);
    assertThat(placed().fault(1))
        .startsWith("layer 1 weights bears a bit error rate of 1.0e-9 and is read with")
        .endsWith("at 1 V.");
    // One slider move after the other.
    model.change("value", s -> s.withHow(s.how().withValue(1.2)));
    model.change("value", s -> s.withHow(s.how().withValue(1.35)));
    assertThat(placed().faults()).isEmpty();
    model.undo();
    assertThat(model.settingsProperty().get().how().value()).isEqualTo(1.0);
  }

  @Test
  void a_partition_that_is_too_small_is_said() {
    model.setStudy(study("digits-lenet5"));
    model.change("", s -> s.withHow(s.how().withGranularity(Partition.Level.SUB_ARRAY)));
    int pieces = placed().mapping().pieces().size();
    model.change("", s -> s.withHand(Collections.nCopies(pieces, 5)));
    assertThat(placed().faults().stream().map(f -> f.sentence()))
        .anyMatch(s -> s.startsWith("m0.c0.b0.s5 holds 524,288 bytes"));
    assertThat(placed().fault(0)).contains("m0.c0.b0.s5");
  }

  @Test
  void places_of_another_memory_begin_anew() {
    model.place(0, 40);
    model.change("", s -> s.withHow(s.how().withGranularity(Partition.Level.CHIP)));
    assertThat(placed().mapping().parts()).hasSize(8);
    assertThat(placed().faults()).isEmpty();
    assertThat(model.settingsProperty().get().hand()).isEqualTo(placed().plan().partitions());
    assertThat(model.settingsProperty().get().how().supplies()).isEqualTo(Partition.Level.CHIP);
  }

  @Test
  void tolerances_of_another_network_are_refused_in_a_sentence() {
    model.change("", s -> s.withTolerances(mixed()));
    model.setStudy(study("digits-lenet5"));
    assertThat(frame().placed()).isNull();
    assertThat(frame().trouble()).contains("mixed.csv").contains("input");
    model.change("", s -> s.withTolerances(Tolerances.uniform(1e-4)));
    assertThat(frame().placed()).isNotNull();
  }

  @Test
  void a_timing_saves_time() {
    model.change("", s -> s.withHow(s.how().withAxis(DramAxis.ACTIVATION, 13)));
    model.change("", s -> s.withTolerances(Tolerances.uniform(0.1)));
    assertThat(frame().costs().linear().speedUp()).isPositive();
    assertThat(DramWords.saved(frame())).startsWith("Inference: ").contains("faster");
  }
}
