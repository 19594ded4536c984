package org.voltscape.app.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.voltscape.app.plugins.InstalledPlugins;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.plugin.Plugin;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.figure.view.ViewDescriptions;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewProvider;
import org.voltscape.views.workbench.ViewProviders;
import org.voltscape.views.workbench.ViewRequest;
import org.voltscape.views.workbench.ViewStudy;
import org.voltscape.views.workbench.WorkbenchView;

/**
 * The views of a session: opens every one that the program knows, and tells all of them the same.
 * JavaFX thread only.
 */
public final class SessionViews {
  private static final System.Logger LOG = System.getLogger(SessionViews.class.getName());

  private final List<OpenedView> all = new ArrayList<>();
  private ViewStudy study;
  private Snapshot snapshot;
  private ErrorCurve curve;

  /**
   * Opens the views.
   *
   * @param opening makes the host of a view
   */
  SessionViews(Function<ViewProvider, ViewHost> opening) {
    this(ViewProviders.all(), opening);
  }

  SessionViews(List<ViewProvider> providers, Function<ViewProvider, ViewHost> opening) {
    for (ViewProvider about : providers) {
      OpenedView opened = new OpenedView(about, opening.apply(about), SessionViews::failed);
      opened.setOnTryAgain(() -> bringUpToDate(opened));
      if (plugin(opened).isEmpty() || builds(opened)) {
        all.add(opened);
      }
    }
  }

  private static Optional<Plugin> plugin(OpenedView opened) {
    return ViewDescriptions.registry().plugin(opened.about().id());
  }

  /** A view that is none of the program's own has no tab where it cannot even be built. */
  private static boolean builds(OpenedView opened) {
    return opened.ask(
        view -> {
          view.node();
          view.figures();
          return true;
        },
        false);
  }

  private static void failed(OpenedView opened, Throwable why) {
    String id = "view " + opened.about().id();
    LOG.log(System.Logger.Level.ERROR, id, why);
    plugin(opened)
        .ifPresent(
            plugin -> {
              InstalledPlugins.failed(plugin, id, why);
              opened
                  .host()
                  .say(
                      "The view \""
                          + opened.about().title()
                          + "\" of the plug-in "
                          + plugin.file()
                          + " failed; the log file has the reason.");
            });
  }

  /** Tells a view that is opened again what the others know. */
  private void bringUpToDate(OpenedView opened) {
    if (study != null) {
      opened.look(study.study());
      opened.tell(view -> view.show(study));
    }
    if (snapshot != null) {
      opened.tell(view -> view.show(snapshot, curve));
    }
  }

  /** Every view, in the order of the tabs. */
  public List<OpenedView> all() {
    return List.copyOf(all);
  }

  /** The view of this id, if there is one. */
  public Optional<WorkbenchView> find(String id) {
    return all.stream().filter(v -> v.about().id().equals(id)).map(OpenedView::view).findFirst();
  }

  /**
   * A view of this class, for programs that drive the window.
   *
   * @throws java.util.NoSuchElementException where there is none
   */
  public <V extends WorkbenchView> V get(Class<V> type) {
    return all.stream()
        .map(OpenedView::view)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Has the view that can do something do it.
   *
   * @return its id; empty where none can
   */
  public Optional<String> ask(ViewRequest request) {
    return all.stream()
        .filter(v -> v.ask(view -> view.accept(request), false))
        .map(v -> v.about().id())
        .findFirst();
  }

  void show(ViewStudy study) {
    this.study = study;
    // First, so that views with nothing to show know that they are not looked at.
    all.forEach(v -> v.look(study.study()));
    each(view -> view.show(study));
  }

  void preview(ErrorCurve curve) {
    each(view -> view.preview(curve));
  }

  void show(Snapshot snapshot, ErrorCurve curve) {
    this.snapshot = snapshot;
    this.curve = curve;
    each(view -> view.show(snapshot, curve));
  }

  void again() {
    each(WorkbenchView::again);
  }

  void stop() {
    each(WorkbenchView::stop);
  }

  void forget() {
    each(WorkbenchView::forget);
  }

  void dispose() {
    each(WorkbenchView::dispose);
  }

  private void each(Consumer<WorkbenchView> action) {
    all.forEach(opened -> opened.tell(action));
  }
}
