package org.voltscape.app.cli.rail;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.PlatformOption;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.engine.energy.EnergyPlatform;
import org.voltscape.engine.energy.file.PlatformWriter;
import org.voltscape.engine.energy.fit.FittedPlatforms;
import org.voltscape.engine.energy.fit.RailFit;
import org.voltscape.engine.energy.fit.RailTable;
import org.voltscape.engine.energy.platform.DataPlatform;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.io.platform.PlatformFiles;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureWriter;
import org.voltscape.figure.rail.RailFigures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The constants of a supply rail from measurements, and a platform with them. */
@Command(
    name = "fit-energy",
    description = {
      "Fit the energy of a supply rail to measured powers or energies.",
      "",
      "MEASURED.csv has a voltage and a power, current or energy of a clock cycle in every row, with"
          + " units in the names of the columns, and the clock where it is known: voltage (V), power"
          + " (mW), clock (MHz). With several clocks, or rows at 0 Hz, switching and leakage are told"
          + " apart: P = C f V0^2 (V / V0)^n + I0 V exp(s (V - V0)). With one clock, or none, they"
          + " cannot be: one power of the voltage is fitted. Errors are in per cent; V0 is the"
          + " highest voltage measured.",
      "",
      "The answer is one line of JSON: model, formula, unit, reference_voltage_v, constants (a list of"
          + " key, name, symbol, value, unit, low, high, determined: the ends of the 95 %% interval,"
          + " null where the measurements leave them open), residuals (a list of voltage_v, clock_hz,"
          + " measured, model, relative), relative_sd, degrees_of_freedom, remarks, source, notes (what the"
          + " columns were taken for) and, where"
          + " they were asked for, platform, part, file and figure.",
      "",
      "With --out the rail takes the place of all that a part of a platform spends; 'energy' and"
          + " studies read the file.",
      ""
    },
    footer = {
      "",
      "Example:  voltscape fit-energy board.csv --platform snnac-65nm --part logic --out board.json"
    })
public final class FitEnergyCommand implements Runnable {
  private static final double WIDE = 3.5;
  private static final double HIGH = 3.2;

  @Parameters(
      index = "0",
      paramLabel = "MEASURED.csv",
      description = "measurements, one a row, in any order")
  private String file;

  @Option(
      names = "--platform",
      paramLabel = "ID_OR_FILE",
      description =
          "the platform that all else comes from: an id, see 'list platforms', or a platform file"
              + " (*.json)")
  private @Nullable String platform;

  @Option(
      names = "--part",
      paramLabel = "logic|weights|activations",
      description = "the part of it whose supply was measured")
  private @Nullable String part;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "id of the new platform (default: my- and that of the other)")
  private @Nullable String id;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "title of the new platform (default: that of the other and what was measured)")
  private @Nullable String title;

  @Option(
      names = "--out",
      paramLabel = "PLATFORM.json",
      description = "the new platform, for 'energy --platform' and a study's energy.platform")
  private @Nullable String out;

  @Option(
      names = "--figure",
      paramLabel = "FIGURE",
      description =
          "measurements and model with its 95 %% band, in the format that the name ends with: svg,"
              + " pdf, png or csv")
  private @Nullable String figure;

  private final Streams streams;

  public FitEnergyCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public void run() {
    FigureFormat format = figure == null ? null : format(figure);
    DataPlatform base = base();
    RailTable table = RailTable.read(Path.of(file));
    RailFit fit = RailFit.of(table.measurements(), file);
    Map<String, Object> answer = RailAnswer.of(fit, table);
    DataPlatform made = base == null ? null : made(fit, base, table.source());
    if (figure != null) {
      AtomicFiles.check(Path.of(figure));
    }
    if (made != null) {
      byte[] json = PlatformWriter.toJson(made).getBytes(StandardCharsets.UTF_8);
      AtomicFiles.write(Path.of(out), stream -> stream.write(json));
      answer.put("platform", made.id());
      answer.put("part", part);
      answer.put("file", Path.of(out));
    }
    if (figure != null) {
      FigureWriter.write(
          RailFigures.of(fit, Path.of(file).getFileName().toString()),
          FigureTheme.PAPER,
          format,
          WIDE,
          HIGH,
          JsonLine.of(Map.of("fit-energy", file)) + "\n",
          Path.of(figure));
      answer.put("figure", Path.of(figure));
    }
    streams.out().println(JsonLine.of(answer));
  }

  private FigureFormat format(String name) {
    if (same(name, file)) {
      throw Place.option("--figure").bad("the file of the measurements", "another file");
    }
    return FigureFormat.named(Path.of(name))
        .orElseThrow(
            () ->
                Place.option("--figure")
                    .bad("\"" + name + "\"", "a name ending in .svg, .pdf, .png or .csv"));
  }

  private static boolean same(String one, String other) {
    return Path.of(one)
        .toAbsolutePath()
        .normalize()
        .equals(Path.of(other).toAbsolutePath().normalize());
  }

  /** The platform that all else comes from; null where no platform is asked for. */
  private @Nullable DataPlatform base() {
    if (out == null) {
      for (String[] option :
          new String[][] {
            {"--platform", platform}, {"--part", part}, {"--id", id}, {"--title", title}
          }) {
        if (option[1] != null) {
          throw Place.option(option[0])
              .bad("\"" + option[1] + "\" without a file", "--out PLATFORM.json beside it");
        }
      }
      return null;
    }
    if (!out.toLowerCase(Locale.ROOT).endsWith(PlatformFiles.ENDING)) {
      throw Place.option("--out").bad("\"" + out + "\"", "a name ending in .json");
    }
    if (platform == null) {
      throw Place.option("--platform")
          .bad("nothing", "the id or file of the platform that all else comes from");
    }
    DataPlatform base = read(platform);
    List<String> parts = List.copyOf(base.data().parts().keySet());
    if (part == null && parts.size() == 1) {
      part = parts.get(0);
    }
    if (part == null || !parts.contains(part)) {
      String expected = "the part of " + base.id() + " that was measured: ";
      throw Place.option("--part")
          .bad(
              part == null ? "nothing" : "\"" + part + "\"",
              part == null
                  ? expected + String.join(", ", parts)
                  : Suggestions.hint(expected + String.join(", ", parts), part, parts));
    }
    checkId(base);
    return base;
  }

  private static DataPlatform read(String name) {
    EnergyPlatform found = PlatformOption.read(name);
    if (found instanceof DataPlatform data) {
      return data;
    }
    throw Place.option("--platform")
        .bad("\"" + name + "\", which is a program of a plug-in", "a platform that is a file");
  }

  private void checkId(DataPlatform base) {
    if (id == null) {
      id = FittedPlatforms.id(base);
    }
    FittedPlatforms.checkId(id, "--id");
  }

  private DataPlatform made(RailFit fit, DataPlatform base, String source) {
    String shown =
        title == null
            ? FittedPlatforms.title(base, part, Path.of(file).getFileName().toString())
            : title;
    return FittedPlatforms.make(fit, base, part, id, shown, file, source, out);
  }
}
