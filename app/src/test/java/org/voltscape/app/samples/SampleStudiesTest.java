package org.voltscape.app.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.results.BudgetSeries;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.engine.trial.StudyCurves;

class SampleStudiesTest {
  @Test
  void every_sample_is_a_study_without_files() {
    assertThat(SampleStudies.all())
        .extracting(SampleStudies.SampleStudy::id)
        .hasSizeGreaterThanOrEqualTo(4)
        .doesNotHaveDuplicates();
    for (SampleStudies.SampleStudy sample : SampleStudies.all()) {
      assertThat(sample.study().memory().curve()).isNotInstanceOf(CurveChoice.File.class);
      assertThat(StudyCurves.resolve(sample.study(), Path.of("")).points()).isNotEmpty();
      assertThat(StudyReader.parse(StudyWriter.toJson(sample.study()), sample.id()))
          .isEqualTo(sample.study());
      assertThat(SampleStudies.find(sample.id())).contains(sample);
    }
    assertThat(SampleStudies.find("nothing")).isEmpty();
  }

  @Test
  void the_minerva_sample_sweeps_the_probability() {
    var study = SampleStudies.find("minerva-stage-5").orElseThrow().study();
    var curve = StudyCurves.resolve(study, Path.of(""));
    assertThat(study.voltages()).hasSize(14).allMatch(v -> !curve.extrapolated(v));
    assertThat(curve.probability(study.voltages().get(0))).isEqualTo(0.2);
    assertThat(curve.probability(study.voltages().get(7))).isEqualTo(1e-3);
    assertThat(curve.probability(study.voltages().get(13))).isEqualTo(1e-5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mlp", "lenet", "cifarnet", "resnet"})
  void three_schemes_of_the_mac_array_stand_at_three_budgets(String network) {
    var study = SampleStudies.find("hetero-mac-" + network + "-budgets").orElseThrow().study();
    assertThat(study.voltages()).containsExactly(0.68);
    var series = BudgetSeries.of(study);
    assertThat(series)
        .extracting(BudgetSeries::label)
        .containsExactly("te-drop", "column-wise", "4-to-1");
    for (BudgetSeries each : series) {
      assertThat(each.places())
          .extracting(BudgetSeries.Place::um2)
          .containsExactly(1785.0, 1885.0, 1985.0);
    }
  }
}
