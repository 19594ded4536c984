package org.voltscape.views.minerva;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.minerva.Effort;
import org.voltscape.engine.minerva.MinervaChoices;
import org.voltscape.engine.minerva.MinervaData;
import org.voltscape.engine.minerva.MinervaDataSets;
import org.voltscape.engine.minerva.MinervaPlan;
import org.voltscape.engine.minerva.MinervaResult;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.views.fx.BackgroundTask;
import org.voltscape.views.fx.TaskThreads;

/**
 * A flow that a person starts, stops and changes by hand. What is changed makes the later stages
 * follow; the earlier ones stay. What was found before stays to be seen until something newer takes
 * its place. FX thread only.
 */
final class MinervaModel {
  /** What a step is at. */
  enum State {
    /** Nothing is found. */
    NONE,
    /** What is seen was found before something that it depends on was changed. */
    OLD,
    /** It waits for an earlier step. */
    WAITING,
    RUNNING,
    DONE
  }

  private static final String FIRST = "mnist";

  private final MinervaSource source;
  private final TaskThreads threads;
  private final BackgroundTask<Outcome> task;
  private final Consumer<FlowProgress> progressed;

  private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(-1);

  private MinervaData data;
  private Effort effort = Effort.QUICK;
  private @Nullable Double bound;
  private long seed = 1;
  private MinervaChoices choices = MinervaChoices.NONE;

  /** Choices to go back to, and again, the last ones first. */
  private final Deque<MinervaChoices> before = new ArrayDeque<>();

  private final Deque<MinervaChoices> after = new ArrayDeque<>();

  /** Finished flows: going back to one takes no time. */
  private final Map<MinervaPlan, MinervaResult> finished = new HashMap<>();

  private Findings found = Findings.NONE;
  private final Set<Step> fresh = EnumSet.noneOf(Step.class);
  private @Nullable FlowProgress progress;
  private String complaint = "";
  private long run;
  private boolean running;

  /** The step that is looked at; null for the one that is being computed. */
  private @Nullable Step pinned;

  /** What became of a flow. */
  private record Outcome(
      long run,
      MinervaPlan plan,
      @Nullable MinervaResult result,
      String complaint,
      @Nullable RuntimeException failure) {}

  /**
   * @param threads where flows run: the worker is busy for minutes or hours
   */
  MinervaModel(TaskThreads threads, MinervaSource source) {
    this.threads = threads;
    this.source = source;
    this.task = new BackgroundTask<>(threads, BackgroundTask.Outdated.DROP, this::ended);
    this.progressed = threads.paced(this::progressed);
    List<MinervaData> all = MinervaDataSets.all();
    this.data = all.stream().filter(d -> d.id().equals(FIRST)).findFirst().orElse(all.get(0));
  }

  /** What the flow is asked to do. */
  MinervaPlan plan() {
    return new MinervaPlan(data, effort, bound, seed, choices);
  }

  void setData(MinervaData other) {
    if (other != data) {
      data = other;
      // They are about this data set's networks.
      choices = MinervaChoices.NONE;
      before.clear();
      after.clear();
      planChanged();
    }
  }

  void setEffort(Effort other) {
    if (!other.equals(effort)) {
      effort = other;
      planChanged();
    }
  }

  /**
   * Sets the bound on the rise of the error in all.
   *
   * @param other a share of 1; null for the published or measured one
   */
  void setBound(@Nullable Double other) {
    if (!Objects.equals(other, bound)) {
      bound = other;
      planChanged();
    }
  }

  void setSeed(long other) {
    if (other != seed) {
      seed = other;
      planChanged();
    }
  }

  /** Another plan altogether: what is seen belongs to the one before. */
  private void planChanged() {
    stopQuietly();
    complaint = "";
    found = Findings.NONE;
    fresh.clear();
    pinned = null;
    MinervaResult known = finished.get(plan());
    if (known != null) {
      adopt(known);
    }
    changed();
  }

  private void adopt(MinervaResult result) {
    found = Findings.of(result);
    fresh.addAll(EnumSet.allOf(Step.class));
  }

  /** Runs the flow, or goes on with it; returns at once. */
  void start() {
    pinned = null;
    begin();
    changed();
  }

  private void begin() {
    complaint = "";
    progress = null;
    running = true;
    long mine = ++run;
    MinervaPlan asked = plan();
    showWork();
    task.request(outdated -> work(mine, asked, outdated));
  }

  private Outcome work(long mine, MinervaPlan asked, BooleanSupplier outdated) {
    try {
      MinervaResult result =
          source.run(asked, new FlowProgress.Collector(mine, progressed), outdated);
      return new Outcome(mine, asked, result, "", null);
    } catch (BadInputException e) {
      return new Outcome(mine, asked, null, String.valueOf(e.getMessage()), null);
    } catch (CancellationException e) {
      if (outdated.getAsBoolean()) {
        throw e;
      }
      return new Outcome(
          mine,
          asked,
          null,
          "The flow was given up, for its data are read from elsewhere now.",
          null);
    } catch (RuntimeException e) {
      // Without an answer the view would wait for ever.
      return new Outcome(mine, asked, null, "The flow failed unexpectedly: " + e, e);
    }
  }

  /** Ends the flow; finished stages are kept, and it goes on from there. */
  void stop() {
    if (running) {
      stopQuietly();
      changed();
    }
  }

  private void stopQuietly() {
    task.cancel();
    run++;
    running = false;
    progress = null;
    showWork();
  }

