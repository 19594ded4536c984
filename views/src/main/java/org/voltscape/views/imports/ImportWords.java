package org.voltscape.views.imports;

import java.util.regex.Pattern;
import org.voltscape.engine.param.BadInputException;

/** Complaints about tables without options of the command line, which a window does not have. */
final class ImportWords {
  /** What a sentence says whose cause can be chosen away. */
  static final String CHOOSE = "choose them below";

  private static final Pattern SAY =
      Pattern.compile(" ?\\(say which columns they are: --columns [^)]*\\)");
  private static final Pattern OPTION = Pattern.compile(",? or --columns that say what it is");

  private ImportWords() {}

  static String of(BadInputException complaint) {
    return complaint
        .map(
            p ->
                new BadInputException(
                    p.source(),
                    p.place(),
                    p.found(),
                    OPTION
                        .matcher(SAY.matcher(p.expected()).replaceAll(" (" + CHOOSE + ")"))
                        .replaceAll(", or columns that are chosen (" + CHOOSE + ")")))
        .getMessage();
  }
}
