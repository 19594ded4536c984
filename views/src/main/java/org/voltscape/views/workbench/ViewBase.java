package org.voltscape.views.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.voltscape.figure.Figure;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.views.chart.ChartPane;
import org.voltscape.views.fx.LiveModel;
import org.voltscape.views.fx.ShownWatch;

/**
 * A view that is built when it is first asked for and whose charts follow the theme, tell the
 * window what is under the mouse, and are its figures. FX thread only.
 */
public abstract class ViewBase implements WorkbenchView {
  private final ViewHost host;
  private final List<ChartPane> charts = new ArrayList<>();
  private final List<ViewFigure> figures = new ArrayList<>();

  /** Kept, or they would be collected with their listeners. */
  private final List<ObservableValue<Boolean>> watched = new ArrayList<>();

  /** Those in the list of jobs. */
  private final List<LiveModel<?>> models = new ArrayList<>();

  private Region node;

  /** Told last; null before. */
  private FigureTheme theme;

  /**
   * @param host the window
   */
  protected ViewBase(ViewHost host) {
    this.host = host;
  }

  /** The window. */
  protected final ViewHost host() {
    return host;
  }

  /** Builds the nodes, once; says what its {@link #charts} and {@link #figure figures} are. */
  protected abstract Region build();

  @Override
  public final Region node() {
    if (node == null) {
      node = build();
      if (theme != null) {
        setTheme(theme);
      }
    }
    return node;
  }

  /** Charts that are figures, and whose points are told where the mouse is on them. */
  protected final void charts(List<ChartPane> shown) {
    quietCharts(shown);
    for (ChartPane chart : shown) {
      chart
          .hoveredProperty()
          .addListener((o, before, at) -> host.hover(at == null ? "" : at.everything()));
    }
  }

  /** Charts that are figures; of what is under the mouse the view tells by itself. */
  protected final void quietCharts(List<ChartPane> shown) {
    charts.addAll(shown);
    shown.forEach(chart -> figures.add(ViewFigure.of(chart)));
  }

  /** A figure that is no chart, of the study as it stands. */
  protected final void figure(Node seen, BooleanSupplier there, Supplier<Figure> figure) {
    figures.add(new ViewFigure(seen, there, () -> host.export(figure.get(), host.study().study())));
  }

  /** A figure that is no chart and hands itself over. */
  protected final void figure(ViewFigure figure) {
    figures.add(figure);
  }

  /** Hands a figure of the study as it stands over, as the buttons of charts do. */
  protected final void export(Figure figure) {
    host.export(figure, host.study().study());
  }

  /** Has a model compute only while a person can see the view. */
  protected final void watch(Region root, LiveModel<?> model) {
    ObservableValue<Boolean> shown = ShownWatch.of(root);
    shown.addListener((o, was, is) -> model.setShown(is));
    model.setShown(shown.getValue());
    watched.add(shown);
  }

  /** Has the list of jobs follow work of this view. */
  protected final void list(ListedWork.Work work) {
    ListedWork.list(work, host::job);
  }

  /**
   * Has the list of jobs follow what a model computes; a run of the study catches up with what was
   * ended there.
   *
   * @param name of the work, for people
   * @param first ends what the model prepares before it can compute
   */
  protected final void list(String name, LiveModel<?> model, Runnable first) {
    models.add(model);
    if (node == null) {
      // A view that is not built yet is not looked at.
      model.setShown(false);
    }
    list(
        ListedWork.Work.unmeasured(
            name,
            model.workProperty(),
            () -> {
              first.run();
              if (model.giveUp()) {
                host.say(
                    name
                        + ": ended. What is shown is older than the study; Run (F5) or any change"
                        + " computes it again.");
              }
            }));
  }

  /** The same of a model that prepares nothing. */
  protected final void list(String name, LiveModel<?> model) {
    list(name, model, () -> {});
  }

  @Override
  public void again() {
    models.forEach(LiveModel::catchUp);
  }

  /** Tells the window of a text of what is under the mouse. */
  protected final void hover(ReadOnlyStringProperty text) {
    text.addListener((o, before, now) -> host.hover(now));
  }

  @Override
  public final List<ViewFigure> figures() {
    node();
    return List.copyOf(figures);
  }

  @Override
  public void setTheme(FigureTheme theme) {
    this.theme = theme;
    charts.forEach(chart -> chart.setTheme(theme));
  }
}
