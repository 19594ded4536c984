package org.voltscape.figure.look;

import java.util.LinkedHashMap;
import java.util.Map;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;

/** What schemes are called in a figure for people. */
public final class SchemeTitles {
  private SchemeTitles() {}

  /**
   * The titles of a study's schemes by their labels, for example {@code Bit masking} for {@code
   * bit-masking}. A label that the study gives itself is a name already.
   */
  public static Map<String, String> of(Study study) {
    Map<String, String> titles = new LinkedHashMap<>();
    for (SchemeChoice choice : study.schemes()) {
      if (choice.label().equals(choice.id())) {
        titles.put(choice.label(), choice.scheme().title());
      }
    }
    return titles;
  }
}
