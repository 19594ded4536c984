package org.voltscape.app.cli.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.voltscape.app.cli.imports.ImportNotes;
import org.voltscape.app.cli.imports.ImportOptions;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.engine.curve.CurveFit;
import org.voltscape.engine.curve.CurveFitter;
import org.voltscape.engine.curve.CurveFitter.Measurement;
import org.voltscape.engine.curve.FitModel;
import org.voltscape.engine.curve.FitParameter;
import org.voltscape.engine.curve.MeasuredPoint;
import org.voltscape.engine.curve.ProbabilityBand;
import org.voltscape.engine.io.curve.CurveCsv;
import org.voltscape.engine.io.imports.Imported;
import org.voltscape.engine.io.imports.TableImport;
import org.voltscape.engine.io.recipe.ImportKind;
import org.voltscape.engine.io.recipe.ImportRecipe;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Suggestions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A curve through measured points. */
@Command(
    name = "fit",
    description = {
      "Fit an error curve through measured failure probabilities.",
      "",
      "POINTS.csv has the columns voltage_v and probability; with cells (tested) and failing the fit"
          + " is binomial maximum likelihood, in which points with none or all cells failing count"
          + " too, else least squares. Models: gaussian, p = Phi((mu - V) / sigma); log-linear,"
          + " ln p = a + b V; points, interpolation through the points exactly.",
      "",
      "A table for people comes first; the answer is one line of JSON: model, reason, parameters (a"
          + " list of name, value, standard_error, unit), rms_decades (misfit of log10 p), aic and"
          + " dispersion (of counts), points (a list of voltage_v, probability, cells, fitted, low,"
          + " high), band (a list of voltage_v, low, high at the points: 95 %%, empty where nothing"
          + " is left to judge it by), extrapolates_below_v, extrapolates_above_v and, with --out,"
          + " file.",
      ""
    },
    footer = {"", "Example:  voltscape fit measured.csv --out curve.csv"})
public final class FitCommand implements Runnable {
  private static final String AUTO = "auto";

  @Parameters(
      index = "0",
      paramLabel = "POINTS.csv",
      description = "measured points, one a row, in any order")
  private String file;

  @Option(
      names = "--model",
      paramLabel = "auto|gaussian|log-linear|points",
      defaultValue = AUTO,
      description =
          "auto takes the likelier of gaussian and log-linear for counts (least AIC), else the one"
              + " with the smaller rms misfit in decades (default: ${DEFAULT-VALUE})")
  private String model;

  @Option(
      names = "--out",
      paramLabel = "CURVE.csv",
      description = "the curve with its band as a file that a study's memory.curve can name")
  private String out;

  @Mixin private ImportOptions table = new ImportOptions();

  private final Streams streams;

  public FitCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public void run() {
    checkOut();
    Path path = Path.of(file);
    ImportRecipe recipe = table.recipe(ImportKind.POINTS);
    Imported<Measurement> read;
    CurveFit fit;
    if (model.equals(AUTO)) {
      read = TableImport.measured(path, recipe);
      fit = CurveFitter.best(read.value(), file);
    } else {
      FitModel asked =
          FitModel.find(model)
              .orElseThrow(
                  () ->
                      new BadInputException(
                          "--model",
                          "",
                          "\"" + model + "\"",
                          Suggestions.hint(
                              "auto, gaussian, log-linear or points",
                              model,
                              List.of("auto", "gaussian", "log-linear", "points"))));
      read = TableImport.measured(path, recipe);
      fit = CurveFitter.fit(read.value(), asked, file);
    }
    if (out != null) {
      CurveCsv.write(Path.of(out), fit.curve());
    }
    ImportNotes.say(file, read.notes(), streams);
    FitTable.lines(read.value().title(), fit).forEach(streams.out()::println);
    streams.out().println(JsonLine.of(answer(fit)));
  }

  private void checkOut() {
    if (out == null) {
      return;
    }
    if (!out.toLowerCase(Locale.ROOT).endsWith(".csv")) {
      throw new BadInputException("--out", "", "\"" + out + "\"", "a name ending in .csv");
    }
    if (Path.of(out)
        .toAbsolutePath()
        .normalize()
        .equals(Path.of(file).toAbsolutePath().normalize())) {
      throw new BadInputException("--out", "", "the file of the points", "another file");
    }
  }

  private Map<String, Object> answer(CurveFit fit) {
    List<Object> parameters = new ArrayList<>();
    for (FitParameter p : fit.parameters()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("name", p.name());
      json.put("value", p.value());
      json.put("standard_error", p.standardError());
      json.put("unit", p.unit());
      parameters.add(json);
    }
    List<Object> points = new ArrayList<>();
    List<Object> bands = new ArrayList<>();
    for (int i = 0; i < fit.points().size(); i++) {
      MeasuredPoint p = fit.points().get(i);
      ProbabilityBand band = fit.bands().isEmpty() ? null : fit.bands().get(i);
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("voltage_v", p.x());
      json.put("probability", p.probability());
      json.put("cells", p.counted() ? p.cells() : null);
      json.put("fitted", fit.curve().probability(p.x()));
      json.put("low", band == null ? null : band.low());
      json.put("high", band == null ? null : band.high());
      points.add(json);
      if (band != null) {
        Map<String, Object> ends = new LinkedHashMap<>();
        ends.put("voltage_v", p.x());
        ends.put("low", band.low());
        ends.put("high", band.high());
        bands.add(ends);
      }
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("model", fit.model().id());
    json.put("reason", fit.reason());
    json.put("parameters", parameters);
    json.put("rms_decades", fit.rmsDecades());
    json.put("aic", fit.aic());
    json.put("dispersion", fit.dispersion());
    json.put("points", points);
    json.put("band", bands);
    json.put("extrapolates_below_v", fit.curve().lowest());
    json.put("extrapolates_above_v", fit.curve().highest());
    if (out != null) {
      json.put("file", Path.of(out));
    }
    return json;
  }
}
