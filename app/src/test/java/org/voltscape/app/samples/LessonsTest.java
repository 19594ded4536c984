package org.voltscape.app.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.lesson.Answer;
import org.voltscape.engine.lesson.AnswerCheck;
import org.voltscape.engine.lesson.EngineRunner;
import org.voltscape.engine.lesson.Lesson;
import org.voltscape.engine.lesson.Question;
import org.voltscape.engine.lesson.Solution;
import org.voltscape.engine.lesson.Step;
import org.voltscape.engine.lesson.StudyRunner;
import org.voltscape.engine.lesson.Verdict;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.workload.DataPlace;

/** What every lesson that ships must keep; a new one is tested by being in the index. */
class LessonsTest {
  /** Largest study of a lesson, in images read: some seconds. */
  private static final long MOST_IMAGES = 300_000;

  @TempDir static Path cache;
  private static EngineContext shared;

  private static synchronized StudyRunner runner() {
    if (shared == null) {
      shared = new EngineContext(new DataPlace(Optional.empty(), cache, m -> {}, () -> false));
    }
    return new EngineRunner(shared, 2, () -> false);
  }

  @Test
  void lessons_are_found_by_the_id_they_carry() {
    assertThat(Lessons.all()).extracting(Lesson::id).doesNotHaveDuplicates().isNotEmpty();
    for (Lesson lesson : Lessons.all()) {
      assertThat(Lessons.find(lesson.id())).contains(lesson);
      assertThat(lesson.questions()).isPositive();
    }
    assertThat(Lessons.find("nothing")).isEmpty();
  }

  @TestFactory
  List<DynamicTest> every_question_takes_its_computed_answer_and_no_other() {
    return Lessons.all().stream()
        .flatMap(
            lesson ->
                lesson.steps().stream()
                    .filter(s -> s.question() != null)
                    .map(
                        s ->
                            DynamicTest.dynamicTest(
                                lesson.id() + ", " + s.id(), () -> check(s.question()))))
        .toList();
  }

  private static void check(Question question) {
    Solution solution = AnswerCheck.solve(question, runner());
    assertThat(verdict(question, solution, solution.entry()).right()).isTrue();
    for (String wrong : wrong(question, solution)) {
      Verdict verdict = verdict(question, solution, wrong);
      assertThat(verdict.right()).as(wrong).isFalse();
      assertThat(verdict.feedback()).doesNotContain("{", "}");
    }
    assertThat(question.hints()).as("a learner who is stuck gets help").isNotEmpty();
  }

  private static List<String> wrong(Question question, Solution solution) {
    if (question instanceof Question.Choice choice) {
      return IntStream.range(0, choice.options().size())
          .filter(i -> i != (int) solution.value())
          .mapToObj(AnswerCheck::letter)
          .toList();
    }
    if (question instanceof Question.Pattern pattern) {
      int other = (int) solution.value() ^ 1;
      String bits = Integer.toBinaryString(1 << pattern.bits() | other).substring(1);
      return List.of(bits);
    }
    Question.Number number = (Question.Number) question;
    double shown = number.form().shown(solution.value());
    assertThat(number.tolerance())
        .as("the tolerance tells a right answer from a guess")
        .isLessThan(0.1 * Math.abs(shown) + 1e-9);
    return List.of(
        String.valueOf(shown + 2 * number.tolerance() + 1),
        String.valueOf(shown - 2 * number.tolerance() - 1));
  }

  private static Verdict verdict(Question question, Solution solution, String entry) {
    return AnswerCheck.check(question, solution, entry, "answer");
  }

  @Test
  void a_known_mistake_is_never_taken_for_the_answer() {
    for (Lesson lesson : Lessons.all()) {
      for (Step step : lesson.steps()) {
        if (step.question() instanceof Question.Number number) {
          Solution solution = AnswerCheck.solve(number, runner());
          for (double mistake : solution.mistakes()) {
            String entry = number.form().plain(mistake);
            assertThat(verdict(number, solution, entry).right())
                .as(lesson.id() + ", " + step.id() + ": " + entry)
                .isFalse();
          }
        }
      }
    }
  }

  @Test
  void studies_of_lessons_take_seconds_and_the_operating_voltage_lies_in_them() {
    for (Lesson lesson : Lessons.all()) {
      for (Step step : lesson.steps()) {
        if (step.study() != null) {
          assertThat(images(step.study())).as(step.id()).isLessThanOrEqualTo(MOST_IMAGES);
        }
        if (step.study() != null && step.voltage() != null) {
          assertThat(step.study().voltages()).as(step.id()).contains(step.voltage());
        }
        if (step.question() != null) {
          step.question()
              .computed()
              .filter(Answer.OfRun.class::isInstance)
              .map(a -> ((Answer.OfRun) a).study())
              .forEach(s -> assertThat(images(s)).isLessThanOrEqualTo(MOST_IMAGES));
        }
      }
    }
  }

  private static long images(Study s) {
    return (long) s.voltages().size() * s.schemes().size() * s.effectiveTrials() * s.images();
  }

  /** What the texts of the first lesson say of its runs without a number of their own. */
  @Test
  void the_first_lesson_says_what_its_study_shows() {
    Lesson lesson = Lessons.find("one-flipped-bit").orElseThrow();
    Study study = lesson.steps().get(lesson.indexOf("price")).study();
    Snapshot all = runner().run(study);
    double clean = all.clean();
    assertThat(accuracy(all, "none", 0.53)).as("nothing happens").isGreaterThan(clean - 0.005);
    assertThat(accuracy(all, "none", 0.51)).as("only guesses").isLessThan(0.15);
    for (String design :
        List.of("none 0.53", "word-masking 0.52", "bit-masking 0.53", "bit-masking 0.50")) {
      String[] parts = design.split(" ");
      assertThat(accuracy(all, parts[0], Double.parseDouble(parts[1])))
          .as("within one point: " + design)
          .isGreaterThan(clean - 0.01);
    }
    double ratio = point(all, "none", 0.53).joules() / point(all, "bit-masking", 0.50).joules();
    assertThat(ratio).as("differ by less than one per cent").isBetween(1.0, 1.01);
  }

  private static double accuracy(Snapshot all, String scheme, double volts) {
    return point(all, scheme, volts).outcome().mean();
  }

  private static PointResult point(Snapshot all, String scheme, double volts) {
    Study study = all.study();
    return all.points().stream()
        .filter(p -> study.schemes().get(p.scheme()).label().equals(scheme))
        .filter(p -> p.volts() == volts)
        .findFirst()
        .orElseThrow();
  }
}
