package org.voltscape.app.baseline;

import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** What was recorded of the studies of the baseline, beside the results of a run. */
final class Baseline {
  private static final List<String> FILES =
      List.of("results.csv", "comparisons.csv", "iso-accuracy.csv");
  private static final String NOTHING = "-";
  private static final Path FOLDER = folder();

  private Baseline() {}

  /**
   * Hashes of one file of one study.
   *
   * @param hash of the columns without energies, SHA-256 in hexadecimal digits
   * @param energyHash of the columns of energy, or "-" where there are none
   */
  record Recorded(String study, String file, String hash, String energyHash) {}

  /**
   * What is compared of one file, as CSV; both null where there is no such file.
   *
   * @param numbers the columns without energies
   * @param energies the columns of energy; null where there are none
   */
  record Rows(String numbers, String energies) {
    String hash() {
      return sha256(numbers);
    }

    String energyHash() {
      return sha256(energies);
    }
  }

  private static Path folder() {
    try {
      return Path.of(Baseline.class.getResource("/baseline/columns.json").toURI()).getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static Path study(String name) {
    return FOLDER.resolve("studies").resolve(name + ".json");
  }

  /** The names in a list, one a line. */
  static List<String> names(String list) {
    return text(FOLDER.resolve(list)).lines().toList();
  }

  /** What is expected: what was recorded, or what was changed on purpose since, first. */
  static List<Recorded> recorded() {
    return Stream.of("changed-on-purpose.txt", "hashes.txt")
        .flatMap(list -> text(FOLDER.resolve(list)).lines())
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" "))
        .map(cells -> new Recorded(cells[0], cells[1], cells[2], cells[3]))
        .toList();
  }

  /** The recorded rows of one file of a study. */
  static Rows expected(String study, String file) {
    Path folder = FOLDER.resolve("expected").resolve(study);
    return new Rows(
        textOrNull(folder.resolve(file)),
        textOrNull(folder.resolve(file.replace(".csv", "-energies.csv"))));
  }

  /** Fails with the first row that differs from the recorded ones. */
  static void compare(String study, Path results) {
    for (String file : FILES) {
      Recorded recorded =
          recorded().stream()
              .filter(r -> r.study().equals(study) && r.file().equals(file))
              .findFirst()
              .orElse(new Recorded(study, file, NOTHING, NOTHING));
      Rows now = rows(results.resolve(file));
      Rows expected = expected(study, file);
      if (!now.hash().equals(recorded.hash())) {
        fail(difference(study + ": " + file, expected.numbers(), now.numbers()));
      }
      if (!now.energyHash().equals(recorded.energyHash())) {
        fail(difference(study + ": energies of " + file, expected.energies(), now.energies()));
      }
    }
  }

  private static String difference(String place, String expected, String now) {
    List<String> before = lines(expected);
    List<String> after = lines(now);
    for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
      String a = i < before.size() ? before.get(i) : "no row";
      String b = i < after.size() ? after.get(i) : "no row";
      if (!a.equals(b)) {
        return String.format(
            "%s differs from the baseline, first in row %d:%n%s%n  recorded %s%n  now      %s",
            place, i, before.isEmpty() ? "" : before.get(0), a, b);
      }
    }
    return place + " differs from the baseline in its line ends";
  }

  private static List<String> lines(String text) {
    return text == null ? List.of() : text.lines().toList();
  }

  /** The compared columns of a file of results. */
  private static Rows rows(Path file) {
    if (!Files.exists(file)) {
      return new Rows(null, null);
    }
    try (Stream<CSVRecord> records =
        CSVFormat.RFC4180.parse(Files.newBufferedReader(file)).stream()) {
      List<CSVRecord> table = records.toList();
      JsonNode columns =
          new ObjectMapper()
              .readTree(FOLDER.resolve("columns.json").toFile())
              .get(file.getFileName().toString());
      return new Rows(
          selected(table, columns.get("columns")), selected(table, columns.get("energies")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String selected(List<CSVRecord> table, JsonNode names) {
    if (names.isEmpty()) {
      return null;
    }
    List<String> header = table.get(0).toList();
    int[] places = new int[names.size()];
    Arrays.setAll(places, i -> place(header, names.get(i).asText()));
    return table.stream()
        .map(row -> Arrays.stream(places).mapToObj(p -> quoted(row.get(p))))
        .map(cells -> cells.collect(Collectors.joining(",")) + "\n")
        .collect(Collectors.joining());
  }

  /** Where a column is; a name a|b is the one of the two that is there. */
  private static int place(List<String> header, String name) {
    return Arrays.stream(name.split("\\|"))
        .mapToInt(header::indexOf)
        .filter(p -> p >= 0)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no column " + name + " in " + header));
  }

  private static String quoted(String cell) {
    return cell.contains(",") || cell.contains("\"") || cell.contains("\n")
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }

  private static String sha256(String text) {
    if (text == null) {
      return NOTHING;
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String textOrNull(Path file) {
    return Files.exists(file) ? text(file) : null;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
