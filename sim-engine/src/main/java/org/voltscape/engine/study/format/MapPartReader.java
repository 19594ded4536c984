package org.voltscape.engine.study.format;

import java.util.List;
import java.util.Locale;
import org.voltscape.engine.json.Fields;
import org.voltscape.engine.memory.MapPart;
import org.voltscape.engine.param.BadInputException;

/** Reads which part of a measured failure map a study uses. */
final class MapPartReader {
  /** The fields of {@code memory} that it reads. */
  static final List<String> FIELDS =
      List.of("mapOffset", "mapDies", "mapStuckAt", "mapBlockWords", "mapArray");

  /** What the name of a failure map ends in, but for {@code .gz} behind it. */
  private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".txt", ".npy", ".npz");

  private static final String GZ = ".gz";

  private MapPartReader() {}

  /** Whether a text is the name of a failure map. */
  static boolean isMap(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String name = lower.endsWith(GZ) ? lower.substring(0, lower.length() - GZ.length()) : lower;
    return text.indexOf('\0') < 0 && ENDINGS.stream().anyMatch(name::endsWith);
  }

  /**
   * The part of the map.
   *
   * @param fields the object {@code memory}
   */
  static MapPart read(Fields fields) {
    MapPart part =
        MapPart.FIRST
            .withOffset(fields.integer("mapOffset", 0, 0, MapPart.MOST_WORDS - 1))
            .withDies((int) fields.integer("mapDies", 1, 1, MapPart.MOST_DIES));
    if (fields.has("mapStuckAt")) {
      part = part.withStuckAt((int) fields.integer("mapStuckAt", 0, 0, 1));
    }
    if (fields.has("mapBlockWords")) {
      part = part.withBlockWords((int) fields.integer("mapBlockWords", 0, 0, Integer.MAX_VALUE));
    }
    return fields.has("mapArray") ? part.withArray(fields.text("mapArray", "")) : part;
  }

  /** Refuses what chooses words of a map where dies are drawn. */
  static void refuse(Fields fields, String source) {
    for (String name : FIELDS) {
      if (fields.has(name)) {
        throw new BadInputException(
            source,
            fields.place(name),
            "it without a failure map",
            "it beside a failure map in memory.die only");
      }
    }
  }
}
