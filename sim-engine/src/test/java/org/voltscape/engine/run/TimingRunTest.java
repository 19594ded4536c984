package org.voltscape.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.parts.ResultsWriter;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.engine.trial.ArrayTrials;
import org.voltscape.engine.workload.DataPlace;

/** Studies of units that miss their timing, from the text of the study to its results. */
class TimingRunTest {
  private static final String FOUR =
      "{\"id\": \"hetero-mac\", \"label\": \"sized\", \"mapping\": \"column-wise-4to1\"}";

  private static final String FORMAT =
      "\"format\": {\"weights\": \"sym8\", \"activations\": \"Q2.6\"}, ";

  private static Study study(String fields) {
    return StudyReader.parse(
        "{\"workload\": \"digits-10x10\", "
            + (fields.contains("format") ? "" : FORMAT)
            + fields
            + "}",
        "study.json");
  }

  private static Snapshot run(Study study, int threads) throws Exception {
    // An engine context of its own: nothing is taken from trials made before.
    EngineContext lab =
        new EngineContext(
            new DataPlace(Optional.empty(), Path.of("target"), message -> {}, () -> false));
    return StudyRun.start(
            study,
            CurvePresets.find("snnac-65nm").orElseThrow(),
            lab,
            new StudyRun.RunOptions(threads, false),
            s -> {})
        .await();
  }

  private static List<Double> means(Snapshot run) {
    return run.points().stream().map(p -> p.outcome().mean()).toList();
  }

  @Test
  void results_depend_on_the_study_alone() throws Exception {
    String common =
        "\"voltages\": [0.66, 0.72], \"trials\": 3, \"images\": 200, \"seed\": 5,"
            + " \"array\": {\"rows\": 16, \"cols\": 16, \"errorScale\": 10}, ";
    Study all =
        study(
            common
                + "\"schemes\": [\"te-drop\", \"product-drop\", \"te-propagate\", "
                + FOUR
                + "]");
    Snapshot one = run(all, 1);
    Snapshot two = run(all, 2);
    assertThat(means(two)).isEqualTo(means(one));
    Snapshot few = run(study(common + "\"schemes\": [" + FOUR + "]"), 2);
    assertThat(means(few)).isEqualTo(means(one).subList(6, 8));
    // Wrong partial sums ruin what left-out products do not.
    assertThat(means(one).get(4)).isLessThan(means(one).get(2) - 0.2);
    assertThat(one.points().get(0).probability()).isGreaterThan(one.points().get(1).probability());
  }

  @Test
  void supplies_at_which_equal_units_never_err_are_told_apart() throws Exception {
    // Equal units of 1885 um2 are never late at either supply; the smallest of the sized ones are.
    String fields =
        "\"trials\": 3, \"images\": 300, \"seed\": 7, \"array\": {\"rows\": 16, \"cols\": 16,"
            + " \"errorScale\": 100}, \"schemes\": ["
            + FOUR
            + "], \"voltages\": ";
    Snapshot both = run(study(fields + "[0.9, 1.0]"), 1);
    assertThat(ArrayTrials.probability(both.study().array(), 0.9)).isZero();
    assertThat(both.points()).allSatisfy(p -> assertThat(p.probability()).isPositive());
    for (int v = 0; v < 2; v++) {
      Snapshot alone = run(study(fields + (v == 0 ? "[0.9]" : "[1.0]")), 1);
      assertThat(both.points().get(v).meanFaultyCells())
          .isEqualTo(alone.points().get(0).meanFaultyCells());
    }
    assertThat(both.points().get(0).meanFaultyCells())
        .isGreaterThan(both.points().get(1).meanFaultyCells());
  }

  @Test
  void a_scheme_s_probability_is_that_of_its_own_units() throws Exception {
    String drop = "{\"id\": \"te-drop\", \"label\": ";
    Snapshot run =
        run(
            study(
                "\"voltages\": [0.68], \"trials\": 1, \"images\": 50, \"array\": {\"rows\": 64,"
                    + " \"cols\": 64}, \"schemes\": [\"te-drop\", "
                    + (drop + "\"small\", \"budget\": 1635}, ")
                    + (drop + "\"large\", \"budget\": 2185}, ")
                    + (drop + "\"sized\", \"sizes\": \"optimal\"}]")),
            1);
    List<Double> p = run.points().stream().map(PointResult::probability).toList();
    assertThat(p.get(0)).isEqualTo(ArrayTrials.probability(run.study().array(), 0.68));
    assertThat(p.get(0)).isCloseTo(0.0156, within(1e-9));
    assertThat(p.get(1)).isCloseTo(0.0909, within(1e-9));
    assertThat(p.get(2)).isCloseTo(0.0133, within(1e-9));
    // Units that carry nothing are small, so those that do are larger than equal ones.
    assertThat(p.get(3)).isBetween(0.0133, 0.0156);
  }

