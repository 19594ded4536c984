package org.voltscape.figure.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.network.Task;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.training.TrainingProgress;
import org.voltscape.figure.Axis;
import org.voltscape.figure.DataTable;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;

/** Loss and accuracy of every training scheme epoch by epoch. Pure functions. */
public final class TrainingFigures {
  /** Markers of more points than this would hide the line. */
  private static final int MOST_MARKERS = 40;

  private static final String LOSS_NOTE =
      "Loss: mean over the epoch's examples while they were trained on.";

  private TrainingFigures() {}

  /**
   * The loss, on a log axis.
   *
   * @param courses one a scheme, in the order of the legend
   */
  public static LineFigure loss(Study study, String title, List<TrainingCourse> courses) {
    Task task = study.task();
    List<Series> series = new ArrayList<>();
    for (TrainingCourse course : courses) {
      series.add(line(course, TrainingProgress::loss, task));
    }
    return new LineFigure(
        title,
        epochs(courses),
        Axis.log("Training loss", TrainingText.lossUnit(study.workload())),
        series,
        List.of(),
        List.of(),
        LOSS_NOTE,
        table(courses, task));
  }

  /**
   * Accuracy in training and validation, or the validation's error where the network computes
   * numbers.
   *
   * @param courses one a scheme, in the order of the legend
   */
  public static LineFigure accuracy(Study study, String title, List<TrainingCourse> courses) {
    Task task = study.task();
    List<Series> series = new ArrayList<>();
    for (TrainingCourse course : courses) {
      series.add(line(course, TrainingProgress::validation, task));
    }
    if (task.counts()) {
      String label = "in training";
      for (TrainingCourse course : courses) {
        if (course.outdated()) {
          continue;
        }
        series.add(
            Series.of(
                label,
                epochs(course),
                values(course, TrainingProgress::accuracy),
                Series.Style.GHOST,
                course.colourIndex()));
        label = "";
      }
    }
    return new LineFigure(
        title,
        epochs(courses),
        axis(task),
        series,
        List.of(),
        List.of(),
        "Lines: test examples, with the weights as the memory gives them back.",
        table(courses, task));
  }

  private static Axis axis(Task task) {
    return task.share() ? Axis.percent(task.heading()) : Axis.linear(task.heading(), task.unit());
  }

  /** The whole training, also while epochs are missing. */
  private static Axis epochs(List<TrainingCourse> courses) {
    int most =
        courses.stream()
            .flatMap(c -> c.history().stream())
            .mapToInt(TrainingProgress::epochs)
            .max()
            .orElse(1);
    double margin = Math.max(0.25, 0.02 * most);
    return Axis.counting("Epoch").within(1 - margin, most + margin);
  }

  private static Series line(
      TrainingCourse course, ToDoubleFunction<TrainingProgress> value, Task task) {
    Series.Style style =
        course.outdated()
            ? Series.Style.GHOST
            : course.history().size() <= MOST_MARKERS
                ? Series.Style.LINE_AND_MARKERS
                : Series.Style.LINE;
    return Series.of(
            course.legend(), epochs(course), values(course, value), style, course.colourIndex())
        .withRemarks(
            course.history().stream()
                .map(p -> "loss " + TrainingText.number(p.loss()) + ", " + remark(p, task))
                .toArray(String[]::new));
  }

  private static String remark(TrainingProgress p, Task task) {
    return TrainingText.details(p, task) + ", " + p.steps() + " steps";
  }

  private static double[] epochs(TrainingCourse course) {
    return values(course, TrainingProgress::epoch);
  }

  private static double[] values(TrainingCourse course, ToDoubleFunction<TrainingProgress> value) {
    return course.history().stream()
        .mapToDouble(value)
        .map(v -> Double.isFinite(v) ? v : Double.NaN)
        .toArray();
  }

  private static DataTable table(List<TrainingCourse> courses, Task task) {
    List<String> comments = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (TrainingCourse course : courses) {
      comments.add(
          course.scheme() + " at " + course.setting() + ". " + TrainingText.verdict(course));
      for (TrainingProgress p : course.history()) {
        rows.add(
            List.of(
                course.scheme(),
                String.valueOf(p.epoch()),
                String.valueOf(p.steps()),
                cell(p.loss()),
                cell(p.accuracy()),
                cell(p.validation()),
                cell(p.gradientNorm())));
      }
    }
    return new DataTable(
        comments,
        List.of(
            "scheme",
            "epoch",
            "steps",
            "loss",
            "training_accuracy",
            "validation_" + task.word(),
            "gradient_norm"),
        rows);
  }

  /** Empty where there is nothing; what exploded stays visible. */
  private static String cell(double value) {
    return Double.isNaN(value) ? "" : CsvWriter.number(value);
  }
}
