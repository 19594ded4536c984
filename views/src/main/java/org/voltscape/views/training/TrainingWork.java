package org.voltscape.views.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.training.TrainingControl;
import org.voltscape.engine.training.TrainingProgress;
import org.voltscape.engine.training.TrainingWatch;
import org.voltscape.engine.trial.AdaptedNetwork;
import org.voltscape.engine.weights.WeightSpread;
import org.voltscape.views.fx.TaskThreads;

/**
 * Trains networks one after the other on a worker thread and tells the FX thread how far it is, at
 * most fifteen times a second.
 */
final class TrainingWork {
  private static final double PERIOD_SECONDS = 1.0 / 15;

  private final List<TrainingTask> tasks;
  private final TrainingSource source;
  private final TaskThreads threads;
  private final Consumer<LiveTraining> onLive;
  private final Consumer<Trained> onTrained;
  private final TrainingClock clock = new TrainingClock(System::nanoTime);
  private final AtomicReference<LiveTraining> latest = new AtomicReference<>();
  private volatile TrainingControl control;
  private boolean held;

  /**
   * @param onLive told on the FX thread how the training under way goes
   * @param onTrained told there of each that has ended
   */
  TrainingWork(
      List<TrainingTask> tasks,
      TrainingSource source,
      TaskThreads threads,
      Consumer<LiveTraining> onLive,
      Consumer<Trained> onTrained) {
    this.tasks = List.copyOf(tasks);
    this.source = source;
    this.threads = threads;
    this.onLive = onLive;
    this.onTrained = onTrained;
  }

  List<TrainingTask> tasks() {
    return tasks;
  }

  /** Holds the training before its next step, or lets it go on. */
  synchronized void hold(boolean now) {
    held = now;
    clock.hold(now);
    if (control != null) {
      control.pause(now);
    }
  }

  private synchronized void begin(BooleanSupplier outdated) {
    control = new TrainingControl(outdated);
    control.pause(held);
  }

  /**
   * Trains all; on a worker thread.
   *
   * @return why not, in a sentence; empty where all were trained
   */
  String train(BooleanSupplier outdated) {
    begin(outdated);
    try {
      for (int n = 0; n < tasks.size(); n++) {
        train(n, outdated);
      }
      return "";
    } catch (BadInputException e) {
      return e.getMessage();
    } catch (CancellationException e) {
      if (outdated.getAsBoolean()) {
        throw e;
      }
      return "The training was given up, for its data are read from elsewhere now.";
    } catch (RuntimeException e) {
      // Without an answer the view would wait for ever.
      Thread current = Thread.currentThread();
      current.getUncaughtExceptionHandler().uncaughtException(current, e);
      return "The training failed unexpectedly: " + e.getMessage();
    }
  }

  private void train(int number, BooleanSupplier outdated) {
    TrainingTask t = tasks.get(number);
    clock.restart();
    Watch watch = new Watch(number, t);
    watch.tell();
    AdaptedNetwork made =
        source.adapt(t.study(), t.map(), t.scheme(), t.probability(), t.trial(), watch, control);
    List<WeightSpread> weights =
        source.weights(t.study(), t.map(), t.scheme(), t.probability(), t.trial(), made, outdated);
    Trained trained =
        new Trained(t, made.history(), made.verdict(), made.restarts(), made.cached(), weights);
    latest.set(null);
    threads.fx().execute(() -> onTrained.accept(trained));
  }

  private void publish(LiveTraining live) {
    // One delivery waits at a time; it takes the latest.
    if (latest.getAndSet(live) == null) {
      threads.fx().execute(this::deliver);
    }
  }

  private void deliver() {
    LiveTraining live = latest.getAndSet(null);
    if (live != null) {
      onLive.accept(live);
    }
  }

  /** Follows one training on its own thread. */
  private final class Watch implements TrainingWatch {
    private final int number;
    private final TrainingTask task;
    private final List<TrainingProgress> history = new ArrayList<>();
    private long steps;
    private long allSteps;
    private int restarts;
    private double told = Double.NEGATIVE_INFINITY;

    Watch(int number, TrainingTask task) {
      this.number = number;
      this.task = task;
    }

    @Override
    public void epoch(TrainingProgress progress) {
      history.add(progress);
      tellNowAndThen();
    }

    @Override
    public void step(long done, long total) {
      if (done <= steps) {
        // Begun again from another start.
        restarts++;
        history.clear();
        clock.restart();
      }
      steps = done;
      allSteps = total;
      tellNowAndThen();
    }

    private void tellNowAndThen() {
      double now = clock.seconds();
      if (now < told || now - told >= PERIOD_SECONDS) {
        tell();
      }
    }

    void tell() {
      told = clock.seconds();
      double each = steps == 0 ? Double.NaN : told / steps * allSteps;
      double left = each * (tasks.size() - number) - told;
      publish(
          new LiveTraining(
              new Trained(task, history, null, restarts, false, List.of()),
              number,
              tasks.size(),
              steps,
              allSteps,
              left));
    }
  }
}
