package org.voltscape.engine.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.io.curve.CurveCsv;
import org.voltscape.engine.io.map.FailureMapReader;
import org.voltscape.engine.param.BadInputException;

/** Whatever happens to a table, it is read or refused. */
class TableMutationTest {
  private static final int TRIES = 3000;

  private static final List<String> CURVES =
      List.of(
          "# title: die 4\n# source: bench\nvoltage_v,probability,low,high,control\n"
              + "0.54,1.2e-5,1e-6,1e-4,1\n0.52,3.1e-4,,,0\n0.48,2.9e-2,2e-2,4e-2,1\n",
          "sep=;\r\nVoltage (mV);Bits;Errors;Note\r\n540;1.048.576;13;\"a; b\"\r\n500;1.048.576;4.404;\r\n",
          "0.54 1.2e-5\n0.52 3.1e-4\n0.50 4.2e-3\n",
          "Chip\n\nV_DD [V]\tlog10(BER)\n0,54\t-4,92\n0,50\t-inf\n",
          "v,p\nV,%\n0.54,0.0012 %\n0.50,0.42 %\n");

  private static final List<String> MAPS =
      List.of(
          "word,bit,stuck_at,voltage_v\n3,7,1,0.53\n4,0,0,0.55\n5,1,1,0.51\n",
          "address;bit;polarity;Vdd (mV);chip\r\n1.234;7;SA1;530;a\r\n4;0;SA0;550;b\r\n");

  private static final String[] PIECES = {
    ",",
    ";",
    "\t",
    "|",
    "\"",
    "\"\"",
    "\n",
    "\r",
    "\r\n",
    "#",
    "sep=,\n",
    " ",
    "\u00A0",
    "%",
    "mV",
    "V",
    "-",
    "e",
    "E+99999",
    "inf",
    "NaN",
    "1,234",
    "1.234",
    "0",
    "999999999999",
    "\0",
    "\uFEFF",
    "log10(",
    "(",
    ")",
    "[",
    "µ",
    "\uD800",
    "voltage_v",
    "probability",
    "word",
    "bit",
    "#N/A",
    "# title:"
  };

  @TempDir Path directory;

  private static byte[] mutated(Random random, List<String> texts) {
    StringBuilder text = new StringBuilder(texts.get(random.nextInt(texts.size())));
    for (int n = random.nextInt(5); n >= 0; n--) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + 1 + random.nextInt(8));
      switch (random.nextInt(5)) {
        case 0 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 1 -> text.delete(at, end);
        case 2 -> text.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
        case 3 -> text.insert(at, text.substring(at, end).repeat(1 + random.nextInt(40)));
        default -> text.setLength(Math.max(1, at));
      }
      if (text.length() == 0) {
        text.append('\n');
      }
    }
    Charset[] charsets = {
      StandardCharsets.UTF_8,
      StandardCharsets.UTF_8,
      StandardCharsets.UTF_16LE,
      StandardCharsets.UTF_16BE,
      StandardCharsets.ISO_8859_1
    };
    byte[] bytes = text.toString().getBytes(charsets[random.nextInt(charsets.length)]);
    if (random.nextInt(3) == 0) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return random.nextInt(8) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
  }

  @Test
  void mutated_tables_are_read_or_refused() throws Exception {
    Random random = new Random(12);
    Path file = directory.resolve("table.csv");
    TableColumns words =
        TableColumns.named(
            "the columns word and value", List.of("word"), List.of("value"), Set.of("value"));
    List<Runnable> readers = new ArrayList<>();
    readers.add(() -> CurveCsv.read(file));
    readers.add(() -> CurveCsv.readMeasured(file));
    readers.add(() -> FailureMapReader.read(file, new int[] {1000, 1000}, 8));
    readers.add(() -> CsvTable.read(file));
    readers.add(() -> CsvTable.read(file, words));
    int read = 0;
    int refused = 0;
    for (int i = 0; i < TRIES; i++) {
      int kind = random.nextInt(readers.size());
      Files.write(file, mutated(random, kind < 2 ? CURVES : MAPS));
      try {
        readers.get(kind).run();
        read++;
      } catch (BadInputException e) {
        refused++;
        assertThat(e.getMessage()).startsWith(file.toString()).endsWith(".").doesNotContain("\n");
      }
    }
    // Mutations that nothing survives, or that change nothing, would test nothing.
    assertThat(read).isGreaterThan(TRIES / 10);
    assertThat(refused).isGreaterThan(TRIES / 3);
  }
}
