package org.voltscape.views.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.views.chart.DemoPictures;
import org.voltscape.views.fx.OperatingPoint;

/**
 * Any view of the window by itself, on a small sample study with its results.
 *
 * <p>{@code ID [timing] [FOLDER]}: the view's id; {@code timing} for a sample of timing errors; a
 * folder for pictures, light and dark, instead of a window that stays open. Without arguments it
 * says which views there are. See docs/howto-add-a-view.md.
 */
public final class ViewDemo {
  private ViewDemo() {}

  /** Opens the window. */
  public static void main(String[] args) {
    if (args.length == 0 || find(args[0]) == null) {
      System.err.println(
          "ViewDemo ID [timing] [FOLDER], where ID is one of "
              + ViewProviders.all().stream()
                  .map(ViewProvider::id)
                  .collect(Collectors.joining(", ")));
      System.exit(2);
    }
    Application.launch(Window.class, args);
  }

  private static ViewProvider find(String id) {
    return ViewProviders.all().stream().filter(v -> v.id().equals(id)).findFirst().orElse(null);
  }

  /** The window. */
  public static final class Window extends Application {
    @Override
    public void start(Stage stage) throws IOException, InterruptedException {
      List<String> args = getParameters().getRaw();
      boolean timing = args.contains("timing");
      String folder =
          args.stream().skip(1).filter(a -> !a.equals("timing")).findFirst().orElse(null);
      ViewProvider about = find(args.get(0));
      ViewStudy study = LoneHost.read(timing ? LoneHost.TIMING : LoneHost.MEMORIES);
      double volts = study.study().voltages().get(0);
      EngineContext engine = LoneHost.engine(Files.createTempDirectory("demo"));
      LoneHost host = new LoneHost(study, new OperatingPoint(volts), engine);
      WorkbenchView view = about.open(host);
      Snapshot results = LoneHost.run(engine, study);
      BorderPane root = new BorderPane(view.node(), null, null, bar(host), null);
      host.setOnEdit(view::show);
      view.show(study);
      view.show(results, study.curve());
      root.setTop(new Label(view.nothingToShow(study.study())));
      DemoPictures.show(
          stage,
          root,
          about.id() + (timing ? "-timing" : ""),
          folder == null ? null : Path.of(folder));
      stage.setOnHidden(e -> view.dispose());
    }

    /** The operating voltage, and what the view said last. */
    private static HBox bar(LoneHost host) {
      Slider volts = new Slider(0.4, 0.8, host.point().getVolts());
      volts.valueProperty().bindBidirectional(host.point().voltsProperty());
      volts.setAccessibleText("Operating voltage");
      Label supply = new Label();
      supply
          .textProperty()
          .bind(host.point().voltsProperty().map(v -> String.format(Locale.ROOT, "%.3f V", v)));
      Label said = new Label();
      Button last = new Button("What it said last");
      last.setOnAction(
          e -> said.setText(host.said().isEmpty() ? "" : host.said().get(host.said().size() - 1)));
      HBox bar = new HBox(10, volts, supply, last, said);
      bar.setPadding(new Insets(8));
      return bar;
    }
  }
}
