package org.voltscape.figure.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.decide.DecideSettings;
import org.voltscape.engine.study.decide.Pin;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;
import org.voltscape.figure.studies.HorizontalAxis;
import org.voltscape.figure.studies.OutcomeFigures;
import org.voltscape.figure.studies.SampleRuns;

class RunComparisonTest {
  private static NamedRun run(long id, String name, Study study) {
    return new NamedRun(name, SampleRuns.whole(id, study), SampleRuns.curve());
  }

  private static List<Series> pale(LineFigure figure) {
    return figure.series().stream().filter(s -> s.style() == Series.Style.OTHER_RUN).toList();
  }

  @Test
  void both_runs_are_drawn_on_the_same_axes_and_in_files() {
    Study a = SampleRuns.study("\"none\", \"word-masking\", \"secded\"");
    Study b = SampleRuns.study("\"bit-masking\", \"none\"");
    RunComparison both = RunComparison.of(run(1, "first", a), run(2, "second", b));
    LineFigure figure = both.outcomes();
    assertThat(figure.title()).isEqualTo("B: second");
    List<Series> pale = pale(figure);
    assertThat(pale).extracting(Series::label).containsExactly("A: first", "", "");
    // Of the same name the same colour; those that only A has take free ones, each its own.
    assertThat(pale).extracting(Series::colourIndex).containsExactly(1, 2, 3);
    assertThat(pale(figure.withoutPreviousRun())).hasSize(3);
    assertThat(pale(both.energies())).hasSize(3);
    assertThat(both.differences().rows()).hasSize(4).allMatch(r -> r.label().equals("none"));
  }

  @Test
  void a_line_that_would_lie_under_its_own_is_left_out() {
    Study study = SampleRuns.study();
    RunComparison both = RunComparison.of(run(1, "a", study), run(2, "b", study));
    assertThat(pale(both.outcomes())).isEmpty();
    assertThat(both.sentence())
        .isEqualTo(
            "No setting differs. Differences, and the means beside them, are of the dies that both"
                + " tested, one by one.");
  }

  @Test
  void what_measures_something_else_is_not_drawn_and_says_why() {
    RunComparison both =
        RunComparison.of(run(1, "a", SampleRuns.arm()), run(2, "b", SampleRuns.study()));
    assertThat(pale(both.outcomes())).isEmpty();
    assertThat(both.differences()).isNull();
    assertThat(both.sentence()).startsWith("Only B is drawn: one measures ").contains("accuracy");
    assertThat(both.changes()).isNotEmpty();
  }

  @Test
  void runs_of_other_dies_say_that_they_are_not_paired() {
    Study a = SampleRuns.study();
    RunComparison both =
        RunComparison.of(
            run(1, "a", a), run(2, "b", a.withEffort(a.trials(), a.images(), a.seed() + 1)));
    assertThat(both.sentence()).contains("not paired: the seeds differ");
    assertThat(both.differences().rows()).allMatch(r -> r.paired() == null);
  }

  @Test
  void letters_of_pinned_designs_are_not_drawn_where_runs_are_called_a_and_b() {
    Study study = SampleRuns.study();
    DecideSettings pins = DecideSettings.NONE.withPins(List.of(new Pin("none", 0.52)));
    RunComparison both = RunComparison.of(run(1, "a", study), run(2, "b", study.withDecide(pins)));
    assertThat(
            OutcomeFigures.of(
                    both.b().run(), null, both.b().curve(), HorizontalAxis.VOLTAGE, Double.NaN)
                .series())
        .anyMatch(s -> s.style() == Series.Style.LETTERS);
    assertThat(both.outcomes().series()).noneMatch(s -> s.style() == Series.Style.LETTERS);
    assertThat(both.energies().series()).noneMatch(s -> s.style() == Series.Style.LETTERS);
    assertThat(both.sentence()).startsWith("One setting differs; it changes no number of a run.");
  }

  @Test
  void the_sentence_says_what_settings_change_that_no_trial_depends_on() {
    Study study = SampleRuns.study();
    Study more =
        study
            .withEffort(50, study.images(), study.seed())
            .withSchemes(study.schemes().subList(0, 2));
    assertThat(RunComparison.of(run(1, "a", study), run(2, "b", more)).sentence())
        .startsWith(
            "2 settings differ: all change which trials are made, none what a trial comes to.");
  }

  @Test
  void one_run_alone_asks_for_another() {
    RunComparison alone = RunComparison.of(null, run(1, "a", SampleRuns.study()));
    assertThat(alone.sentence()).startsWith("One run is finished.");
    assertThat(alone.outcomes().title()).isEqualTo("B: a");
    assertThat(pale(alone.outcomes())).isEmpty();
  }
}
