package org.voltscape.app.workbench;

import javafx.application.Application;
import javafx.stage.Stage;
import org.voltscape.app.settings.Places;
import org.voltscape.app.settings.Settings;
import org.voltscape.engine.network.MatrixKernels;

/** The JavaFX application: one window with one study. */
public final class VoltscapeApp extends Application {
  private Workbench workbench;

  /** Opens the window and returns when it is closed. */
  public static void open() {
    ToolkitLog.launch(VoltscapeApp.class);
  }

  @Override
  public void init() {
    // Loading native code takes most of a second: it happens while the window is being built.
    Thread loader = new Thread(MatrixKernels::fast, "kernel-loader");
    loader.setDaemon(true);
    loader.start();
  }

  @Override
  public void start(Stage stage) {
    ToolkitLog.speak();
    Places places = Places.ofUser();
    workbench = new Workbench(stage, places, Settings.load(places.config()));
    workbench.show();
  }

  @Override
  public void stop() {
    if (workbench != null) {
      workbench.close();
    }
  }
}
