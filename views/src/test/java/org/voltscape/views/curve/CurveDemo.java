package org.voltscape.views.curve;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.views.chart.DemoPictures;
import org.voltscape.views.fx.OperatingPoint;

/** The curve view alone in a window; with a folder as argument it takes pictures instead. */
public final class CurveDemo {
  private CurveDemo() {}

  /** Opens the window. */
  public static void main(String[] args) {
    Application.launch(Window.class, args);
  }

  /** The window. */
  public static final class Window extends Application {
    @Override
    public void start(Stage stage) {
      List<String> args = getParameters().getRaw();
      CurveModel model = new CurveModel(CurvePresets.find("snnac-65nm").orElseThrow());
      CurveView view = new CurveView(model, new OperatingPoint(0.50));
      model.select(2);
      if (args.size() > 1) {
        model.overlays().setAll(CurvePresets.all());
      }
      view.setOnExport(f -> System.out.println("Export " + f.title()));
      view.setOnImport(() -> System.out.println("Import"));
      model.setOnEdit((curve, text) -> System.out.println(text));
      DemoPictures.show(
          stage,
          view.node(),
          args.size() > 1 ? args.get(1) : "curve",
          args.isEmpty() ? null : Path.of(args.get(0)));
    }
  }
}
