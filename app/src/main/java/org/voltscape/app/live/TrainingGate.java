package org.voltscape.app.live;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import org.voltscape.engine.adapt.TrainingPlan;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.SchemeColours;
import org.voltscape.engine.study.Study;
import org.voltscape.views.fx.BackgroundTask;
import org.voltscape.views.fx.TaskThreads;

/**
 * Lets studies run by themselves, but nothing be trained that nobody has asked for. Where networks
 * are missing, the schemes that train are left out of the run until somebody asks; networks that
 * are kept, or were asked for, need no asking. FX thread only.
 */
public final class TrainingGate {
  /** More networks than this are not looked for one by one. */
  private static final long MOST_LOOKED_FOR = 20_000;

  /** A search that takes longer than this is not waited for: a network may be loading. */
  private static final Duration PATIENCE = Duration.millis(250);

  /** Finds the networks that a run would have to train. */
  public interface Lookup {
    /**
     * Looks on a background thread.
     *
     * @return each network by all that makes it
     */
    Set<String> untrained(Study study, ErrorCurve curve, MeasuredMap map, BooleanSupplier outdated);
  }

  /** Whatever runs studies. */
  public interface Runs {
    /** Outdates the run before and starts the next. */
    void start(Study study, ErrorCurve curve, MeasuredMap map);

    /** Ends the run before: nothing is left to run. */
    void stop();
  }

  /**
   * What is left out of the results until somebody asks for it.
   *
   * @param plan of the schemes that train
   * @param missing networks that have to be trained
   * @param shown whether other schemes are run meanwhile
   */
  public record Waiting(TrainingPlan plan, long missing, boolean shown) {}

  /** Something to run. */
  private record Request(Study study, ErrorCurve curve, MeasuredMap map, boolean asked) {}

  /** What was found; no set where it was not looked for. */
  private record Found(Request request, Optional<Set<String>> missing) {}

  private final Lookup lookup;
  private final Runs runs;
  private final BackgroundTask<Found> looking;
  private final ReadOnlyObjectWrapper<Waiting> waiting =
      new ReadOnlyObjectWrapper<>(this, "waiting");
  private final ReadOnlyBooleanWrapper leavesOut =
      new ReadOnlyBooleanWrapper(this, "leavesOut", false);
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private Set<String> wanted = Set.of();
  private boolean restStarted;

  /**
   * @param runs told what to run
   */
  public TrainingGate(Lookup lookup, TaskThreads threads, Runs runs) {
    this.lookup = lookup;
    this.runs = runs;
    this.looking = new BackgroundTask<>(threads, BackgroundTask.Outdated.DROP, this::found);
  }

  /** What waits for somebody to ask; null where nothing does. */
  public ReadOnlyObjectProperty<Waiting> waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /** Whether the run under way leaves the schemes that train out. */
  public ReadOnlyBooleanProperty leavesOutProperty() {
    return leavesOut.getReadOnlyProperty();
  }

  /** Runs all of a study, training what it takes: somebody asked for that. */
  public void ask(Study study, ErrorCurve curve, MeasuredMap map) {
    forget();
    waiting.set(null);
    startAll(study, curve, map);
    if (trains(study)) {
      look(new Request(study, curve, map, true));
    }
  }

  /** Runs what a study has become, without training anything that was not asked for. */
  public void follow(Study study, ErrorCurve curve, MeasuredMap map) {
    forget();
    if (trains(study)) {
      Request request = new Request(study, curve, map, false);
      patience.setOnFinished(e -> startRest(request));
      patience.playFromStart();
      look(request);
    } else {
      waiting.set(null);
      startAll(study, curve, map);
    }
  }

  /** Runs a passing state of a study: what trains waits for the last one. */
  public void preview(Study study, ErrorCurve curve, MeasuredMap map) {
    forget();
    startRest(new Request(study, curve, map, false));
  }

  /** Nobody asks for anything any more. */
  public void stop() {
    forget();
    wanted = Set.of();
  }

  private void forget() {
    looking.cancel();
    patience.stop();
    restStarted = false;
  }

  private static boolean trains(Study study) {
    return study.schemes().stream().anyMatch(SchemeChoice::trains);
  }

  private void look(Request request) {
    boolean all = TrainingPlan.of(request.study()).networks() <= MOST_LOOKED_FOR;
    looking.request(
        outdated -> {
          try {
            return new Found(
                request,
                all
                    ? Optional.of(
                        lookup.untrained(request.study(), request.curve(), request.map(), outdated))
                    : Optional.empty());
          } catch (BadInputException e) {
            // The run meets the same complaint before it trains anything, and says it.
            return new Found(request, Optional.of(Set.of()));
          }
        });
  }

  private void found(Found found) {
    Request r = found.request();
    patience.stop();
    if (r.asked()) {
      wanted = found.missing().map(HashSet::new).map(Set::copyOf).orElse(Set.of());
      return;
    }
    if (found.missing().isPresent() && wanted.containsAll(found.missing().get())) {
      waiting.set(null);
      startAll(r.study(), r.curve(), r.map());
      return;
    }
    if (!restStarted) {
      startRest(r);
    }
    TrainingPlan plan = TrainingPlan.of(r.study());
    long missing = found.missing().map(m -> (long) m.size()).orElse(plan.networks());
    waiting.set(new Waiting(plan, missing, !rest(r.study()).isEmpty()));
  }

  private void startAll(Study study, ErrorCurve curve, MeasuredMap map) {
    leavesOut.set(false);
    runs.start(study, curve, map);
  }

  private static List<SchemeChoice> rest(Study study) {
    return SchemeColours.part(study.schemes(), s -> !s.trains());
  }

  /** Runs what trains nothing. */
  private void startRest(Request r) {
    List<SchemeChoice> rest = rest(r.study());
    restStarted = true;
    leavesOut.set(rest.size() < r.study().schemes().size());
    if (rest.isEmpty()) {
      runs.stop();
    } else {
      runs.start(r.study().withSchemes(rest), r.curve(), r.map());
    }
  }
}
