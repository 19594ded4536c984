package org.voltscape.views.shmoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.io.shmoo.MeasuredShmooReader;
import org.voltscape.engine.shmoo.ShmooResult;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.figure.shmoo.ShmooSample;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.workbench.ViewStudy;

/** A plane is tested, walked through, ended and outdated, without a stage. */
class ShmooModelTest {
  @TempDir static Path cache;

  private ShmooModel model;

  @BeforeEach
  void open() {
    model = new ShmooModel(TaskThreads.sameThread(), ShmooSample.engine(cache));
    model.setStudy(of(ShmooSample.study()));
  }

  private static ViewStudy of(Study study) {
    return new ViewStudy(study, StudyCurves.resolve(study, Path.of("")), null);
  }

  @Test
  void a_run_shows_what_is_known_on_the_way_and_ends_with_all() {
    List<Boolean> whole = new ArrayList<>();
    model.resultProperty().addListener((o, was, is) -> whole.add(is.whole()));
    model.run();
    assertThat(model.busy()).isFalse();
    assertThat(whole.get(0)).isFalse();
    assertThat(whole.get(whole.size() - 1)).isTrue();
    assertThat(model.resultProperty().get().tested()).isEqualTo(12);
    assertThat(model.complaintProperty().get()).isEmpty();
  }

  @Test
  void the_cursor_stays_on_the_plane_and_selects_cells() {
    model.select();
    assertThat(model.selectedProperty().get().exists()).isFalse();
    model.run();
    assertThat(model.cursorProperty().get()).isEqualTo(new ShmooModel.Place(2, 2));
    model.move(5, -1);
    assertThat(model.cursorProperty().get()).isEqualTo(new ShmooModel.Place(3, 1));
    model.select();
    model.move(-9, -9);
    assertThat(model.selectedProperty().get()).isEqualTo(new ShmooModel.Place(3, 1));
    assertThat(model.cursorProperty().get()).isEqualTo(new ShmooModel.Place(0, 0));
    assertThat(ShmooText.cell(model.resultProperty().get(), 0, 0))
        .startsWith("0.650 V, 300 MHz: ")
        .contains(" dies hold (", " an inference.");
    assertThat(ShmooText.cell(model.resultProperty().get(), 0, 3)).contains("do not speak of it");
  }

  @Test
  void only_what_the_plane_depends_on_outdates_it() {
    model.run();
    Study study = ShmooSample.study();
    model.setStudy(of(study.withName("other").withVoltages(List.of(0.5, 0.6))));
    assertThat(model.outdatedProperty().get()).isFalse();
    model.setStudy(of(study.withSeed(study.seed() + 1)));
    assertThat(model.outdatedProperty().get()).isTrue();
    assertThat(model.resultProperty().get()).isNotNull();
    model.setStudy(of(study.withShmoo(new ShmooSizes(5, 4).in(study.shmoo()))));
    assertThat(model.outdatedProperty().get()).isTrue();
    model.setStudy(of(study));
    assertThat(model.outdatedProperty().get()).isFalse();
    model.setStudy(of(study.withSeed(study.seed() + 1)));
    model.run();
    assertThat(model.outdatedProperty().get()).isFalse();
  }

  @Test
  void a_cancelled_run_keeps_the_cells_it_has_tested() {
    model
        .resultProperty()
        .addListener(
            (o, was, is) -> {
              if (!is.whole()) {
                model.cancel();
              }
            });
    model.run();
    ShmooResult part = model.resultProperty().get();
    assertThat(model.busy()).isFalse();
    assertThat(part.whole()).isFalse();
    assertThat(part.tested()).isBetween(1, 11);
  }

  @Test
  void a_measurement_is_told_against_the_plane() {
    model.run();
    model.setMeasured(
        MeasuredShmooReader.parse("V \\ MHz,300,1000\n0.8,P,F\n0.65,F,F\n", "measured.csv"));
    assertThat(ShmooText.measured(model.resultProperty().get(), model.measuredProperty().get()))
        .contains(" of 4 measured cells agree with the plane");
    model.setMeasured(MeasuredShmooReader.parse("V \\ °C,-10,25\n0.8,P,F\n0.65,F,F\n", "warm.csv"));
    assertThat(ShmooText.measured(model.resultProperty().get(), model.measuredProperty().get()))
        .contains("choose the other axis");
  }

  @Test
  void the_last_design_that_trains_none_is_tested() {
    Study study =
        StudyReader.parse(
            "{\"workload\": \"digits-10x10\", \"schemes\": [\"none\", \"mat\"], \"voltages\": [0.5]}",
            "study");
    ViewStudy of = of(study);
    assertThat(ShmooAsked.whyNone(study, of.curve())).isEmpty();
    assertThat(ShmooAsked.of(study, of.curve(), null).plan().design().label()).isEqualTo("none");
  }

  @Test
  void says_why_there_is_nothing_to_show() {
    ViewStudy numbers = of(StudyReader.parse("{\"workload\": \"inversek2j\"}", "study"));
    assertThat(ShmooAsked.whyNone(numbers.study(), numbers.curve())).contains("a network that");
    ViewStudy trains =
        of(
            StudyReader.parse(
                "{\"workload\": \"digits-10x10\", \"schemes\": [\"mat\"], \"voltages\": [0.5]}",
                "study"));
    assertThat(ShmooAsked.whyNone(trains.study(), trains.curve())).contains("which trains");
    ViewStudy good = of(ShmooSample.study());
    assertThat(ShmooAsked.whyNone(good.study(), good.curve())).isEmpty();
  }
}
