package org.voltscape.app.cli.imports;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.engine.curve.CurveFitter.Measurement;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.curve.CurveCsv;
import org.voltscape.engine.io.curve.MeasuredCsv;
import org.voltscape.engine.io.file.InputSource;
import org.voltscape.engine.io.imports.Imported;
import org.voltscape.engine.io.imports.ImportedMap;
import org.voltscape.engine.io.imports.TableImport;
import org.voltscape.engine.io.recipe.BitOrder;
import org.voltscape.engine.io.recipe.ImportKind;
import org.voltscape.engine.io.recipe.ImportRecipe;
import org.voltscape.engine.io.recipe.PictureColour;
import org.voltscape.engine.io.recipe.RecipeJson;
import org.voltscape.engine.io.table.TableText;
import org.voltscape.engine.param.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A table as people have it, as a file that studies and commands read. */
@Command(
    name = "import",
    description = {
      "Read a table of any shape and write it as a file that studies and the other commands take.",
      "",
      "What the table does not say is told by options, or by the recipe that the window wrote:"
          + " columns, units, which of several devices. Nothing is guessed silently: what is open is"
          + " refused, with the options that answer it. What was converted, left out or put together"
          + " is said on standard error.",
      "",
      "The answer is one line of JSON: kind, points or cells (how many), notes (a list of sentences)"
          + " and file.",
      ""
    },
    footer = {
      "",
      "Example:  voltscape import measured.csv --as curve --unit voltage=V --out curve.csv"
    })
public final class ImportCommand implements Runnable {
  @Parameters(
      index = "0",
      paramLabel = "TABLE",
      description = "the table: .csv, .tsv, .txt, .dat, each also .gz, or -; of a map also .png")
  private String table;

  @Option(
      names = "--as",
      paramLabel = "curve|points|map",
      defaultValue = "curve",
      description =
          "what it holds: an error curve (voltages that come more than once are pooled), points to"
              + " be fitted (kept as they are), or the failing cells of a memory (default:"
              + " ${DEFAULT-VALUE})")
  private String kind;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.csv",
      description = "the file to write")
  private String out;

  @Mixin private ImportOptions options = new ImportOptions();

  @Option(
      names = "--stuck-at",
      paramLabel = "0|1",
      description = "what the failing cells of a map read where no column says it")
  private String stuckAt;

  @Option(
      names = "--bit-order",
      paramLabel = "lsb|msb",
      description = "which bit of a word a map numbers 0")
  private String bitOrder;

  @Option(
      names = "--word-bits",
      paramLabel = "N",
      description = "bits a word of a map, with --bit-order msb")
  private String wordBits;

  @Option(
      names = "--pattern",
      paramLabel = "HEX",
      description =
          "of a map that is the content of a memory: what was written to each word before, as many"
              + " hexadecimal digits as a word has")
  private String pattern;

  @Option(
      names = "--failing",
      paramLabel = "black|white",
      description = "of a map that is a picture of two colours: the one of failing cells")
  private String failing;

  @Option(
      names = "--write-recipe",
      paramLabel = "FILE.json",
      description = "how the table was read, for --import-recipe")
  private String writeRecipe;

  private final Streams streams;

  public ImportCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public void run() {
    ImportKind as = ImportOptions.named("--as", kind, ImportKind::find, ImportKind.ids());
    Path file = csv();
    ImportRecipe recipe = recipe(as);
    Path from = Path.of(table);
    TableText text = TableImport.open(from, as);
    String name = InputSource.title(from);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", as.id());
    List<String> notes;
    switch (as) {
      case CURVE -> {
        Imported<ErrorCurve> read = TableImport.curve(text, recipe, name);
        CurveCsv.write(file, read.value());
        json.put("points", read.value().points().size());
        notes = read.notes();
      }
      case POINTS -> {
        Imported<Measurement> read = TableImport.measured(text, recipe, name);
        MeasuredCsv.write(file, read.value());
        json.put("points", read.value().points().size());
        notes = read.notes();
      }
      default -> {
        ImportedMap read = TableImport.map(text, recipe);
        read.write(file);
        json.put("cells", read.cells().size());
        notes = read.notes();
      }
    }
    if (writeRecipe != null) {
      RecipeJson.write(Path.of(writeRecipe), TableImport.filled(text, recipe));
    }
    json.put("notes", notes);
    json.put("file", file);
    ImportNotes.say(name, notes, streams);
    streams.out().println(JsonLine.of(json));
  }

  private Path csv() {
    Path file = Path.of(out);
    if (!out.toLowerCase(Locale.ROOT).endsWith(".csv")) {
      throw new BadInputException("--out", "", "\"" + out + "\"", "a name ending in .csv");
    }
    if (file.toAbsolutePath().normalize().equals(Path.of(table).toAbsolutePath().normalize())) {
      throw new BadInputException("--out", "", "the file of the table", "another file");
    }
    return file;
  }

  private ImportRecipe recipe(ImportKind as) {
    ImportRecipe recipe = options.recipe(as);
    if (as.isPoints()) {
      for (Map.Entry<String, String> option : ofMaps().entrySet()) {
        if (option.getValue() != null) {
          throw Place.option(option.getKey())
              .bad("an option beside --as " + as.id(), "it with --as map only");
        }
      }
      return recipe;
    }
    if (stuckAt != null) {
      recipe = recipe.withStuckAt(Numbers.integer(stuckAt, 0, 1, Place.option("--stuck-at")));
    }
    BitOrder order =
        ImportOptions.named("--bit-order", bitOrder, BitOrder::find, List.of("lsb", "msb"));
    int bits =
        wordBits == null
            ? recipe.wordBits()
            : Numbers.integer(wordBits, 1, RecipeJson.MOST_BITS, Place.option("--word-bits"));
    recipe = recipe.withBits(order == null ? recipe.bitOrder() : order, bits);
    if (pattern != null) {
      recipe = recipe.withPattern(RecipeJson.requirePattern(pattern, "--pattern", ""));
    }
    PictureColour colour =
        ImportOptions.named("--failing", failing, PictureColour::find, PictureColour.ids());
    return colour == null ? recipe : recipe.withFailing(colour);
  }

  private Map<String, String> ofMaps() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("--stuck-at", stuckAt);
    options.put("--bit-order", bitOrder);
    options.put("--word-bits", wordBits);
    options.put("--pattern", pattern);
    options.put("--failing", failing);
    return options;
  }
}