  /** Ends all; the model is not used afterwards. */
  void dispose() {
    stopQuietly();
  }

  /** Data sets are read from elsewhere: what was found before is not shown any more. */
  void forget() {
    source.forget();
    finished.clear();
    planChanged();
  }

  private void progressed(FlowProgress now) {
    if (now.run() != run || !running) {
      return;
    }
    progress = now;
    now.found().forEach(this::take);
    showWork();
    changed();
  }

  private void take(Object one) {
    Step step = Findings.stepOf(one);
    if (step != null) {
      found = found.with(one);
      fresh.add(step);
    }
  }

  private void ended(Outcome outcome) {
    if (outcome.run() != run) {
      return;
    }
    running = false;
    progress = null;
    complaint = outcome.complaint();
    if (outcome.result() != null) {
      finished.put(outcome.plan(), outcome.result());
      adopt(outcome.result());
    }
    showWork();
    changed();
    if (outcome.failure() != null) {
      Thread current = Thread.currentThread();
      current.getUncaughtExceptionHandler().uncaughtException(current, outcome.failure());
    }
  }

  private void showWork() {
    FlowProgress now = progress;
    share.set(!running || now == null ? -1 : now.share());
    words.set(!running ? "" : now == null ? "reads what there is" : describe(now));
  }

  private static String describe(FlowProgress now) {
    if (now.step() == Step.POWER) {
      return "Power: tests the finished design on examples that no stage has seen";
    }
    String count = now.total() > 1 ? ", " + now.done() + " of " + now.total() : "";
    return now.step().title() + count + ": " + now.text();
  }

  private void changed() {
    version.set(version.get() + 1);
  }

  /** What is set by hand. */
  MinervaChoices choices() {
    return choices;
  }

  /** Sets something by hand, or gives it back to the flow; the later stages follow. */
  void choose(MinervaChoices next) {
    MinervaChoices fitting = Choices.fitting(next, choices);
    if (fitting.equals(choices)) {
      return;
    }
    before.push(choices);
    after.clear();
    follow(fitting);
  }

  /** Takes the last choice back. */
  void undo() {
    if (!before.isEmpty()) {
      after.push(choices);
      follow(before.pop());
    }
  }

  /** Makes the choice again that was taken back last. */
  void redo() {
    if (!after.isEmpty()) {
      before.push(choices);
      follow(after.pop());
    }
  }

  boolean canUndo() {
    return !before.isEmpty();
  }

  boolean canRedo() {
    return !after.isEmpty();
  }

  private void follow(MinervaChoices next) {
    Step first = Choices.firstOther(choices, next);
    if (pinned == null) {
      // Who chose something looks at what came of it.
      pinned = shown();
    }
    choices = next;
    fresh.removeIf(step -> step.compareTo(first) >= 0);
    stopQuietly();
    complaint = "";
    MinervaResult known = finished.get(plan());
    if (known != null) {
      adopt(known);
    } else {
      begin();
    }
    changed();
  }

  /** What a step is at. */
  State state(Step step) {
    FlowProgress now = progress;
    if (fresh.contains(step)) {
      return State.DONE;
    }
    if (running) {
      Step at = now == null ? Step.TRAINING : now.step();
      return step == at ? State.RUNNING : State.WAITING;
    }
    return found.has(step) ? State.OLD : State.NONE;
  }

  /** Whether something of a step is set by hand. */
  boolean byHand(Step step) {
    return Choices.set(choices, step);
  }

  /** What was found last, some of it perhaps before a change. */
  Findings found() {
    return found;
  }

  /** The finished flow of the plan as it stands; null before its end. */
  @Nullable MinervaResult result() {
    return fresh.contains(Step.POWER) ? found.result() : null;
  }

  /**
   * Writes what the command writes into a folder called as the command calls it; on a thread for
   * files.
   *
   * @param in where that folder is, or is made
   * @return the folder
   */
  Path save(MinervaPlan of, Path in) {
    // Seventeen files among those of somebody's home would be hard to find again.
    Path folder = in.resolve("minerva-" + of.data().id());
    source.save(of, folder);
    return folder;
  }

  boolean running() {
    return running;
  }

  /** How far the flow is; null before it has told, or while there is none. */
  @Nullable FlowProgress progress() {
    return progress;
  }

  /** Why the flow ended before its end; empty where it did not. */
  String complaint() {
    return complaint;
  }

  /** The step that is looked at. */
  Step shown() {
    if (pinned != null) {
      return pinned;
    }
    FlowProgress now = progress;
    if (running && now != null) {
      return now.step();
    }
    // The one that the flow was stopped at, or the end.
    for (Step step : Step.values()) {
      if (!fresh.contains(step) && !fresh.isEmpty()) {
        return step;
      }
    }
    return Step.POWER;
  }

  /** Looks at a step whatever the flow does. */
  void look(Step step) {
    pinned = step;
    changed();
  }

  /** What is being computed, for people; empty while nothing is. */
  ReadOnlyStringProperty wordsProperty() {
    return words.getReadOnlyProperty();
  }

  /** Share of the flow that is done, 0 to 1; negative while that is not known. */
  ReadOnlyDoubleProperty shareProperty() {
    return share.getReadOnlyProperty();
  }

  /** Grows with every change of what is shown. */
  ReadOnlyLongProperty versionProperty() {
    return version.getReadOnlyProperty();
  }
}
