package org.voltscape.app.cli.shared;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which files of a folder a run wrote: those that its {@code results.json} lists. Where that is of
 * a version that listed none, the names that such versions gave their files.
 */
final class EarlierResults {
  /** The file that lists the others. */
  static final String INDEX = "results.json";

  /** A copy of a study's failure map. */
  static final String MAP = "failure-map.csv";

  private static final List<String> UNLISTED =
      List.of(
          "results.csv",
          INDEX,
          "comparisons.csv",
          "iso-accuracy.csv",
          "training.csv",
          "accuracy.svg",
          "accuracy.pdf",
          "error.svg",
          "error.pdf",
          "energy.svg",
          "energy.pdf",
          "timing.svg",
          "timing.pdf",
          "curve.svg",
          "curve.pdf");

  private EarlierResults() {}

  /**
   * The names of the files that a run wrote to a folder; none where it has no results that can be
   * read.
   */
  static Set<String> of(Path folder) {
    Path index = folder.resolve(INDEX);
    if (!Files.isRegularFile(index)) {
      return Set.of();
    }
    Set<String> listed = new LinkedHashSet<>();
    Set<String> unlisted = new LinkedHashSet<>();
    try (JsonParser json = new JsonFactory().createParser(Files.newInputStream(index))) {
      boolean results = false;
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        String place = json.getParsingContext().pathAsPointer().toString();
        if (token == JsonToken.VALUE_STRING && place.startsWith("/files/")) {
          listed.add(json.getText());
        } else if (place.equals("/study/memory/die") && MAP.equals(json.getText())) {
          unlisted.add(MAP);
        } else if (token == JsonToken.START_ARRAY && place.equals("/results")) {
          results = true;
          json.skipChildren();
        } else if (token == JsonToken.START_ARRAY && place.equals("/comparisons")) {
          json.skipChildren();
        }
      }
      if (!results) {
        return Set.of();
      }
    } catch (IOException e) {
      return Set.of();
    }
    if (!listed.isEmpty()) {
      return listed;
    }
    unlisted.addAll(UNLISTED);
    return unlisted;
  }
}
