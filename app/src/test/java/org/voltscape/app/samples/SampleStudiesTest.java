package org.voltscape.app.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.StudyCurves;
import org.voltscape.engine.study.StudyReader;
import org.voltscape.engine.study.StudyWriter;

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
}
