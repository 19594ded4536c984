package org.voltscape.engine.io.axis;

import java.util.List;
import org.voltscape.engine.io.table.CellNumber.Reading;
import org.voltscape.engine.param.BadInputException;

/** Whether the comma is the decimal sign of a file, by all numbers of its axes together. */
public final class DecimalComma {
  private DecimalComma() {}

  /**
   * Finds out.
   *
   * @throws BadInputException where points and commas are mixed, or a comma can mean two things
   */
  public static boolean of(List<AxisSide> sides, String source) {
    int[] seen = {-1, -1, -1};
    AxisSide[] in = new AxisSide[3];
    for (AxisSide side : sides) {
      for (int i = 0; i < side.size(); i++) {
        Reading reading = side.texts().get(i).number().reading();
        int kind =
            switch (reading) {
              case POINT -> 0;
              case COMMA -> 1;
              case EITHER_COMMA -> 2;
              case PLAIN, EITHER_POINT -> -1;
            };
        if (kind >= 0 && in[kind] == null) {
          seen[kind] = i;
          in[kind] = side;
        }
      }
    }
    if (in[0] != null && in[1] != null) {
      throw new BadInputException(
          source,
          in[1].place(seen[1]),
          "'"
              + in[1].texts().get(seen[1]).text()
              + "' beside '"
              + in[0].texts().get(seen[0]).text()
              + "' ("
              + in[0].place(seen[0])
              + ")",
          "one decimal sign in the whole file, a point or a comma");
    }
    if (in[2] != null && in[0] == null && in[1] == null) {
      String text = in[2].texts().get(seen[2]).text();
      throw new BadInputException(
          source,
          in[2].place(seen[2]),
          "'" + text + "', where the comma may be a decimal sign or part thousands",
          "numbers that can be read in one way: "
              + text.replace(",", "")
              + " or "
              + text.replace(',', '.'));
    }
    return in[1] != null;
  }
}
