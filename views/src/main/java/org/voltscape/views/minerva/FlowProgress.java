package org.voltscape.views.minerva;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.voltscape.engine.minerva.StageWatch;

/**
 * How far a flow is, with all that it has found so far.
 *
 * @param run number of the flow
 * @param step the stage that it is at
 * @param done steps done of the stage
 * @param total steps of the stage
 * @param text what was found last, for people
 * @param found what stages found, in their order
 */
record FlowProgress(long run, Step step, int done, int total, String text, List<Object> found) {
  /** Of the stages together, 0 to 1: each counts the same. */
  double share() {
    double of = total > 0 ? Math.min(1.0, (double) done / total) : 0;
    return (step.ordinal() + of) / Step.values().length;
  }

  /** Takes what a flow tells, on its threads, and hands on all of it together. */
  static final class Collector implements StageWatch {
    private final long run;
    private final Consumer<FlowProgress> receiver;
    private final List<Object> found = new ArrayList<>();
    private FlowProgress last;

    Collector(long run, Consumer<FlowProgress> receiver) {
      this.run = run;
      this.receiver = receiver;
      last = new FlowProgress(run, Step.TRAINING, 0, 1, "begins", List.of());
    }

    @Override
    public synchronized void told(String stage, int done, int total, String text) {
      Step step = Step.of(stage).orElse(last.step());
      // Trainings go on side by side: a count that comes late is no step back.
      int most = step == last.step() && total == last.total() ? Math.max(done, last.done()) : done;
      tell(new FlowProgress(run, step, most, total, text, List.copyOf(found)));
    }

    @Override
    public synchronized void found(String stage, Object result) {
      found.add(result);
      tell(
          new FlowProgress(
              run, last.step(), last.done(), last.total(), last.text(), List.copyOf(found)));
    }

    private void tell(FlowProgress now) {
      last = now;
      receiver.accept(now);
    }
  }
}
