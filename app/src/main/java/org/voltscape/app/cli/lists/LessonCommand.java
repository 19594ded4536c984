package org.voltscape.app.cli.lists;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.voltscape.app.cli.shared.DataOption;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.LongWork;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.app.cli.shared.ThreadsOption;
import org.voltscape.app.samples.Lessons;
import org.voltscape.engine.io.file.InputSource;
import org.voltscape.engine.io.file.TextFiles;
import org.voltscape.engine.lesson.EngineRunner;
import org.voltscape.engine.lesson.Lesson;
import org.voltscape.engine.lesson.LessonReader;
import org.voltscape.engine.lesson.Step;
import org.voltscape.engine.lesson.StudyRunner;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.study.format.StudyWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A lesson as text, and the check of its answers. */
@Command(
    name = "lesson",
    description = {
      "Take a lesson: print its steps and questions, or check answers.",
      "",
      "With --answers, every answer is judged with a word of feedback; the answers are computed by"
          + " the engine, some by running a small study. The answer is one line of JSON: lesson,"
          + " questions, answered, right and results (step, id and right of each answer).",
      ""
    },
    footer = {
      "",
      "Example:  voltscape lesson one-flipped-bit --answers 1=1.1875,flip=12",
      "A step's study runs with 'voltscape lesson ID --study STEP > study.json' and 'voltscape run'."
    })
public final class LessonCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "ID",
      description = "id of a lesson ('list lessons'), or a lesson file in JSON")
  private String name;

  @Option(
      names = "--answers",
      paramLabel = "STEP=ANSWER,...",
      description =
          "answers by number or id of the step: a number, the letter of an option, or bits")
  private String answers;

  @Option(names = "--solutions", description = "the computed answers, for teachers")
  private boolean solutions;

  @Option(
      names = "--study",
      paramLabel = "STEP",
      description = "the study of a step as one line of JSON")
  private String study;

  @Mixin private DataOption data;

  @Mixin private ThreadsOption threads;

  private final Streams streams;

  public LessonCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    checkOneWish();
    Lesson lesson = read(name);
    if (study != null) {
      streams.out().println(StudyWriter.toTree(step(lesson).study()));
    } else if (answers != null) {
      Map<Integer, String> given = LessonAnswers.parse(lesson, answers);
      return computed(runner -> LessonAnswers.check(lesson, given, runner));
    } else if (solutions) {
      return computed(runner -> LessonAnswers.solve(lesson, runner));
    } else {
      LessonText.lines(lesson).forEach(streams.out()::println);
    }
    return ExitCode.DONE;
  }

  private void checkOneWish() {
    Map<String, Boolean> wishes = new LinkedHashMap<>();
    wishes.put("--answers", answers != null);
    wishes.put("--solutions", solutions);
    wishes.put("--study", study != null);
    List<String> given =
        wishes.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
    if (given.size() > 1) {
      throw new BadInputException(
          given.get(0), "", given.get(1) + " beside it", "one of them at a time");
    }
  }

  /** What a command that may run studies prints. */
  @FunctionalInterface
  private interface Work {
    List<String> lines(StudyRunner runner);
  }

  /** Prints all lines of the work together, once all of them are known. */
  private int computed(Work work) {
    return LongWork.run(
            streams,
            "Stopped before all answers were computed.",
            running ->
                work.lines(
                    new EngineRunner(
                        running.engine(data), threads.count(), running.stop()::requested)))
        .map(
            lines -> {
              lines.forEach(streams.out()::println);
              return ExitCode.DONE;
            })
        .orElse(ExitCode.FAILED);
  }

  private static Lesson read(String name) {
    Path file = Path.of(name);
    if (Files.isRegularFile(file) || InputSource.isStream(file)) {
      return LessonReader.parse(
          TextFiles.read(file, LessonReader.MAX_BYTES), InputSource.name(file));
    }
    List<String> ids = Lessons.all().stream().map(Lesson::id).toList();
    return Lessons.find(name)
        .orElseThrow(
            () ->
                new BadInputException(
                    name,
                    "",
                    "no such lesson",
                    "a lesson file in JSON, or a lesson: "
                        + Suggestions.hint(String.join(", ", ids), name, ids)));
  }

  private Step step(Lesson lesson) {
    Step step = lesson.steps().get(LessonAnswers.index(lesson, study, "--study"));
    if (step.study() == null) {
      throw new BadInputException(
          "--study", "", "step " + study + ", which has none", "a step with a study");
    }
    return step;
  }
}
