package org.voltscape.app.cli.commands;

import java.util.List;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;

/** The schemes of a study that train its network. */
public final class TrainingSchemes {
  private TrainingSchemes() {}

  /** Those there are, in the order of the study. */
  public static List<SchemeChoice> of(Study study) {
    return study.schemes().stream().filter(SchemeChoice::trains).toList();
  }

  /**
   * The one of a label.
   *
   * @param place where the label was given
   * @throws org.voltscape.engine.param.BadInputException where there is none
   */
  public static SchemeChoice labelled(Study study, String label, Place place) {
    return of(study).stream()
        .filter(s -> s.label().equals(label))
        .findFirst()
        .orElseThrow(() -> place.bad("\"" + label + "\"", expected(study, label)));
  }

  private static String expected(Study study, String label) {
    List<String> labels = of(study).stream().map(SchemeChoice::label).toList();
    return labels.isEmpty()
        ? "a study with a scheme that trains, such as mat"
        : Suggestions.hint(
            "the label of a scheme of the study that trains: " + String.join(", ", labels),
            label,
            labels);
  }
}
