package org.voltscape.app.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final Set<String> failed = new HashSet<>();
  private final Map<String, ViewHost> hosts = new HashMap<>();

  /**
   * Opens the views.
   *
   * @param opening makes the host of a view
   */
  SessionViews(Function<ViewProvider, ViewHost> opening) {
    for (ViewProvider about : ViewProviders.all()) {
      ViewHost host = opening.apply(about);
      hosts.put(about.id(), host);
      Optional<Plugin> plugin = ViewDescriptions.registry().plugin(about.id());
      if (plugin.isEmpty()) {
        all.add(new OpenedView(about, about.open(host)));
      } else {
        foreign(about, host, plugin.get()).ifPresent(all::add);
      }
    }
  }

  /** The window does not depend on a view that is none of the program's own. */
  private static Optional<OpenedView> foreign(ViewProvider about, ViewHost host, Plugin plugin) {
    try {
      WorkbenchView view = about.open(host);
      // Builds it, which is what may fail.
      view.node();
      view.figures();
      return Optional.of(new OpenedView(about, view));
    } catch (RuntimeException | LinkageError e) {
      InstalledPlugins.failed(plugin, "view " + about.id(), e);
      return Optional.empty();
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
    return all.stream().filter(v -> v.view().accept(request)).map(v -> v.about().id()).findFirst();
  }

  void show(ViewStudy study) {
    // First, so that views with nothing to show know that they are not looked at.
    all.forEach(v -> v.look(study.study()));
    each(view -> view.show(study));
  }

  void preview(ErrorCurve curve) {
    each(view -> view.preview(curve));
  }

  void show(Snapshot snapshot, ErrorCurve curve) {
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

  /** A view that is none of the program's own and fails is not told anything any more. */
  private void each(Consumer<WorkbenchView> action) {
    for (OpenedView opened : all) {
      Optional<Plugin> plugin = ViewDescriptions.registry().plugin(opened.about().id());
      if (plugin.isEmpty()) {
        action.accept(opened.view());
      } else if (!failed.contains(opened.about().id())) {
        try {
          action.accept(opened.view());
        } catch (RuntimeException | LinkageError e) {
          failed.add(opened.about().id());
          InstalledPlugins.failed(plugin.get(), "view " + opened.about().id(), e);
          LOG.log(System.Logger.Level.ERROR, "view " + opened.about().id(), e);
          hosts
              .get(opened.about().id())
              .say(
                  "The view \""
                      + opened.about().title()
                      + "\" of the plug-in "
                      + plugin.get().file()
                      + " failed and follows nothing any more; the log file has the reason.");
        }
      }
    }
  }
}
