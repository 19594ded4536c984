package org.voltscape.app.cli.commands;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.voltscape.app.cli.imports.ImportNotes;
import org.voltscape.app.cli.imports.ImportOptions;
import org.voltscape.app.cli.shared.Curves;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.map.FailureMapFiles;
import org.voltscape.engine.io.recipe.ImportKind;
import org.voltscape.engine.memory.CorrelatedDie;
import org.voltscape.engine.memory.Die;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.memory.FailureScan;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The failing cells of a die's memory at a voltage. */
@Command(
    name = "map",
    description = {
      "Find the failing cells of one die at a supply voltage, or at a place on another axis of a"
          + " curve.",
      "",
      "A cell that fails at a voltage also fails, with the same preferred state, at every lower"
          + " voltage. The answer is one line of JSON: cells, failing, stuck_at_one (failing cells"
          + " that prefer 1), probability (of a cell to fail at this voltage; with probability_low and"
          + " probability_high where the curve has a 95 %% band), curve, voltage_v,"
          + " extrapolated (the voltage lies outside the curve's points) and, with --out, file. For"
          + " maps of a million cells and more the time taken is reported on standard error; the"
          + " memory needed does not grow with the map.",
      ""
    },
    footer = {
      "",
      "Example:  voltscape map --curve snnac-65nm --voltage 0.5 --words 9216 --bits 8 --die 1"
          + " --out map.csv"
    })
public final class MapCommand implements Runnable {
  /** Largest memory answered, in cells: a 1 Gbit array. */
  static final long MOST_CELLS = 1L << 30;

  /** Widest word; a cell is a bit of a word that a machine can address. */
  private static final int MOST_BITS = 1024;

  private static final long REPORTED_CELLS = 1_000_000;

  private static final double HIGHEST_PLACE = 1000;

  @Option(
      names = "--curve",
      required = true,
      paramLabel = "ID|FILE.csv",
      description = "curve from 'list curves', or CSV with the columns voltage_v,probability")
  private String curve;

  @Option(names = "--voltage", paramLabel = "V", description = "supply voltage in V")
  private String voltage;

  @Option(
      names = "--at",
      paramLabel = "X",
      description =
          "in place of --voltage: the place on the curve's axis in its unit, for curves over a"
              + " latency in ns; the answer then has at and unit in place of voltage_v")
  private String at;

  @Option(names = "--words", required = true, paramLabel = "N", description = "words of the memory")
  private String words;

  @Option(names = "--bits", required = true, paramLabel = "N", description = "cells per word")
  private String bits;

  @Option(
      names = "--die",
      required = true,
      paramLabel = "N",
      description = "which die: any whole number; the same number is the same die")
  private String die;

  @Option(
      names = "--stuck-at-one",
      paramLabel = "P",
      defaultValue = "0.5",
      description = "probability that a failing cell prefers 1, 0 to 1 (default: ${DEFAULT-VALUE})")
  private String stuckAtOne;

  @Option(
      names = "--row-correlation",
      paramLabel = "R",
      defaultValue = "0",
      description =
          "share of a cell's variation common to its word line, 0 to 0.999: failures come in rows"
              + " (default: ${DEFAULT-VALUE})")
  private String rowCorrelation;

  @Option(
      names = "--column-correlation",
      paramLabel = "C",
      defaultValue = "0",
      description =
          "the same for its bit line; both together at most 0.999. Banks have 256 word lines of 8"
              + " interleaved words (default: ${DEFAULT-VALUE})")
  private String columnCorrelation;

  @Option(
      names = "--out",
      paramLabel = "F.csv|F.npy",
      description =
          "the map as a file: CSV with a row word,bit,stuck_at for each failing cell, or NPY with"
              + " uint8 [words][bits], 0 working, 1 stuck at 0, 2 stuck at 1, column = bit index")
  private String out;

  @Mixin private ImportOptions table = new ImportOptions();

  private final Streams streams;

  public MapCommand(Streams streams) {
    this.streams = streams;
  }

  private ErrorCurve named() {
    return Curves.named(
        curve,
        Place.option("--curve"),
        table.recipe(ImportKind.CURVE),
        notes -> ImportNotes.say(curve, notes, streams));
  }

