package org.voltscape.app.cli.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.voltscape.app.cli.imports.ImportNotes;
import org.voltscape.app.cli.imports.ImportOptions;
import org.voltscape.app.cli.shared.Curves;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.StudyFigures;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.engine.curve.CurveAxis;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.recipe.ImportKind;
import org.voltscape.engine.io.recipe.ImportRecipe;
import org.voltscape.engine.io.recipe.RecipeJson;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.studies.ZoneMarks;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Error curves: the study's, others over it, or others alone. */
final class CurveFigureView implements FigureView {
  private static final String CURVE = "--curve";

  @Option(
      names = CURVE,
      paramLabel = "ID|FILE.csv",
      description = "for the view curve: a curve to draw; may be given several times")
  private List<String> curves = List.of();

  @Mixin private ImportOptions table = new ImportOptions();

  @Override
  public String id() {
    return "curve";
  }

  @Override
  public String help() {
    return "failure probability of a cell against voltage";
  }

  @Override
  public Set<String> shared() {
    return Set.of("--mark-voltage", FigureOptions.ZONES);
  }

  @Override
  public void check(FigureOptions options) {
    options.markedVolts();
  }

  @Override
  public boolean ofCells() {
    return true;
  }

  @Override
  public void check(StudyInput input, FigureOptions options) {
    options.zonesOf(input.study());
    if (options.asksForZones() && !ZoneMarks.alongCurve(input.study())) {
      throw Place.option(FigureOptions.ZONES)
          .bad(
              "a study that sweeps " + input.study().swept().title(),
              "one that sweeps the supply of its curve");
    }
  }

  /** The curves as they were asked for. */
  @Override
  public Optional<String> ownRecipe(FigureOptions options) {
    return curves.isEmpty() ? Optional.empty() : Optional.of(JsonLine.of(recipe()) + "\n");
  }

  private Map<String, Object> recipe() {
    ImportRecipe told = table.recipe(ImportKind.CURVE);
    Map<String, Object> recipe = new LinkedHashMap<>();
    recipe.put("curves", curves);
    if (!told.isOpen()) {
      recipe.put("import", RecipeJson.text(told).strip());
    }
    return recipe;
  }

  @Override
  public Figure draw(FigureRequest request) {
    List<ErrorCurve> all = new ArrayList<>();
    if (request.input() != null) {
      all.add(request.input().curve());
    }
    for (String curve : curves) {
      all.add(
          Curves.named(
              curve,
              Place.option(CURVE),
              table.recipe(ImportKind.CURVE),
              notes -> ImportNotes.say(curve, notes, request.runs().streams())));
    }
    checkAxes(all);
    if (!Double.isNaN(request.options().markedVolts()) && !all.get(0).axis().isSupply()) {
      throw Place.option("--mark-voltage")
          .bad("a curve over " + all.get(0).axis().text(), "it with curves over a supply voltage");
    }
    if (request.input() == null && request.options().asksForZones()) {
      throw Place.option(FigureOptions.ZONES).bad("no study", "it with a study, which is run");
    }
    LineFigure figure =
        StudyFigures.curves(
            request.input() == null
                ? List.of(all.get(0).lowest(), all.get(0).highest())
                : request.study().voltages(),
            all,
            request.options().markedVolts());
    return request.options().asksForZones() ? zoned(figure, request) : figure;
  }

  private static Figure zoned(LineFigure figure, FigureRequest request) {
    Snapshot run = request.runs().run(request.input(), request.work().stop());
    if (run.state() != Snapshot.State.DONE) {
      throw new CancellationException();
    }
    request.sayMissingZones(run);
    ErrorCurve curve = request.input().curve();
    return ZoneMarks.onCurve(figure, curve, run, curve, request.options().zonesOf(request.study()));
  }

  private static void checkAxes(List<ErrorCurve> curves) {
    CurveAxis axis = curves.get(0).axis();
    for (ErrorCurve curve : curves) {
      if (!curve.axis().unit().equals(axis.unit())) {
        throw new BadInputException(
            CURVE,
            "",
            curve.id() + " over " + curve.axis().text(),
            "a curve in " + axis.unit() + " as " + curves.get(0).id());
      }
    }
  }
}
