package org.voltscape.views.deviation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.deviation.DeviationMeter;
import org.voltscape.engine.deviation.DeviationReport;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.trial.FaultPlan;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.figure.BarFigure;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.TaskThreads;

class DeviationModelTest {
  private static final ErrorCurve CURVE = CurvePresets.find("snnac-65nm").orElseThrow();
  private static final EngineContext LAB =
      new EngineContext(
          new DataPlace(Optional.empty(), Path.of("target"), message -> {}, () -> false));
  private static final Study STUDY =
      StudyReader.parse(
          "{\"workload\": \"digits-10x10\", \"schemes\": [\"none\", \"bit-masking\"],"
              + " \"trials\": 3, \"seed\": 9}",
          "study.json");

  private final OperatingPoint point = new OperatingPoint(0.50);
  private final List<Study> asked = new ArrayList<>();
  private final DeviationModel model =
      new DeviationModel(
          point,
          TaskThreads.sameThread(),
          (study, cancelled) -> {
            asked.add(study);
            return LAB.network(study, cancelled);
          });

  private DeviationReport expected(Study study, double volts, int trial, int dies) {
    return new DeviationMeter(LAB.network(study, () -> false), study.schemes(), () -> false)
        .measure(
            study, FaultPlan.of(study, null, CURVE.probability(volts)), trial, dies, () -> false);
  }

  @Test
  void follows_voltage_trial_and_number_of_dies_without_preparing_the_network_again() {
    model.setStudy(STUDY, CURVE, null);
    assertThat(model.reportProperty().get()).isEqualTo(expected(STUDY, 0.50, 0, 1));
    point.setVolts(0.52);
    assertThat(model.reportProperty().get()).isEqualTo(expected(STUDY, 0.52, 0, 1));
    model.setTrial(2);
    assertThat(model.reportProperty().get()).isEqualTo(expected(STUDY, 0.52, 2, 1));
    model.setDies(10);
    assertThat(model.reportProperty().get()).isEqualTo(expected(STUDY, 0.52, 2, 10));
    assertThat(asked).hasSize(1);
  }

  @Test
  void other_words_or_schemes_are_prepared_anew_and_other_voltages_of_the_sweep_are_not() {
    model.setStudy(STUDY, CURVE, null);
    model.setStudy(STUDY.withVoltages(List.of(0.5)), CURVE, null);
    assertThat(asked).hasSize(1);
    Study one = STUDY.withSchemes(List.of(SchemeChoice.of("word-masking")));
    model.setStudy(one, CURVE, null);
    assertThat(asked).hasSize(2);
    assertThat(model.rows()).extracting(DeviationRow::label).containsExactly("word-masking");
    model.forget();
    model.setStudy(one, CURVE, null);
    assertThat(asked).hasSize(3);
  }

  @Test
  void a_layer_shows_its_own_words() {
    model.setStudy(STUDY, CURVE, null);
    assertThat(model.layersProperty().get()).hasSize(5).startsWith("All layers");
    long all = model.words().faults().words();
    long sum = 0;
    for (int layer = 1; layer < 5; layer++) {
      model.setLayer(layer);
      BarFigure figure = model.figure();
      assertThat(figure.title()).endsWith(model.layersProperty().get().get(layer));
      assertThat(figure.series()).hasSize(2);
      sum += model.words().faults().words();
    }
    assertThat(sum).isEqualTo(all).isEqualTo(3562);
  }

  @Test
  void the_bars_of_a_scheme_are_all_words() {
    model.setStudy(STUDY, CURVE, null);
    for (BarFigure.Bars bars : model.figure().series()) {
      double sum = 0;
      for (double share : bars.values()) {
        assertThat(share == 0 || share > model.figure().y().lower()).isTrue();
        sum += share;
      }
      assertThat(sum).isBetween(1 - 1e-12, 1 + 1e-12);
    }
  }

  @Test
  void nothing_is_counted_while_nobody_sees_it() {
    model.setShown(false);
    model.setStudy(STUDY, CURVE, null);
    point.setVolts(0.51);
    assertThat(asked).isEmpty();
    assertThat(model.reportProperty().get()).isNull();
    model.setShown(true);
    assertThat(model.reportProperty().get()).isEqualTo(expected(STUDY, 0.51, 0, 1));
  }

  @Test
  void missing_data_are_told_and_later_results_take_the_complaint_away() {
    boolean[] missing = {true};
    DeviationModel other =
        new DeviationModel(
            point,
            TaskThreads.sameThread(),
            (study, cancelled) -> {
              if (missing[0]) {
                throw new BadInputException("mnist", "", "no data", "a folder");
              }
              return LAB.network(study, cancelled);
            });
    other.setStudy(STUDY, CURVE, null);
    assertThat(other.complaintProperty().get()).startsWith("mnist: found no data");
    assertThat(other.rows()).isEmpty();
    missing[0] = false;
    point.setVolts(0.515);
    assertThat(other.complaintProperty().get()).isEmpty();
    assertThat(other.rows()).hasSize(2);
    other.dispose();
  }

  @Test
  void a_disposed_model_does_not_follow() {
    model.setStudy(STUDY, CURVE, null);
    DeviationReport before = model.reportProperty().get();
    model.dispose();
    point.setVolts(0.47);
    assertThat(model.reportProperty().get()).isSameAs(before);
  }
}
