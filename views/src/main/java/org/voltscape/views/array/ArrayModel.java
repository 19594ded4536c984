package org.voltscape.views.array;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.array.timing.MacTiming;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.OperatingAxis;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Figure;
import org.voltscape.figure.HeatFigure;
import org.voltscape.figure.array.UnitMaps;
import org.voltscape.figure.array.UnitQuantity;
import org.voltscape.views.fx.BackgroundTask;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.PreparedModel;
import org.voltscape.views.fx.TaskThreads;

/**
 * The arrays of a study, one a mapping, sized again in the background while budget or supply move.
 * Sensitivities are measured when the view is first seen. FX thread only.
 */
public final class ArrayModel extends PreparedModel<ArrayBase, ArrayFrame> {
  private final OperatingPoint point;
  private final ArraySource source;
  private final ArrayDesigner designer = new ArrayDesigner();
  private final ReadOnlyObjectWrapper<ArrayFrame> frame = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ArraySettings> settings = new ReadOnlyObjectWrapper<>();
  private BiConsumer<ArraySettings, String> onChange = (changed, what) -> {};
  private Study study;
  private ArrayRequest asked;
  private final ReadOnlyObjectWrapper<UnitQuantity> quantity =
      new ReadOnlyObjectWrapper<>(UnitQuantity.SENSITIVITY);
  private int tiles = Integer.MAX_VALUE;
  private long answers;

  /**
   * @param point the supply shared by all views
   * @param threads where arrays are designed
   */
  public ArrayModel(OperatingPoint point, TaskThreads threads, ArraySource source) {
    super(threads, BackgroundTask.Outdated.DELIVER, false);
    this.point = point;
    this.source = source;
    follow(point);
  }

  /** Told of array settings a person settled on, and what was done. */
  public void setOnChange(BiConsumer<ArraySettings, String> receiver) {
    onChange = receiver;
  }

  /** Takes another study; sensitivities are measured again only where they are others. */
  public void setStudy(Study next) {
    study = next;
    settings.set(next.array());
    if (keepOnly(ArrayBase.key(next))) {
      forgetFrame();
    }
    refresh();
  }

  /** Data sets are read from elsewhere: what was measured before is not shown any more. */
  public void forget() {
    forgetPrepared();
    forgetFrame();
    refresh();
  }

  private void forgetFrame() {
    cancelAnswer();
    frame.set(null);
  }

  /** Measures sensitivities after all. */
  void measureAgain() {
    prepareAgain();
  }

  /** Ends the measurement under way. */
  void cancel() {
    cancelPreparation("The sensitivities were not measured.");
  }

  @Override
  protected Need<ArrayBase> need() {
    if (study == null) {
      return null;
    }
    Study of = study;
    return new Need<>(
        ArrayBase.key(of),
        String.format(
            Locale.ROOT,
            "Measuring the sensitivity of every weight on %,d training examples…",
            of.array().samples()),
        outdated -> ArrayBase.of(of, source.sensitivities(of, outdated), outdated));
  }

  /** Shows another quantity. */
  public void setQuantity(UnitQuantity next) {
    quantity.set(next);
    refresh();
  }

  /** Shows sensitivities after so many tiles. */
  public void setTiles(int next) {
    tiles = next;
    refresh();
  }

  /**
   * Moves the budget without settling on it.
   *
   * @param um2 area of a unit on average
   */
  public void moveBudget(double um2) {
    move(settings.get().withBudget(Math.max(um2, settings.get().leastBudget())));
  }

  /** Moves the supply that sizes are chosen for, V, without settling on it. */
  void moveVolts(double volts) {
    move(settings.get().withPoint(volts, settings.get().clockNs()));
  }

  private void move(ArraySettings next) {
    if (!next.equals(settings.get())) {
      settings.set(next);
      refresh();
    }
  }

  /** Settles on budget and supply as they are. */
  void settle(String what) {
    if (study != null && !settings.get().equals(study.array())) {
      onChange.accept(settings.get(), what);
    }
  }

  @Override
  protected void moved() {
    if (study != null && study.logicFails()) {
      refresh();
    }
  }

