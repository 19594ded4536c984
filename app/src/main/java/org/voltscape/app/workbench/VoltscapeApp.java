package org.voltscape.app.workbench;

import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;
import org.voltscape.app.plugins.InstalledPlugins;
import org.voltscape.app.samples.Lessons;
import org.voltscape.app.samples.SampleStudies;
import org.voltscape.app.settings.Places;
import org.voltscape.app.settings.Settings;
import org.voltscape.engine.io.plugin.PluginReport;
import org.voltscape.engine.network.integer.ByteKernels;
import org.voltscape.engine.network.matrix.MatrixKernels;
import org.voltscape.views.fx.FxThread;

/** The JavaFX application: one window with one study. */
public final class VoltscapeApp extends Application {
  private Places places;
  private Settings settings;
  private Workbench workbench;

  /** Opens the window and returns when it is closed. */
  public static void open() {
    ToolkitLog.launch(VoltscapeApp.class);
  }

  @Override
  public void init() {
    // Loading native code takes most of a second: it happens while the window is being built.
    Thread loader =
        new Thread(
            () -> {
              // What the first results need; the library for single precision follows when it is
              // needed, unless it is all there is.
              if (ByteKernels.fast() == null) {
                MatrixKernels.fast();
              }
              SampleStudies.all();
            },
            "kernel-loader");
    loader.setDaemon(true);
    loader.start();
    // Files are read on this thread, which is not the window's.
    Lessons.all();
    places = Places.ofUser();
    settings = Settings.load(places.config());
  }

  @Override
  public void start(Stage stage) {
    ToolkitLog.speak();
    workbench = new Workbench(stage, places, settings);
    workbench.show();
    List<String> leftOut =
        InstalledPlugins.report().leftOut().stream().map(PluginReport.LeftOut::why).toList();
    if (!leftOut.isEmpty()) {
      // The window is drawn first, and works behind the message.
      FxThread.later(() -> Errors.show(stage, "Plug-ins", String.join("\n", leftOut)));
    }
  }

  @Override
  public void stop() {
    if (workbench != null) {
      workbench.close();
    }
  }
}
