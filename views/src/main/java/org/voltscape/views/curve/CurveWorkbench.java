package org.voltscape.views.curve;

import java.util.List;
import javafx.scene.layout.Region;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.curve.CurveCsv;
import org.voltscape.engine.io.table.TableFiles;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.views.lowrate.LowRateLine;
import org.voltscape.views.workbench.MemoriesOnly;
import org.voltscape.views.workbench.ViewBase;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewStudy;

/** The curve view in a window: edits reach the study, curves come from files. */
public final class CurveWorkbench extends ViewBase {
  private static final String NO_CURVE = "The curve cannot be used";

  private final CurveModel model;
  private CurveView view;

  CurveWorkbench(ViewHost host) {
    super(host);
    model = new CurveModel(host.study().curve());
    model.setOnEdit((curve, what) -> host.edit(curve, presetOf(curve), what));
    model.setOnPreview(host::preview);
  }

  /** A curve that is a preset again is kept by its name. */
  private static CurveChoice presetOf(ErrorCurve curve) {
    return CurvePresets.find(curve.id()).filter(curve::equals).isPresent()
        ? new CurveChoice.Preset(curve.id())
        : null;
  }

  @Override
  protected Region build() {
    view = new CurveView(model, host().point());
    view.setOnImport(this::importCurve);
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
                file -> new Imported(CurveCsv.read(file), file.toString())),
            read ->
                host()
                    .guard(
                        NO_CURVE,
                        () ->
                            host()
                                .edit(
                                    read.curve(),
                                    new CurveChoice.File(read.file()),
                                    "import curve")));
  }

  private record Imported(ErrorCurve curve, String file) {}

  @Override
  public void show(ViewStudy study) {
    model.setCurve(study.curve());
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