  @Override
  public void run() {
    Problems problems = new Problems();
    ErrorCurve errors = problems.read(() -> named(), null);
    double place = errors == null ? 0 : problems.read(() -> place(errors), 0.0);
    int bitCount =
        problems.read(() -> Numbers.integer(bits, 1, MOST_BITS, Place.option("--bits")), 1);
    int wordCount =
        problems.read(
            () -> Numbers.integer(words, 1, (int) (MOST_CELLS / bitCount), Place.option("--words")),
            1);
    long seed =
        problems.read(
            () -> Numbers.whole(die, Long.MIN_VALUE, Long.MAX_VALUE, Place.option("--die")), 0L);
    double polarity =
        problems.read(() -> Numbers.fraction(stuckAtOne, Place.option("--stuck-at-one")), 0.0);
    problems.refuse();
    double probability = errors.probability(place);
    FailureMapFiles.Memory memory =
        new FailureMapFiles.Memory(die(seed, polarity), wordCount, bitCount, probability);
    long start = System.nanoTime();
    FailureScan scan = scan(memory);
    report(scan.cells(), (System.nanoTime() - start) * 1e-9);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("cells", scan.cells());
    json.put("failing", scan.failing());
    json.put("stuck_at_one", scan.stuckAtOne());
    json.put("probability", probability);
    errors
        .band(place)
        .ifPresent(
            band -> {
              json.put("probability_low", band.low());
              json.put("probability_high", band.high());
            });
    json.put("curve", curve);
    if (at == null) {
      json.put("voltage_v", place);
    } else {
      json.put("at", place);
      json.put("unit", errors.axis().unit());
    }
    json.put("extrapolated", errors.extrapolated(place));
    if (out != null) {
      json.put("file", Path.of(out));
    }
    streams.out().println(JsonLine.of(json));
  }

  private DieCells die(long seed, double polarity) {
    double rows = Numbers.fraction(rowCorrelation, Place.option("--row-correlation"));
    double columns = Numbers.fraction(columnCorrelation, Place.option("--column-correlation"));
    if (rows + columns > CorrelatedDie.MOST_SHARED) {
      throw Place.option("--column-correlation")
          .bad(
              rowCorrelation + " along rows and " + columnCorrelation + " along columns",
              "at most " + CorrelatedDie.MOST_SHARED + " together");
    }
    return CorrelatedDie.of(new Die(seed, polarity), rows, columns);
  }

  /** Times of small maps say nothing. */
  private void report(long cells, double seconds) {
    if (cells < REPORTED_CELLS) {
      return;
    }
    String what = out == null ? "Looked at" : "Looked at and wrote";
    streams
        .err()
        .println(
            String.format(
                Locale.ROOT,
                "%s %,d cells in %.2f s, %.2f ns a cell.",
                what,
                cells,
                seconds,
                1e9 * seconds / cells));
  }

  /** Where on the curve's axis the map is. */
  private double place(ErrorCurve errors) {
    if (voltage == null && at == null) {
      throw new BadInputException("--voltage", "", "nothing", "a supply voltage in V, or --at");
    }
    if (voltage != null && at != null) {
      throw new BadInputException("--at", "", "--voltage beside it", "one of the two");
    }
    if (at != null) {
      return errors.axis().isSupply()
          ? Numbers.volts(at, Place.option("--at"))
          : Numbers.place(at, HIGHEST_PLACE, errors.axis().unit(), Place.option("--at"));
    }
    if (!errors.axis().isSupply()) {
      throw new BadInputException(
          "--voltage",
          "",
          "the curve " + errors.id() + " over " + errors.axis().text(),
          "a curve over a supply voltage in V, or --at with a place in " + errors.axis().unit());
    }
    return Numbers.volts(voltage, Place.option("--voltage"));
  }

  private FailureScan scan(FailureMapFiles.Memory memory) {
    if (out == null) {
      return memory.scan(null);
    }
    String name = out.toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      return FailureMapFiles.writeCsv(Path.of(out), memory);
    }
    if (name.endsWith(".npy")) {
      return FailureMapFiles.writeNpy(Path.of(out), memory);
    }
    throw new BadInputException("--out", "", "\"" + out + "\"", "a name ending in .csv or .npy");
  }
}
