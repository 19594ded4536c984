package org.voltscape.views.lowrate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.rare.LowRateKey;
import org.voltscape.engine.rare.LowRateLimits;
import org.voltscape.engine.rare.LowRateTable;
import org.voltscape.engine.study.Design;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.views.fx.BackgroundTask;
import org.voltscape.views.fx.LiveModel;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.Pace;
import org.voltscape.views.fx.TaskThreads;

/**
 * What few faulty cells cost at the operating voltage; one for all views of a window. Cells are
 * counted while a view that tells of them can be seen; tables, which take up to minutes, are made
 * when a person asks, and kept: they answer at every voltage, on every curve. FX thread only.
 */
public final class LowRateModel extends LiveModel<Map<LowRateKey, Long>> {
  private static final int MOST_KEPT = 100;

  /** Progress is told no more often. */
  private final TaskThreads testers;

  private final LowRateSource source;
  private final OperatingPoint point;
  private final BackgroundTask<String> making;
  private final Map<LowRateKey, Long> cells = kept();
  private final Map<LowRateKey, LowRateTable> tables = kept();
  private final Set<Object> watchers = new HashSet<>();
  private final ChangeListener<Number> voltsMoved = (o, was, is) -> moved();
  private final ReadOnlyObjectWrapper<LowRateState> state =
      new ReadOnlyObjectWrapper<>(LowRateState.NOTHING);
  private final ReadOnlyStringWrapper working = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private Study study;
  private DoubleUnaryOperator curve = volts -> 0;

  /** Those that are being made. */
  private Set<LowRateKey> under = Set.of();

  /** What was asked for last. */
  private List<Order> asked = List.of();

  private long request;

  /** A table to make. */
  private record Order(LowRateKey key, Design design) {}

  /**
   * @param threads where cells are counted
   * @param testers where tables are made, which may take minutes
   * @param point the voltage shared by all views
   */
  public LowRateModel(
      TaskThreads threads, TaskThreads testers, LowRateSource source, OperatingPoint point) {
    super(threads, BackgroundTask.Outdated.DROP, false);
    this.testers = testers;
    this.source = source;
    this.point = point;
    making = new BackgroundTask<>(testers, BackgroundTask.Outdated.DROP, this::ended);
  }

