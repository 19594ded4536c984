package org.voltscape.app.samples;

import java.util.List;
import java.util.Optional;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.StudyReader;

/** The studies that ship with the program, in the order to show them in. */
public final class SampleStudies {
  private static final String FOLDER = "/org/voltscape/resources/studies/";
  private static final List<SampleStudy> ALL =
      Resources.lines(FOLDER + "index.txt").stream().map(SampleStudies::read).toList();

  private SampleStudies() {}

  /**
   * A study that ships with the program.
   *
   * @param id what commands call it
   * @param study the study; its curve is a preset or inside the study, never a file
   */
  public record SampleStudy(String id, Study study) {}

  /** Every sample. */
  public static List<SampleStudy> all() {
    return ALL;
  }

  /** The sample of this id, if there is one. */
  public static Optional<SampleStudy> find(String id) {
    return ALL.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  private static SampleStudy read(String id) {
    return new SampleStudy(
        id, StudyReader.parse(Resources.text(FOLDER + id + ".json"), "sample study " + id));
  }
}
