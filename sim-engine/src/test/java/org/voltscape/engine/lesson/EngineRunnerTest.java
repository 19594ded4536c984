package org.voltscape.engine.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.workload.DataPlace;

class EngineRunnerTest {
  @TempDir Path cache;

  private EngineContext engine() {
    return new EngineContext(new DataPlace(Optional.empty(), cache, m -> {}, () -> false));
  }

  @Test
  void the_answer_of_one_point_is_the_number_the_whole_study_shows() {
    Lesson lesson = SampleLesson.read();
    StudyRunner runner = new EngineRunner(engine(), 2, () -> false);
    Question question = lesson.steps().get(3).question();
    Solution solution = AnswerCheck.solve(question, runner);
    Study step = lesson.steps().get(3).study();
    Study whole = step.withEffort(step.trials(), 60, step.seed());
    double shown = runner.run(whole).point(1, 1).orElseThrow().outcome().mean();
    assertThat(solution.value()).isEqualTo(shown).isBetween(0.0, 1.0);
    assertThat(AnswerCheck.check(question, solution, solution.entry(), "answer").right()).isTrue();
  }

  @Test
  void a_run_that_nobody_waits_for_ends_without_an_answer() {
    Study study = SampleLesson.read().steps().get(1).study();
    StudyRunner runner = new EngineRunner(engine(), 1, () -> true);
    assertThatThrownBy(() -> runner.run(study.withEffort(Study.MAX_TRIALS, 1000, 1)))
        .isInstanceOf(CancellationException.class);
  }
}
