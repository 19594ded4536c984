package org.voltscape.engine.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.voltscape.engine.memory.MapPart;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.param.BadInputException;

/**
 * Reads measured failure maps: CSV with the columns {@code word,bit,stuck_at} and, where the map is
 * a profile, {@code voltage_v}, the highest supply at which the cell fails; or what {@link
 * NumpyMaps} reads. Words are numbered consecutively over all memories; bit 0 is the least
 * significant. Other columns are left alone. Of a map larger than the network a part is used.
 */
public final class FailureMapReader {
  private static final String EXPECTED = "a failure map";
  private static final String WORD = "word";
  private static final String BIT = "bit";
  private static final String STUCK_AT = "stuck_at";
  private static final String VOLTAGE = "voltage_v";
  private static final String BLOCK = "block";
  private static final double HIGHEST_VOLTS = 1000;

  /** Most bytes of text that a compressed file may hold, 64 MiB. */
  private static final long MOST_UNPACKED = 1L << 26;

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setCommentMarker('#').setIgnoreEmptyLines(true).build();
  private static final Pattern WHOLE = Pattern.compile("\\d{1,10}");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

  private final String source;
  private final int bits;
  private final MapPart part;
  private final MapCells cells;

  private FailureMapReader(String source, int bits, MapPart part, MapCells cells) {
    this.source = source;
    this.bits = bits;
    this.part = part;
    this.cells = cells;
  }

  /**
   * Reads a map for the memories of a network: its first words.
   *
   * @param wordCounts number of words of each memory, by its number
   * @param bits cells per word
   * @throws BadInputException for a file that cannot be read or is no such map, or a cell that
   *     appears with both states
   */
  public static MeasuredMap read(Path path, int[] wordCounts, int bits) {
    return read(path, wordCounts, bits, MapPart.FIRST);
  }

  /**
   * Reads a part of a map for the memories of a network.
   *
   * @param wordCounts number of words of each memory, by its number
   * @param bits cells per word
   * @param part which words of the file are used, and what it leaves open
   * @throws BadInputException for a file that cannot be read or is no such map, a question of the
   *     file that the part does not answer, words that are not there, or a cell that appears with
   *     both states
   */
  public static MeasuredMap read(Path path, int[] wordCounts, int bits, MapPart part) {
    MapCells cells = new MapCells(path.toString(), bits);
    long words = -1;
    if (NumpyMaps.isNumpy(path)) {
      words = NumpyMaps.read(path, bits, part, cells);
    } else {
      FailureMapReader reader = new FailureMapReader(path.toString(), bits, part, cells);
      InputFiles.read(path, EXPECTED, MOST_UNPACKED, reader::readCsv);
    }
    return cells.bind(
        words,
        wordCounts,
        part,
        new MapCells.MapFile(path.getFileName().toString(), FileHashes.sha256(path)));
  }

  private MeasuredMap readCsv(InputStream in) throws IOException {
    try (CSVParser parser =
        CSVParser.parse(new InputStreamReader(in, StandardCharsets.UTF_8), FORMAT)) {
      int[] columns = null;
      int width = 0;
      for (CSVRecord row : parser) {
        int line = (int) parser.getCurrentLineNumber();
        if (columns == null) {
          columns = columns(row, line);
          width = row.size();
        } else if (row.size() != width) {
          throw bad("line " + line, row.size() + " cells", width + " as the header");
        } else {
          addRow(row, line, columns);
        }
      }
      if (columns == null) {
        throw bad("", "no header line", "CSV with the columns word, bit, stuck_at");
      }
    } catch (UncheckedIOException | IllegalStateException e) {
      throw bad("", "a broken quotation", "CSV after RFC 4180");
    }
    return null;
  }

  /** Places of word, bit, stuck_at and, each or -1, voltage_v and the number of a block. */
  private int[] columns(CSVRecord header, int line) {
    List<String> names = new ArrayList<>();
    header.forEach(name -> names.add(name.replace("\uFEFF", "").strip()));
    int[] columns = new int[5];
    List<String> wanted = List.of(WORD, BIT, STUCK_AT, VOLTAGE);
    for (int i = 0; i < wanted.size(); i++) {
      columns[i] = names.indexOf(wanted.get(i));
      boolean twice = columns[i] != names.lastIndexOf(wanted.get(i));
      if (twice || (columns[i] < 0 && i < (part.stuckAt() == null ? 3 : 2))) {
        throw bad(
            "line " + line,
            "columns " + String.join(", ", names),
            "the columns word, bit, stuck_at and, for a profile, voltage_v, each once");
      }
    }
    if (part.stuckAt() != null && columns[2] >= 0) {
      throw bad(
          "line " + line,
          "a column stuck_at with memory.mapStuckAt " + part.stuckAt(),
          "one of the two");
    }
    columns[4] = MapBlocks.column(names, part, source, "line " + line);
    return columns;
  }

  private void addRow(CSVRecord row, int line, int[] columns) {
    long word = whole(row, columns[0], line, WORD, MapPart.MOST_WORDS - 1, "the number of a word");
    if (columns[4] >= 0) {
      long block = whole(row, columns[4], line, BLOCK, MapPart.MOST_WORDS - 1, "a block");
      long inBlock = word;
      word = MapBlocks.word(block, inBlock, part);
      if (word < 0) {
        throw bad(
            "line " + line + ", column " + WORD,
            inBlock + " in block " + block,
            "a word from 0 to " + (part.blockWords() - 1) + " (memory.mapBlockWords) of a memory");
      }
    }
    long bit = whole(row, columns[1], line, BIT, bits - 1L, "of words of " + bits + " bits");
    long state =
        columns[2] < 0
            ? part.stuckAt()
            : whole(row, columns[2], line, STUCK_AT, 1, "the state that is read");
    double highest = Double.POSITIVE_INFINITY;
    if (columns[3] >= 0) {
      String text = row.get(columns[3]).strip();
      highest = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
      if (!(highest > 0 && highest < HIGHEST_VOLTS)) {
        throw bad(
            "line " + line + ", column " + VOLTAGE,
            quoted(text),
            "a voltage above 0 V and below 1000 V");
      }
    }
    cells.add(word, (int) bit, state == 1, highest, line);
  }

  private long whole(CSVRecord row, int column, int line, String name, long most, String what) {
    String text = row.get(column).strip();
    long value = WHOLE.matcher(text).matches() ? Long.parseLong(text) : -1;
    if (value < 0 || value > most) {
      throw bad(
          "line " + line + ", column " + name,
          quoted(text),
          "a whole number from 0 to " + most + ", " + what);
    }
    return value;
  }

  private BadInputException bad(String place, String found, String expected) {
    return new BadInputException(source, place, found, expected);
  }

  private static String quoted(String text) {
    return text.isEmpty() ? "an empty cell" : "'" + text + "'";
  }
}
