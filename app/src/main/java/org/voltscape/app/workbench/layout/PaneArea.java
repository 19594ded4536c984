package org.voltscape.app.workbench.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.voltscape.app.settings.ViewPlace;
import org.voltscape.app.settings.ViewPlace.Bounds;
import org.voltscape.views.fx.FxThread;

/**
 * The views as tabs, all in one pane or split over two beside each other, and those that have a
 * window of their own. JavaFX thread only.
 */
public final class PaneArea {
  private final TabPane left = pane();
  private final TabPane right = pane();
  private final SplitPane split = new SplitPane(left);
  private final Map<String, PlacedView> views = new LinkedHashMap<>();

  /** What was chosen last of the views of each side. */
  private final Map<Boolean, String> chosen = new TreeMap<>();

  /** The side the user worked with last; at first the one with the results. */
  private boolean usedRight = true;

  /** The view with a window of its own that the user worked with last; null for the panes. */
  private @Nullable PlacedView usedWindow;

  private boolean twoPanes;
  private boolean arranging;
  private boolean closing;

  /** Share of the left pane, as the user left it. */
  private double share = 0.5;

  private Runnable onMaximise = () -> {};
  private Consumer<Scene> dress = scene -> {};

  public PaneArea() {
    split.addEventFilter(
        MouseEvent.MOUSE_RELEASED,
        e -> {
          if (!split.getDividers().isEmpty()) {
            share = split.getDividerPositions()[0];
          }
        });
    for (TabPane pane : List.of(left, right)) {
      // Not the focus: that goes to menus and dialogs, and elsewhere when a tab is taken away.
      pane.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> used(pane));
      pane.addEventFilter(KeyEvent.KEY_PRESSED, e -> used(pane));
      pane.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
      pane.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> chosen(is));
    }
    // A split gives each pane as much of a new width, wherever its divider stood.
    split.widthProperty().addListener((o, was, is) -> FxThread.later(this::divide));
  }

  private static TabPane pane() {
    TabPane pane = new TabPane();
    pane.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    pane.setMinWidth(320);
    pane.setAccessibleText("Views");
    return pane;
  }

  /** Called when a user wants the view in front alone, or no longer alone. */
  public void setOnMaximise(Runnable action) {
    onMaximise = action;
  }

  /** Gives windows of single views their look, when they open and in {@link #dressWindows}. */
  public void setDress(Consumer<Scene> receiver) {
    dress = receiver;
  }

  /** Has the windows of single views take another look. */
  public void dressWindows() {
    views.values().stream().flatMap(v -> v.window().stream()).forEach(w -> dress.accept(w.scene()));
  }

  /**
   * Adds a view.
   *
   * @param content makes what it shows, when that is first looked at
   * @param onRight whether it goes to the right where two panes are shown
   */
  public void add(String id, String title, String help, Supplier<Node> content, boolean onRight) {
    Tab tab = new Tab(title);
    tab.setId("tab-" + id);
    tab.setTooltip(new Tooltip(help));
    PlacedView view = new PlacedView(id, tab, content, onRight);
    views.put(id, view);
    tab.setContextMenu(new TabMenu(this, id));
  }

  /** Puts the views where they were when the window was closed, those of windows later. */
  public void place(Map<String, ViewPlace> places) {
    views.values().forEach(view -> view.place(places.get(view.id())));
  }

  /**
   * Has views in front as soon as they are arranged, each of its side; for those that are not known
   * the first of their side.
   *
   * @param ids the one worked with last at the end
   */
  public void toFront(List<String> ids) {
    for (String id : ids) {
      PlacedView view = views.get(id);
      if (view != null) {
        chosen.put(view.isRight(), id);
        usedRight = view.isRight();
      }
    }
  }

  /** The views in front of the sides, the one worked with last at the end. */
  public List<String> inFront() {
    return Stream.of(chosen.get(!usedRight), chosen.get(usedRight))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Opens the windows of single views that were open when the settings were kept. */
  public void openWindows() {
    views.values().stream().filter(PlacedView::startsDetached).toList().forEach(this::detach);
  }

  /** Where the views are that are not where they are at first. */
  public Map<String, ViewPlace> places() {
    Map<String, ViewPlace> places = new TreeMap<>();
    views.values().forEach(v -> v.kept().ifPresent(place -> places.put(v.id(), place)));
    return places;
  }

  /** Shows the views in one pane or in two; what was in front of each side stays there. */
  public void arrange(boolean sideBySide) {
    twoPanes = sideBySide;
    arranging = true;
    left.getTabs().clear();
    right.getTabs().clear();
    for (PlacedView view : views.values()) {
      if (view.window().isEmpty()) {
        pane(view.isRight()).getTabs().add(view.tab());
      }
    }
    boolean both = !right.getTabs().isEmpty() && !left.getTabs().isEmpty();
    split.getItems().setAll(right.getTabs().isEmpty() || both ? left : right);
    if (both) {
      split.getItems().add(right);
      divide();
    }
    choose(left, !twoPanes && usedRight);
    choose(right, true);
    arranging = false;
    fill();
    // The first that is shown of each side counts as chosen.
    chosen(left.getSelectionModel().getSelectedItem());
    chosen(right.getSelectionModel().getSelectedItem());
  }

  private TabPane pane(boolean ofRight) {
    return twoPanes && ofRight ? right : left;
  }

  private void choose(TabPane pane, boolean side) {
    PlacedView wanted = views.get(chosen.getOrDefault(side, ""));
    if (wanted != null && pane.getTabs().contains(wanted.tab())) {
      pane.getSelectionModel().select(wanted.tab());
    } else {
      pane.getSelectionModel().selectFirst();
    }
  }

  private void fill() {
    views.values().forEach(PlacedView::fill);
  }

  private void chosen(@Nullable Tab tab) {
    if (!arranging && tab != null) {
      fill();
      PlacedView view = view(tab);
      chosen.put(view.isRight(), view.id());
      if (!twoPanes) {
        usedRight = view.isRight();
      }
    }
  }

  private void used(TabPane pane) {
    usedWindow = null;
    Tab tab = pane.getSelectionModel().getSelectedItem();
    if (tab != null) {
      usedRight = view(tab).isRight();
    }
  }

  private PlacedView view(Tab tab) {
    return view(tab.getId().substring("tab-".length()));
  }

  private PlacedView view(String id) {
    PlacedView view = views.get(id);
    if (view == null) {
      throw new IllegalArgumentException("no view " + id);
    }
    return view;
  }

  private void divide() {
    split.setDividerPositions(share);
  }

  private void clicked(MouseEvent e) {
    if (e.getButton() == MouseButton.PRIMARY
        && e.getClickCount() == 2
        && e.getTarget() instanceof Node at
        && isTab(at)) {
      onMaximise.run();
      e.consume();
    }
  }

  /** Whether a node belongs to the head of a tab. */
  private static boolean isTab(Node at) {
    for (Node node = at; node != null && !(node instanceof TabPane); node = node.getParent()) {
      if (node.getStyleClass().contains("tab")) {
        return true;
      }
    }
    return false;
  }

  /** What the tab of a view says. */
  public String title(String id) {
    return view(id).tab().getText();
  }

  public List<String> ids() {
    return List.copyOf(views.keySet());
  }

  /** Brings a view to the front, in its pane or its window. */
  public void select(String id) {
    PlacedView view = view(id);
    if (view.window().isPresent()) {
      usedWindow = view;
      view.window().get().toFront();
      return;
    }
    usedWindow = null;
    usedRight = view.isRight();
    view.tab().getTabPane().getSelectionModel().select(view.tab());
  }

  /** The view in front: the one which the user clicked, typed into or chose last. */
  public String front() {
    if (usedWindow != null) {
      return usedWindow.id();
    }
    TabPane pane = split.getItems().contains(pane(usedRight)) ? pane(usedRight) : used();
    return view(pane.getSelectionModel().getSelectedItem()).id();
  }

  private TabPane used() {
    return (TabPane) split.getItems().get(0);
  }

  /** The node to place. */
  public Region node() {
    return split;
  }

  /** What is shown of the view in front, for what pops up over it. */
  public Node frontNode() {
    return usedWindow == null ? split : usedWindow.content();
  }

  /** Has the view alone in the window, as a double click on its tab does. */
  void maximise(String id) {
    select(id);
    onMaximise.run();
  }

  /** Whether there is another pane to move a view to. */
  boolean hasTwoPanes() {
    return twoPanes;
  }

  /** Moves a view to the other one of two panes. */
  void move(String id) {
    PlacedView view = view(id);
    view.setRight(!view.isRight());
    usedRight = view.isRight();
    chosen.values().remove(id);
    chosen.put(view.isRight(), id);
    arrange(twoPanes);
  }

  boolean isDetached(String id) {
    return view(id).window().isPresent();
  }

  /** Whether a view can have a window of its own: one stays in the panes. */
  boolean canDetach(String id) {
    return !isDetached(id) && views.values().stream().filter(v -> v.window().isEmpty()).count() > 1;
  }

  /** Gives the view in front a window of its own, or puts it back. */
  public void detachFront() {
    String front = front();
    if (isDetached(front)) {
      attach(view(front));
    } else {
      detach(front);
    }
  }

  /** Gives a view a window of its own. */
  public void detach(String id) {
    if (canDetach(id)) {
      detach(view(id));
      select(id);
    }
  }

  private void detach(PlacedView view) {
    if (!canDetach(view.id())) {
      return;
    }
    Scene main = split.getScene();
    view.tab().getTabPane().getTabs().remove(view.tab());
    ViewWindow window =
        new ViewWindow(
            view.content(), view.title(), (Stage) main.getWindow(), dress, () -> attach(view));
    Bounds last = view.bounds();
    view.setWindow(window);
    window.onUsed(() -> usedWindow = view);
    arrange(twoPanes);
    window.open(last, main);
  }

  /** Puts a view back into its pane. */
  public void attach(String id) {
    attach(view(id));
  }

  private void attach(PlacedView view) {
    if (closing || view.window().isEmpty()) {
      return;
    }
    ViewWindow window = view.window().get();
    view.setWindow(null);
    window.release();
    usedWindow = null;
    usedRight = view.isRight();
    chosen.put(view.isRight(), view.id());
    arrange(twoPanes);
  }

  /** Closes all windows of single views with the window; they count as open. */
  public void closeWindows() {
    closing = true;
    views.values().stream().flatMap(v -> v.window().stream()).toList().forEach(ViewWindow::close);
  }
}
