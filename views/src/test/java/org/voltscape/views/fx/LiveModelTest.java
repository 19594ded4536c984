package org.voltscape.views.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.param.BadInputException;

/** The latest request wins, nothing is computed unseen, and what was missed is caught up with. */
class LiveModelTest {
  private final Deque<Runnable> worker = new ArrayDeque<>();
  private final Deque<Runnable> fx = new ArrayDeque<>();
  private final OperatingPoint point = new OperatingPoint(0.50);
  private final List<Double> computed = new ArrayList<>();

  private TaskThreads threads() {
    return new TaskThreads(worker::add, fx::add);
  }

  private static void run(Deque<Runnable> tasks) {
    for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
      task.run();
    }
  }

  private void runAll() {
    while (!worker.isEmpty() || !fx.isEmpty()) {
      run(worker);
      run(fx);
    }
  }

  /** Tells the operating voltage. */
  private final class Model extends LiveModel<Double> {
    private final List<Double> taken = new ArrayList<>();

    Model(BackgroundTask.Outdated outdated, boolean shown) {
      super(threads(), outdated, shown);
      follow(point);
      refresh();
    }

    @Override
    protected BackgroundTask.Computation<Double> next() {
      double volts = point.getVolts();
      return outdated -> {
        computed.add(volts);
        return volts;
      };
    }

    @Override
    protected void take(Double answer) {
      taken.add(answer);
    }
  }

  @Test
  void the_latest_request_wins() {
    Model model = new Model(BackgroundTask.Outdated.DELIVER, true);
    point.setVolts(0.51);
    point.setVolts(0.52);
    assertThat(model.settled()).isFalse();
    runAll();
    assertThat(model.taken).containsExactly(0.52);
    assertThat(computed).as("requests that did not start").containsExactly(0.52);
    assertThat(model.settled()).isTrue();
  }

  @Test
  void nothing_is_computed_until_it_can_be_seen_and_what_was_missed_is_once() {
    Model model = new Model(BackgroundTask.Outdated.DELIVER, false);
    point.setVolts(0.51);
    runAll();
    assertThat(computed).isEmpty();
    model.setShown(true);
    runAll();
    assertThat(model.taken).containsExactly(0.51);
    model.setShown(false);
    model.setShown(true);
    runAll();
    assertThat(computed).as("nothing has changed").hasSize(1);
  }

  @Test
  void what_is_under_way_when_it_is_hidden_is_dropped_and_asked_for_again() {
    Model model = new Model(BackgroundTask.Outdated.DELIVER, true);
    run(worker);
    model.setShown(false);
    run(fx);
    assertThat(model.taken).isEmpty();
    assertThat(model.settled()).isTrue();
    model.setShown(true);
    runAll();
    assertThat(model.taken).containsExactly(0.50);
  }

  @Test
  void what_is_given_up_is_computed_once_somebody_asks_again() {
    Model model = new Model(BackgroundTask.Outdated.DELIVER, true);
    assertThat(model.workProperty().get()).isNotEmpty();
    run(worker);
    assertThat(model.giveUp()).isTrue();
    assertThat(model.workProperty().get()).isEmpty();
    assertThat(model.giveUp()).isFalse();
    runAll();
    assertThat(model.taken).isEmpty();
    model.catchUp();
    assertThat(model.workProperty().get()).isNotEmpty();
    runAll();
    assertThat(model.taken).containsExactly(0.50);
    assertThat(model.workProperty().get()).isEmpty();
    model.catchUp();
    runAll();
    assertThat(computed).as("nothing is missing").hasSize(2);
  }

  @Test
  void once_disposed_of_it_neither_follows_nor_takes() {
    Model model = new Model(BackgroundTask.Outdated.DELIVER, true);
    run(worker);
    model.dispose();
    point.setVolts(0.51);
    model.setShown(true);
    runAll();
    assertThat(model.taken).isEmpty();
    assertThat(computed).containsExactly(0.50);
  }

  /** Prepares a network by its name, then tells name and voltage. */
  private final class InferenceWorkspace extends PreparedModel<String, String> {
    private final List<String> taken = new ArrayList<>();
    private String network = "a";
    private int preparations;

    InferenceWorkspace() {
      super(threads(), BackgroundTask.Outdated.DROP, true);
      follow(point);
      refresh();
    }

    void choose(String next) {
      network = next;
      keepOnly(next);
      refresh();
    }

    @Override
    protected Need<String> need() {
      String asked = network;
      return new Need<>(
          asked,
          "Preparing…",
          outdated -> {
            preparations++;
            if (asked.equals("missing")) {
              throw new BadInputException("network", "", "none", "one");
            }
            return asked;
          });
    }

    @Override
    protected BackgroundTask.Computation<String> next(String prepared) {
      double volts = point.getVolts();
      return outdated -> prepared + " " + volts;
    }

    @Override
    protected void take(String answer) {
      taken.add(answer);
    }
  }

  @Test
  void what_is_prepared_is_kept_until_it_is_of_something_else() {
    InferenceWorkspace model = new InferenceWorkspace();
    assertThat(model.settled()).isFalse();
    runAll();
    point.setVolts(0.51);
    runAll();
    assertThat(model.taken).containsExactly("a 0.5", "a 0.51");
    assertThat(model.preparations).isEqualTo(1);
    model.choose("b");
    runAll();
    assertThat(model.taken).endsWith("b 0.51");
    assertThat(model.preparations).isEqualTo(2);
  }

  @Test
  void what_cannot_be_prepared_says_why_until_it_is_tried_again() {
    InferenceWorkspace model = new InferenceWorkspace();
    model.choose("missing");
    runAll();
    assertThat(model.statusProperty().get().state()).isEqualTo(Preparation.State.FAILED);
    assertThat(model.statusProperty().get().message()).contains("found none, expected one");
    point.setVolts(0.51);
    runAll();
    assertThat(model.preparations).as("not for every move").isEqualTo(1);
    model.prepareAgain();
    runAll();
    assertThat(model.preparations).isEqualTo(2);
  }
}
