package org.voltscape.tools.wear;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.voltscape.app.document.StudyOpening;
import org.voltscape.app.workbench.Workbench;
import org.voltscape.engine.study.Study;
import org.voltscape.tools.window.RealWindow;

/** A window that is opened and closed many times, with references to all that should go with it. */
final class Leaks {
  private static final int MOST_COLLECTIONS = 40;
  private static final int BETWEEN = 250;
  private static final int LOOK = 100;

  private final Consumer<String> say;
  private final List<Kept> opened = new ArrayList<>();
  private final Map<String, Object> result = new LinkedHashMap<>();
  private long left;

  private record Kept(String what, WeakReference<Object> it) {}

  Leaks(Consumer<String> say) {
    this.say = say;
  }

  /** What was opened and what of it is left, by kind. */
  Map<String, Object> result() {
    return result;
  }

  /** How many things are left. */
  long left() {
    return left;
  }

  void run(Path file, int rounds) throws Exception {
    RealWindow.until(() -> RealWindow.stages().size() == 1);
    Stage main = RealWindow.onFx(() -> RealWindow.stages().get(0));
    Study study = StudyOpening.read(file).study();
    for (int i = 0; i < rounds; i++) {
      round(main, study.withEffort(study.trials(), study.images(), i));
      say.accept("round " + (i + 1));
    }
    List<String> views = RealWindow.onFx(() -> Workbench.of(main).driver().views());
    for (int i = 0; i < MOST_COLLECTIONS && alive() > 0; i++) {
      // The toolkit holds what was drawn last until something else is.
      String next = views.get(i % views.size());
      RealWindow.doOnFx(() -> Workbench.of(main).driver().select(next));
      System.gc();
      Thread.sleep(BETWEEN);
    }
    left = alive();
    result.put("rounds", rounds);
    result.put("opened", opened.size());
    result.put("left", left);
    Map<String, Integer> kinds = new TreeMap<>();
    for (Kept kept : opened) {
      kinds.merge(kept.what(), kept.it().get() == null ? 0 : 1, Integer::sum);
    }
    kinds.forEach(result::put);
  }

  private long alive() {
    return opened.stream().filter(kept -> kept.it().get() != null).count();
  }

  private void round(Stage main, Study study) throws Exception {
    RealWindow.doOnFx(() -> RealWindow.item(main, "New window").fire());
    RealWindow.until(() -> other(main) != null);
    RealWindow.doOnFx(() -> Workbench.of(other(main)).driver().edit(study, "a small study"));
    List<String> views = RealWindow.onFx(() -> Workbench.of(other(main)).driver().views());
    for (String view : views) {
      RealWindow.doOnFx(
          () -> {
            keep("view " + view, Workbench.of(other(main)).driver().view(view));
            Workbench.of(other(main)).driver().select(view);
          });
      Thread.sleep(LOOK);
    }
    String apart = views.get(opened.size() % views.size());
    RealWindow.doOnFx(() -> Workbench.of(other(main)).driver().select(apart));
    RealWindow.doOnFx(() -> RealWindow.item(other(main), "Window of its own or back").fire());
    RealWindow.until(() -> Window.getWindows().size() > 2);
    RealWindow.doOnFx(
        () ->
            Window.getWindows().stream()
                .filter(w -> w instanceof Stage s && Workbench.of(s) == null)
                .forEach(w -> keep("window of a view", w)));
    RealWindow.doOnFx(() -> RealWindow.item(other(main), "Window of its own or back").fire());
    RealWindow.doOnFx(
        () -> {
          Stage stage = other(main);
          Scene scene = stage.getScene();
          keep("window", stage);
          keep("scene", scene);
          keep("workbench", Workbench.of(stage));
          // What is unsaved would be asked about.
          RealWindow.item(stage, "Undo").fire();
          RealWindow.item(stage, "Close window").fire();
        });
    RealWindow.until(() -> RealWindow.stages().size() == 1);
  }

  private void keep(String what, Object it) {
    opened.add(new Kept(what, new WeakReference<>(it)));
  }

  private static Stage other(Stage main) {
    return RealWindow.stages().stream().filter(s -> s != main).findFirst().orElse(null);
  }
}
