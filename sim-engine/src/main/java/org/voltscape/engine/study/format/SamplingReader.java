package org.voltscape.engine.study.format;

import java.util.Arrays;
import java.util.List;
import org.voltscape.engine.json.Fields;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Problems;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.study.Scout;
import org.voltscape.engine.study.Stop;
import org.voltscape.engine.workload.Workload;

/** Reads on which images a study tests, when its trials end early and which further dies it has. */
final class SamplingReader {
  private static final int STANDARD_IMAGES = 2000;

  private final String source;
  private final Fields study;
  private final Problems problems;

  /**
   * @param source the study's name, for complaints
   * @param study all of its fields
   * @param problems receives what is wrong
   */
  SamplingReader(String source, Fields study, Problems problems) {
    this.source = source;
    this.study = study;
    this.problems = problems;
  }

  /** Whether each trial is to test images of its own. */
  boolean autoImages() {
    return study.isText("images") && StudyWriter.AUTO.equals(study.text("images", null));
  }

  /**
   * The number of images that all trials test.
   *
   * @param workload of the study
   * @param ofNetwork receives what is wrong, as far as it depends on the network
   */
  int images(Workload workload, Problems ofNetwork) {
    int standard = Math.min(STANDARD_IMAGES, workload.testImages());
    if (study.isText("images")) {
      problems.add(
          study.unexpected(
              "images", "a number of images, or \"auto\" for images of its own for each die"));
      return standard;
    }
    return (int) study.noting(ofNetwork).integer("images", standard, 1, workload.mostTestImages());
  }

  /** The stop rule; never where there is none, or it is wrong. */
  Stop stop() {
    Fields stop = study.object("stop", "halfWidth", "rule");
    if (!stop.present()) {
      return Stop.NEVER;
    }
    if (!stop.has("halfWidth")) {
      problems.add(
          new BadInputException(
              source, "field stop", "no halfWidth", "halfWidth, a share from 0 to 1"));
    }
    Stop.Rule rule = problems.read(() -> rule(stop), Stop.Rule.DIES_SEEN);
    double halfWidth = stop.number("halfWidth", Double.NaN, 1e-9, 1);
    // What is no number was noted.
    return halfWidth > 0 ? new Stop(halfWidth, rule) : Stop.NEVER;
  }

  private Stop.Rule rule(Fields stop) {
    String text = stop.text("rule", Stop.Rule.DIES_SEEN.id());
    Stop.Rule rule = Stop.Rule.of(text);
    if (rule == null) {
      List<String> ids = Arrays.stream(Stop.Rule.values()).map(Stop.Rule::id).toList();
      throw new BadInputException(
          source,
          "field stop.rule",
          "\"" + text + "\"",
          Suggestions.hint("one of " + String.join(", ", ids), text, ids));
    }
    return rule;
  }

  /**
   * Further dies; whether the study can have them is seen once all of it is read.
   *
   * @param images of the study's trials
   */
  Scout scout(int images) {
    Fields scout = study.object("scout", "dies", "images");
    return scout.present()
        ? new Scout(
            (int) scout.integer("dies", Scout.DIES, Scout.LEAST_DIES, Scout.MOST_DIES),
            (int) scout.integer("images", Math.min(Scout.IMAGES, images), 1, Scout.MOST_IMAGES))
        : Scout.NONE;
  }
}