  /** The supply the array runs at: the window's in a study of timing errors. */
  double volts() {
    return study.swept() == OperatingAxis.LOGIC_V
        ? inRange(point.getVolts())
        : settings.get().volts();
  }

  /** A supply, V, or the nearest one that the timing model speaks for. */
  public static double inRange(double volts) {
    return Math.max(MacTiming.LOWEST_VOLTS, Math.min(MacTiming.HIGHEST_VOLTS, volts));
  }

  @Override
  protected BackgroundTask.Computation<ArrayFrame> next(ArrayBase of) {
    ArrayRequest request =
        new ArrayRequest(
            settings.get(), volts(), quantity.get(), Math.max(1, Math.min(tiles, of.tiles())));
    asked = request;
    return outdated -> designer.answer(of, request, outdated);
  }

  @Override
  protected void take(ArrayFrame next) {
    // One that was still on its way when another network was chosen is of no use.
    if (next.base() == prepared()) {
      answers++;
      frame.set(next);
    }
  }

  /**
   * How the command {@code figure} is asked for a figure of the array; empty where it shows a state
   * on the way: a budget that nobody has settled on, or not all tiles.
   */
  List<String> command(Figure figure) {
    ArrayFrame now = frame.get();
    ArraySettings shown = now.request().settings();
    ArraySettings array = study.array();
    if (!shown.equals(array.withPoint(shown.volts(), array.clockNs()))) {
      return List.of();
    }
    List<String> words = new ArrayList<>(List.of("array", "--quantity"));
    List<String> sized = List.of("--voltage", CsvWriter.number(shown.volts()));
    if (figure instanceof HeatFigure) {
      if (now.request().tiles() < now.base().tiles()) {
        return List.of();
      }
      words.add(now.request().quantity().name().toLowerCase(Locale.ROOT));
      words.addAll(sized);
      words.addAll(List.of("--runs-at", CsvWriter.number(now.request().volts())));
    } else {
      words.add(
          figure.equals(now.histogram())
              ? "sizes"
              : figure.equals(now.bySize()) ? "by-size" : "growth");
      words.addAll(sized);
    }
    return words;
  }

  /** The maps as a figure; only where there are any. */
  public HeatFigure figure() {
    ArrayFrame now = frame.get();
    if (now == null) {
      throw new BadInputException("figure", "", "no array yet", "measured sensitivities");
    }
    boolean part =
        now.request().quantity() == UnitQuantity.SENSITIVITY
            && now.request().tiles() < now.base().tiles();
    return now.figure(
        UnitMaps.sizedFor(now.request().settings().volts())
            + (part
                ? "; after tile " + now.request().tiles() + " of " + now.base().tiles() + "."
                : "."));
  }

  /** The areas there are, um2, ascending. */
  static List<Double> areas() {
    return MacTiming.mac65nm().areas();
  }

  /** The latest answer; null before the first. */
  ReadOnlyObjectProperty<ArrayFrame> frameProperty() {
    return frame.getReadOnlyProperty();
  }

  /** Budget and supply as they are shown; null before the first study. */
  ReadOnlyObjectProperty<ArraySettings> settingsProperty() {
    return settings.getReadOnlyProperty();
  }

  /** Whether the study is about timing errors. */
  boolean logicFails() {
    return study != null && study.logicFails();
  }

  /** Whether the maps are there and show all that was asked for last. */
  public boolean shows() {
    ArrayFrame now = frame.get();
    return now != null && now.base() == prepared() && now.request().equals(asked);
  }

  /** Whether the maps are there. */
  public boolean hasMaps() {
    return frame.get() != null;
  }

  /** What is shown. */
  ReadOnlyObjectProperty<UnitQuantity> quantityProperty() {
    return quantity.getReadOnlyProperty();
  }

  /** Number of maps; 0 before there are any. */
  public int maps() {
    return frame.get() == null ? 0 : frame.get().maps().size();
  }

  /** Number of units of the array; 0 before there are maps. */
  public int units() {
    return prepared() == null ? 0 : prepared().shape().units();
  }

  /** How many answers were shown so far, for measurements. */
  public long answers() {
    return answers;
  }
}