  @Test
  void results_of_timing_errors_say_nothing_of_failing_cells() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultsWriter.json(
        run(
            study(
                "\"voltages\": [0.68], \"trials\": 1, \"images\": 50, \"schemes\": [\"te-drop\"]"),
            1),
        CurvePresets.find("snnac-65nm").orElseThrow(),
        out);
    JsonNode result = new ObjectMapper().readTree(out.toByteArray()).get("results").get(0);
    assertThat(result.has("failure_probability")).isTrue();
    assertThat(result.has("faulty_cells_mean")).isFalse();
    assertThat(result.has("failing_share_of_network")).isFalse();
  }

  @Test
  void errors_that_never_happen_change_nothing() throws Exception {
    Snapshot run =
        run(
            study(
                "\"voltages\": [0.68], \"trials\": 2, \"images\": 150, \"array\": {\"errorScale\":"
                    + " 0}, \"schemes\": [\"te-drop\", \"te-propagate\", "
                    + FOUR
                    + "]"),
            2);
    assertThat(means(run)).allSatisfy(m -> assertThat(m).isCloseTo(run.clean(), within(1e-12)));
  }

  @Test
  void the_number_of_errors_follows_the_models_probability() throws Exception {
    Snapshot run =
        run(
            study(
                "\"voltages\": [0.68], \"trials\": 4, \"images\": 300, \"schemes\":"
                    + " [\"te-propagate\"]"),
            1);
    // 3,520 products an image, each late with the published probability; a wrong bit always counts.
    double expected = 0.0156 * 3_520 * 300;
    assertThat(run.points().get(0).meanFaultyCells())
        .isCloseTo(expected, within(4 * Math.sqrt(expected / 4)));
  }

  @Test
  void wrong_sums_of_wide_words_are_not_harmless() throws Exception {
    Snapshot run =
        run(
            study(
                "\"voltages\": [0.66], \"trials\": 3, \"images\": 250, \"array\": {\"rows\": 16,"
                    + " \"cols\": 16}, \"schemes\": [\"te-propagate\"], \"format\":"
                    + " {\"weights\": \"Q2.14\", \"activations\": \"Q2.10\"}"),
            1);
    assertThat(run.points().get(0).outcome().mean()).isLessThan(run.clean() - 0.4);
  }

  @Test
  void both_samplers_report_the_dropped_products_that_were_not_0() throws Exception {
    Snapshot run =
        run(
            study(
                "\"voltages\": [0.68, 0.8], \"trials\": 4, \"images\": 300, \"schemes\":"
                    + " [\"product-drop\", {\"id\": \"product-drop\", \"label\": \"moments\","
                    + " \"sampler\": \"moments\"}]"),
            1);
    for (int v = 0; v < 2; v++) {
      double exact = run.points().get(v).meanFaultyCells();
      assertThat(exact).isPositive().isLessThan(0.5 * 0.0156 * 3_520 * 300);
      assertThat(run.points().get(2 + v).meanFaultyCells())
          .isCloseTo(exact, within(4 * Math.sqrt(exact / 4)));
    }
  }

  @Test
  void what_does_not_fit_together_is_refused_by_name() {
    assertThatThrownBy(() -> study("\"schemes\": [\"te-drop\", \"none\"]"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("schemes[1]");
    assertThatThrownBy(() -> study("\"schemes\": [\"te-drop\"], \"energy\": \"snnac-65nm\""))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("energy")
        .hasMessageContaining("mac-array-65nm");
    assertThatThrownBy(() -> study("\"schemes\": [\"none\"], \"energy\": \"mac-array-65nm\""))
        .isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> study("\"schemes\": [\"te-drop\"], \"voltages\": [0.5]"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("voltages");
    for (String budget : List.of("-5", "1000", "100001")) {
      refused("budget_um2", budget, "a number from 1585.04 to 100000.0");
    }
    assertThatThrownBy(
            () -> study("\"schemes\": [\"te-drop\"], \"array\": {\"mapping\": \"diagonal\"}"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("array.mapping");
    assertThatThrownBy(
            () ->
                study("\"schemes\": [\"te-propagate\"], \"format\": {\"activations\": \"float\"}"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("format.activations");
    for (String clock : List.of("0.1", "50")) {
      refused("clock_ns", clock, "a number from 0.5 to 5.0");
    }
    refused("voltage", "0.5", "a number from 0.63 to 1.08");
  }

  private static void refused(String field, String value, String expected) {
    assertThatThrownBy(
            () ->
                study("\"schemes\": [\"te-drop\"], \"array\": {\"" + field + "\": " + value + "}"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("field array." + field + ": found " + value)
        .hasMessageContaining(expected);
  }

  @Test
  void a_study_is_written_as_it_is_read() {
    Study s =
        study(
            "\"schemes\": [\"te-drop\"], \"array\": {\"rows\": 64, \"cols\": 32, \"mapping\":"
                + " \"column-wise\", \"budget_um2\": 1785, \"voltage\": 0.7, \"clock_ns\": 1.6,"
                + " \"errorScale\": 2, \"samples\": 500, \"sensitivity\": \"mean-gradient\"}");
    assertThat(StudyReader.parse(StudyWriter.toJson(s), "again")).isEqualTo(s);
    assertThat(s.platform()).isEqualTo("mac-array-65nm");
  }
}
