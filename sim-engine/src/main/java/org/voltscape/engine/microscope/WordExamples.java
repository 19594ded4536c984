package org.voltscape.engine.microscope;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.voltscape.engine.protection.ProtectionSchemes;
import org.voltscape.engine.word.WordShape;

/** The papers' worked examples; those whose scheme the program does not have are left out. */
public final class WordExamples {
  private static final String HOSSEINI = "Hosseini et al. (TECS 2021), ";
  private static final WordShape BYTE = new WordShape(8, true);
  private static final WordShape UNSIGNED = new WordShape(8, false);

  /** As written below: {@code 6:0} is bit 6 stuck at 0. */
  private record Line(
      String title,
      String scheme,
      Map<String, ?> params,
      WordShape shape,
      int value,
      String stuck,
      String flips,
      String source,
      String note) {}

  private static final List<Line> LINES =
      List.of(
          line(
              "76, no protection: 12",
              "none",
              BYTE,
              76,
              "6:0 3:1",
              "",
              HOSSEINI + "Fig. 2(a)",
              "Bit 6 loses its 1 and 64 LSB with it; bit 3 happens to be 1 already."),
          line(
              "76, Add/Sub: 63",
              "add-sub",
              BYTE,
              76,
              "6:0 3:1",
              "",
              HOSSEINI + "Fig. 2(b), Algorithm 1",
              "The sound bits below the stuck one are set so that the loss shrinks to 13 LSB."),
          line(
              "51 unsigned, Add/Sub: 128",
              "add-sub",
              UNSIGNED,
              51,
              "7:1",
              "",
              HOSSEINI + "Fig. 3",
              "Subtracting would leave the range, so 1 is added to bit 7: 77 LSB off."),
          line(
              "51 unsigned, LSB: stored 205, used 50",
              "lsb",
              UNSIGNED,
              51,
              "7:1",
              "",
              HOSSEINI + "Fig. 4(a), Algorithm 2",
              "The word is stored inverted; its lowest bit, 1, says so."),
          line(
              "76, LSB with Add/Sub: stored 175, used 80",
              "lsb",
              UNSIGNED,
              76,
              "6:0 3:1",
              "",
              HOSSEINI + "Fig. 4(b)",
              "Misprint: Algorithm 1 as published gives 80 (4 LSB off); the figure shows 70 (6 LSB)."),
          line(
              "202 unsigned, LSB: stored 129, used 126",
              "lsb",
              UNSIGNED,
              202,
              "7:1 0:1",
              "",
              HOSSEINI + "Algorithm 2",
              "The stuck lowest bit forces the inversion, and bit 7 then costs 76 LSB."),
          line(
              "202 unsigned, Count-One: stored 201, used 201",
              "count-one",
              UNSIGNED,
              202,
              "7:1 0:1",
              "",
              HOSSEINI + "Algorithm 3",
              "The number of ones says whether the word is inverted: no bit is lost for it."),
          line(
              "8 of 5 bits, nearest word: 7",
              "nearest",
              new WordShape(5, true),
              8,
              "4:0 1:1 0:1",
              "",
              "MATIC (DATE 2018), nearest weight refinement",
              "01000 with B_and 01111 and B_or 00011 becomes 00111."),
          line(
              "76, SECDED, one flip: corrected",
              "secded",
              BYTE,
              76,
              "",
              "6",
              "Extended Hamming code",
              "The check bits name the wrong bit, which is inverted back."),
          line(
              "76, SECDED, two flips: zero",
              "secded",
              BYTE,
              76,
              "",
              "6 3",
              "Extended Hamming code",
              "Two wrong bits are noticed but cannot be told from others: the word becomes zero."),
          line(
              "76, word masking: 0",
              "word-masking",
              BYTE,
              76,
              "6:0 5:1",
              "",
              "Minerva (ISCA 2016), Fig. 11",
              "One flagged bit is enough to set the whole word to zero."),
          line(
              "76, bit masking: 12",
              "bit-masking",
              BYTE,
              76,
              "6:0 5:1",
              "",
              "Minerva (ISCA 2016), Fig. 11",
              "Flagged bits take the sign's value, which rounds the word towards zero."),
          with(
              "-52, bit masking, robust sign: exact",
              Map.of("sign", "robust"),
              "A flagged sign bit is known to be the opposite of what was read."),
          with(
              "-52, bit masking, zero word: 0",
              Map.of("sign", "zero-word"),
              "The other reading of the paper: a flagged sign sets the word to zero."));

  private WordExamples() {}

  private static Line line(
      String title,
      String scheme,
      WordShape shape,
      int value,
      String stuck,
      String flips,
      String source,
      String note) {
    return new Line(title, scheme, Map.of(), shape, value, stuck, flips, source, note);
  }

  private static Line with(String title, Map<String, ?> params, String note) {
    return new Line(
        title,
        "bit-masking",
        params,
        BYTE,
        -52,
        "7:0",
        "",
        "Minerva (ISCA 2016), section 8; it does not say what a flagged sign does",
        note);
  }

  /** The examples whose schemes the program has, in the order of the papers. */
  public static List<WordExample> all() {
    List<WordExample> examples = new ArrayList<>();
    for (Line line : LINES) {
      if (ProtectionSchemes.all().stream().anyMatch(s -> s.id().equals(line.scheme))) {
        examples.add(new WordExample(line.title, line.source, line.note, setup(line)));
      }
    }
    return List.copyOf(examples);
  }

  private static WordSetup setup(Line line) {
    int mask = 0;
    int value = 0;
    for (String cell : line.stuck.split(" ")) {
      if (!cell.isEmpty()) {
        int bit = 1 << Integer.parseInt(cell.substring(0, cell.indexOf(':')));
        mask |= bit;
        value |= cell.endsWith("1") ? bit : 0;
      }
    }
    int flips = 0;
    for (String cell : line.flips.split(" ")) {
      flips |= cell.isEmpty() ? 0 : 1 << Integer.parseInt(cell);
    }
    return WordSetup.of(
        line.scheme, line.params, line.shape, line.value, mask, value, flips, "example");
  }
}
