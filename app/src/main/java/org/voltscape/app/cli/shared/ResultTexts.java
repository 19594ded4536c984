package org.voltscape.app.cli.shared;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.decide.Pinned;
import org.voltscape.engine.decide.PinnedText;
import org.voltscape.engine.results.parts.RunResults;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.decide.Pin;
import org.voltscape.figure.studies.IsoAccuracyText;

/** What results say in lines for people, part by part; a further part is an entry here. */
final class ResultTexts {
  private static final List<Text> ALL =
      List.of(
          of -> ResultTable.lines(of.run(), of.curve()),
          of -> IncreaseTable.lines(of.run(), of.increase()),
          ResultTexts::isoAccuracy,
          ResultTexts::pinned,
          LowRateWork::lines);

  private ResultTexts() {}

  /** One part. */
  @FunctionalInterface
  private interface Text {
    /** Its lines; none where it has nothing to say. */
    List<String> lines(RunResults of);
  }

  /** All lines. */
  static List<String> lines(RunResults of) {
    return ALL.stream().flatMap(text -> text.lines(of).stream()).toList();
  }

  /** One sentence a pinned design behind the first. */
  private static List<String> pinned(RunResults of) {
    Study study = of.run().study();
    Pinned pinned = Pinned.of(of.run(), study.decide());
    List<String> lines = new ArrayList<>(PinnedText.of(study).named(pinned));
    for (Pin pin : Pinned.absent(study)) {
      lines.add("The pin on " + pin.text() + " is not shown: the study has no such design.");
    }
    return lines;
  }

  private static List<String> isoAccuracy(RunResults of) {
    if (!IsoAccuracyText.has(of.run())) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(IsoAccuracyText.heading(of.run()));
    lines.addAll(ResultTable.aligned(IsoAccuracyText.table(of.run())));
    return lines;
  }
}
