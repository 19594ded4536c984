package org.voltscape.views.curve;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.imports.Imported;
import org.voltscape.engine.io.table.TableFiles;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
import org.voltscape.views.imports.ImportedCurve;
import org.voltscape.views.imports.TableDialogs;
import org.voltscape.views.imports.TableWant;
import org.voltscape.views.lowrate.LowRateLine;
import org.voltscape.views.workbench.MemoriesOnly;
import org.voltscape.views.workbench.ViewBase;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewStudy;

/** The curve view in a window: edits reach the study, curves come from files. */
public final class CurveWorkbench extends ViewBase {
  private static final String NO_CURVE = "The curve cannot be used";

  private final CurveModel model;
  private final CurveZones zones = new CurveZones();
  private CurveView view;

  CurveWorkbench(ViewHost host) {
    super(host);
    model = new CurveModel(host.study().curve());
    model.setOnEdit(this::edited);
    model.setOnPreview(host::preview);
  }

  private void edited(ErrorCurve curve, String what) {
    String lost = CurveModel.lostBand(host().study().curve(), curve);
    host().edit(curve, presetOf(curve), lost.isEmpty() ? what : what + ", without its 95 % band");
    if (!lost.isEmpty()) {
      host().say(lost);
    }
  }

  /** A curve that is a preset again is kept by its name. */
  private static CurveChoice presetOf(ErrorCurve curve) {
    return CurvePresets.find(curve.id()).filter(curve::equals).isPresent()
        ? new CurveChoice.Preset(curve.id())
        : null;
  }

  @Override
  protected Region build() {
    view = new CurveView(model, host().point(), zones);
    view.setOnImport(this::importCurve);
    view.setOnPaste(this::pasteCurve);
    view.setImports(host().imports());
    view.setOnExport(this::export);
    view.addLine(new LowRateLine(host().lowRates(), view.node()).node());
    charts(List.of(view.chart()));
    return view.node();
  }

  private void importCurve() {
    host()
        .read(
            new ViewHost.Question<>(
                "Import a curve",
                "Points with columns voltage_v, probability (*.csv, *.tsv, *.txt)",
                List.of(TableFiles.patterns()),
                NO_CURVE,
                file -> file),
            file ->
                host()
                    .imports()
                    .take(
                        window(), file, TableWant.CURVE, read -> use(read, file), this::complain));
  }

  private void pasteCurve() {
    host().imports().paste(window(), TableWant.CURVE, read -> use(read, null), this::complain);
  }

  private Window window() {
    return view.node().getScene().getWindow();
  }

  private void complain(String sentence) {
    TableDialogs.complain(window(), NO_CURVE, sentence);
  }

  private void use(Imported<ErrorCurve> read, Path file) {
    host()
        .guard(
            NO_CURVE,
            () -> {
              host().edit(read.value(), ImportedCurve.choice(read, file), "import curve");
              if (!read.notes().isEmpty()) {
                host().say(read.value().title() + ": " + String.join("; ", read.notes()) + ".");
              }
            });
  }

  @Override
  public List<String> figureCommand(Figure figure) {
    if (!(figure instanceof LineFigure lines) || model.onlyShown()) {
      return List.of();
    }
    List<String> words = new ArrayList<>(List.of("curve"));
    String scheme = zones.scheme(lines);
    if (!scheme.isEmpty()) {
      words.addAll(List.of("--zones", scheme));
    }
    for (ErrorCurve other : model.overlays()) {
      // Only a curve of the program has a name that the command knows.
      if (other == null || presetOf(other) == null) {
        return List.of();
      }
      words.addAll(List.of("--curve", other.id()));
    }
    return words;
  }

  @Override
  public void show(ViewStudy study) {
    model.setCurve(study.curve());
  }

  @Override
  public void show(Snapshot snapshot, ErrorCurve curve) {
    zones.setRun(snapshot, curve);
  }

  @Override
  public String nothingToShow(Study study) {
    return MemoriesOnly.why(study, "Timing errors has the curves of MAC units.");
  }

  @Override
  public void dispose() {
    if (view != null) {
      view.dispose();
    }
  }
}
