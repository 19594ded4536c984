package org.voltscape.engine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.CorrelatedDie;
import org.voltscape.engine.memory.Die;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.memory.FaultSource;
import org.voltscape.engine.memory.Profiler;
import org.voltscape.engine.memory.QuickDie;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.trial.faults.DrawnSite;

class FaultPlanTest {
  private final ErrorCurve curve = CurvePresets.find("snnac-65nm").orElseThrow();

  private static Study study(String fields) {
    return StudyReader.parse(
        "{\"voltscape\": 2, \"workload\": \"digits-10x10\", \"seed\": 9, " + fields + "}",
        "study.json");
  }

  @Test
  void the_first_memory_has_the_probability_of_its_supply_where_the_logic_is_swept() {
    Study study =
        study(
            "\"sweep\": {\"logic_v\": [0.66, 0.8]}, \"at\": {\"sram_v\": 0.5},"
                + " \"media\": {\"array\": {\"rows\": 16, \"cols\": 16}},"
                + " \"formats\": {\"activations\": \"Q2.6\"},"
                + " \"designs\": [{\"memory\": \"none\", \"logic\": \"te-drop\"}]");
    assertThat(FaultPlan.at(study, curve, null, 0.8).probability())
        .isEqualTo(curve.probability(0.5));
    assertThat(FaultPlan.firstProbability(study, curve, null, 0.66))
        .isEqualTo(curve.probability(0.5));
    assertThat(study.memoryVolts(0)).isEqualTo(0.5);
    // A die is measured over its own supply.
    assertThatThrownBy(() -> StudyProfile.check(study, Profiler.Options.STANDARD, "study.json"))
        .hasMessageContaining("field sweep.logic_v");
  }

  @Test
  void temperature_moves_the_probability_of_a_curve_that_states_its_shift() {
    Study study =
        study(
            "\"at\": {\"temperature_c\": 50}, \"sweep\": {\"sram_v\": [0.5]},"
                + " \"media\": {\"sram\": {\"curve\": {\"points\": [[0.4, 0.1], [0.5, 0.01],"
                + " [0.6, 0.001]], \"temperature\": {\"voltsPerDegree\": -0.001,"
                + " \"celsius\": 25}}}}");
    ErrorCurve moved = StudyCurves.resolve(study, Path.of(""));
    assertThat(FaultPlan.at(study, moved, null, 0.5).probability())
        .isCloseTo(moved.probability(0.525), within(1e-12))
        .isLessThan(moved.probability(0.5));
  }

  @Test
  void dies_with_images_of_their_own_are_drawn_quickly_and_no_others() {
    Study own =
        study(
            "\"sweep\": {\"sram_v\": [0.5]}, \"images\": \"auto\", \"stop\": {\"halfWidth\": 0.01}");
    assertThat(source(own)).isEqualTo(new QuickDie(new Die(Trial.seed(9, 3), 0.5)));
    assertThat(source(own.with(s -> s.autoImages(false)))).isInstanceOf(Die.class);
    Study lines = own.with(s -> s.memory(s.memory().withCorrelation(0.1, 0)));
    assertThat(source(lines)).isInstanceOf(CorrelatedDie.class);
  }

  private FaultSource source(Study study) {
    return FaultPlan.at(study, curve, null, 0.5).sites(3).get(0).source();
  }

  @Test
  void further_memories_have_their_own_kind_rate_and_die() {
    Study study =
        study(
            "\"sweep\": {\"sram_v\": [0.5]}, \"at\": {\"ber\": 0.02},"
                + " \"media\": {\"sram\": {\"curve\": \"snnac-65nm\", \"die\": 4},"
                + " \"buffer\": {\"supply\": \"ber\", \"faults\": \"flips\","
                + " \"on\": \"activations\"}}, \"formats\": {\"activations\": \"Q2.6\"}");
    List<DrawnSite> sites = FaultPlan.at(study, curve, null, 0.5).sites(3);
    assertThat(sites).hasSize(2);
    assertThat(sites.get(0).source()).isEqualTo(new Die(4, 0.5));
    assertThat(sites.get(0).probability()).isEqualTo(curve.probability(0.5));
    assertThat(sites.get(1).kind()).isEqualTo(FaultKind.FLIPS);
    assertThat(sites.get(1).probability()).isEqualTo(0.02);
    assertThat(sites.get(1).source()).isEqualTo(new Die(Trial.seed(9, 3), 0.5));
    assertThatThrownBy(() -> FaultPlan.of(study, null, 0.1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