  private static <K, V> Map<K, V> kept() {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > MOST_KEPT;
      }
    };
  }

  /**
   * Takes another study; what is being made goes on where it is of use.
   *
   * @param probability that a cell fails, by the operating voltage in V
   */
  public void setStudy(Study next, DoubleUnaryOperator probability) {
    study = next;
    curve = probability;
    complaint.set("");
    if (!under.isEmpty()) {
      Set<LowRateKey> wanted = new HashSet<>();
      next.designs().stream()
          .filter(d -> LowRateLimits.reason(next, d) == null)
          .forEach(d -> wanted.add(LowRateKey.of(next, counted(d, null))));
      if (!wanted.containsAll(under)) {
        cancel();
      }
    }
    moved();
  }

  /** Says whether somebody who shows it can be seen. */
  void watch(Object who, boolean seen) {
    boolean before = !watchers.isEmpty();
    if (seen) {
      watchers.add(who);
    } else {
      watchers.remove(who);
    }
    boolean now = !watchers.isEmpty();
    if (now && !before) {
      point.voltsProperty().addListener(voltsMoved);
      show();
    } else if (before && !now) {
      point.voltsProperty().removeListener(voltsMoved);
    }
    setShown(now);
  }

  /** Data sets are read from elsewhere: what was computed before holds no more. */
  public void forget() {
    cancel();
    cancelAnswer();
    cells.clear();
    tables.clear();
    complaint.set("");
    moved();
  }

  @Override
  protected void moved() {
    show();
    refresh();
  }

  @Override
  protected BackgroundTask.Computation<Map<LowRateKey, Long>> next() {
    Map<LowRateKey, SchemeChoice> missing = new LinkedHashMap<>();
    if (study != null) {
      for (Design design : study.designs()) {
        SchemeChoice scheme = counted(design, LowRateLimits.reason(study, design));
        if (scheme != null && !cells.containsKey(LowRateKey.of(study, scheme))) {
          missing.put(LowRateKey.of(study, scheme), scheme);
        }
      }
    }
    if (missing.isEmpty()) {
      return null;
    }
    Study of = study;
    return outdated -> {
      Map<LowRateKey, Long> found = new LinkedHashMap<>();
      for (Map.Entry<LowRateKey, SchemeChoice> one : missing.entrySet()) {
        try {
          found.put(one.getKey(), source.cells(of, one.getValue(), outdated));
        } catch (BadInputException e) {
          // The run says what is wrong; without a network there are no cells.
          found.put(one.getKey(), 0L);
        }
      }
      return found;
    };
  }

  @Override
  protected String work() {
    return busy() ? "Counting the cells that can fail…" : "";
  }

  @Override
  protected void take(Map<LowRateKey, Long> counts) {
    cells.putAll(counts);
    show();
  }

  /**
   * The scheme whose cells are counted: where no table can be made, those of plain words tell
   * whether faults are few.
   *
   * @return null where there is nothing to count
   */
  private static SchemeChoice counted(Design design, String reason) {
    if (reason == null) {
      return design.memory();
    }
    return design.memoryFails() ? SchemeChoice.of("none") : null;
  }

  private void show() {
    if (study == null || !study.memoryFails()) {
      state.set(LowRateState.NOTHING);
      return;
    }
    List<LowRateState.Row> rows = new ArrayList<>();
    for (Design design : study.designs()) {
      String reason = LowRateLimits.reason(study, design);
      SchemeChoice scheme = counted(design, reason);
      Long count = scheme == null ? null : cells.get(LowRateKey.of(study, scheme));
      if (count != null && count > 0) {
        LowRateTable table = reason == null ? tables.get(LowRateKey.of(study, scheme)) : null;
        rows.add(new LowRateState.Row(design.label(), reason, count, table));
      }
    }
    double volts = point.getVolts();
    state.set(new LowRateState(volts, curve.applyAsDouble(volts), rows));
  }

  /** Makes the tables of all designs of which the state says that they lack one. */
  void compute() {
    if (!under.isEmpty()) {
      return;
    }
    List<String> labels = state.get().untold().stream().map(LowRateState.Row::label).toList();
    List<Order> orders = new ArrayList<>();
    for (Design design : study.designs()) {
      if (labels.contains(design.label())) {
        orders.add(new Order(LowRateKey.of(study, counted(design, null)), design));
      }
    }
    if (orders.isEmpty()) {
      return;
    }
    long mine = ++request;
    Study of = study;
    Set<LowRateKey> keys = new HashSet<>();
    orders.forEach(o -> keys.add(o.key()));
    under = keys;
    asked = List.copyOf(orders);
    complaint.set("");
    progress.set(0);
    working.set(LowRateText.working(orders.get(0).design().label(), 0, orders.size()));
    making.request(
        outdated -> {
          try {
            for (int i = 0; i < orders.size(); i++) {
              Order order = orders.get(i);
              Throttle watch = new Throttle(mine, order.design().label(), i, orders.size());
              watch.tell(0, LowRateText.working(order.design().label(), i, orders.size()));
              LowRateTable table = source.table(of, order.design(), watch::tested, outdated);
              testers.fx().execute(() -> took(mine, order.key(), table));
            }
            return "";
          } catch (BadInputException e) {
            return e.getMessage();
          }
        });
  }

  private void took(long of, LowRateKey key, LowRateTable table) {
    if (of == request) {
      tables.put(key, table);
      show();
    }
  }

  private void ended(String words) {
    under = Set.of();
    working.set("");
    complaint.set(words);
    show();
  }

  /** Ends what is being made, as a person asked, and says what is missing; tables made stay. */
  public void end() {
    if (under.isEmpty()) {
      return;
    }
    cancel();
    List<String> missing =
        asked.stream()
            .filter(o -> !tables.containsKey(o.key()))
            .map(o -> o.design().label())
            .toList();
    if (!missing.isEmpty()) {
      complaint.set(LowRateText.ended(missing, asked.size() - missing.size()));
    }
  }

  /** Ends what is being made; tables made before stay. */
  void cancel() {
    request++;
    making.cancel();
    under = Set.of();
    working.set("");
  }

  @Override
  public void dispose() {
    super.dispose();
    point.voltsProperty().removeListener(voltsMoved);
    cancel();
  }

  /** What is known at the operating voltage. */
  ReadOnlyObjectProperty<LowRateState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** What is being tested, in words; empty for nothing. */
  public ReadOnlyStringProperty workingProperty() {
    return working.getReadOnlyProperty();
  }

  /** Why there is no table, as a sentence; empty where nothing went wrong. */
  ReadOnlyStringProperty complaintProperty() {
    return complaint.getReadOnlyProperty();
  }

  /** How much of it is done as far as is known yet, 0 to 1. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Hands progress to the FX thread, at most fifteen times a second. Any thread. */
  private final class Throttle {
    private final long mine;
    private final String label;
    private final int place;
    private final int designs;
    private final Pace pace = new Pace();

    Throttle(long mine, String label, int place, int designs) {
      this.mine = mine;
      this.label = label;
      this.place = place;
      this.designs = designs;
    }

    void tested(long done, long expected) {
      if (pace.isDue()) {
        tell((double) done / expected, LowRateText.working(label, place, designs, done, expected));
      }
    }

    void tell(double share, String words) {
      testers
          .fx()
          .execute(
              () -> {
                if (mine == request) {
                  progress.set((place + share) / designs);
                  working.set(words);
                }
              });
    }
  }
}
