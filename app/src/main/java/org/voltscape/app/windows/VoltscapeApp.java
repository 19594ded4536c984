package org.voltscape.app.windows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;
import org.voltscape.app.display.Splash;
import org.voltscape.app.display.ToolkitLibraries;
import org.voltscape.app.document.RecentFiles;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.app.document.StudyOpening;
import org.voltscape.app.plugins.InstalledPlugins;
import org.voltscape.app.problems.Problems;
import org.voltscape.app.samples.Lessons;
import org.voltscape.app.samples.SampleStudies;
import org.voltscape.app.settings.Places;
import org.voltscape.app.settings.Settings;
import org.voltscape.app.workbench.ToolkitLog;
import org.voltscape.engine.io.plugin.PluginReport;
import org.voltscape.engine.network.integer.ByteKernels;
import org.voltscape.engine.network.matrix.MatrixKernels;
import org.voltscape.engine.param.BadInputException;

/** The JavaFX application: a window for each document. */
public final class VoltscapeApp extends Application {
  /** What the program was started with; the toolkit makes the application and takes none. */
  private static volatile WindowArguments asked = WindowArguments.NONE;

  private Places places;
  private Settings settings;
  private List<Path> recent;
  private final List<StudyDocument.Loaded> studies = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private Windows windows;

  /** Opens the window, or one for each file, and returns when all are closed. */
  public static void open(WindowArguments arguments) {
    asked = arguments;
    ToolkitLog.launch(VoltscapeApp.class);
  }

  @Override
  public void init() {
    // Loading native code takes most of a second: it happens while the window is being built.
    Thread loader =
        new Thread(
            () -> {
              try {
                ToolkitLibraries.await();
              } catch (InterruptedException e) {
                return;
              }
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
    recent = new RecentFiles(places.config()).load();
    for (Path file : asked.files()) {
      try {
        studies.add(StudyOpening.read(file));
      } catch (BadInputException e) {
        complaints.add(e.getMessage());
      }
    }
  }

  @Override
  public void start(Stage stage) {
    ToolkitLibraries.load();
    ToolkitLog.speak();
    Problems.watch();
    windows = new Windows(places, settings, recent, asked.data());
    windows.open(stage, studies.isEmpty() ? null : studies.get(0));
    Splash.closeAfter(stage.getScene());
    for (int i = 1; i < studies.size(); i++) {
      windows.open(studies.get(i));
    }
    windows.lookForLeftBehind();
    windows.complain("The study cannot be opened", complaints);
    windows.complain(
        "Plug-ins",
        InstalledPlugins.report().leftOut().stream().map(PluginReport.LeftOut::why).toList());
  }

  @Override
  public void stop() {
    if (windows != null) {
      windows.ended();
    }
  }
}
