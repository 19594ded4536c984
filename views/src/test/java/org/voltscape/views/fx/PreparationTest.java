package org.voltscape.views.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.views.fx.Preparation.State;

/** What a view needs is computed once for what it depends on, and nothing late is shown. */
class PreparationTest {
  private final Queue<Runnable> worker = new ArrayDeque<>();
  private final Queue<Runnable> fx = new ArrayDeque<>();
  private int ready;
  private int computed;
  private final Preparation<String> preparation =
      new Preparation<>(new TaskThreads(worker::add, fx::add), () -> ready++);

  private void work() {
    while (!worker.isEmpty() || !fx.isEmpty()) {
      (worker.isEmpty() ? fx : worker).remove().run();
    }
  }

  private void want(String key) {
    preparation.want(
        key,
        "Computing…",
        outdated -> {
          computed++;
          return "of " + key;
        });
  }

  private State state() {
    return preparation.statusProperty().get().state();
  }

  @Test
  void it_is_computed_once_and_told() {
    want("a");
    assertThat(state()).isEqualTo(State.WORKING);
    assertThat(preparation.statusProperty().get().message()).isEqualTo("Computing…");
    want("a");
    work();
    want("a");
    work();

    assertThat(preparation.get()).isEqualTo("of a");
    assertThat(state()).isEqualTo(State.READY);
    assertThat(computed).isEqualTo(1);
    assertThat(ready).isEqualTo(1);
  }

  @Test
  void what_is_of_something_else_is_dropped_there_or_on_its_way() {
    want("a");
    work();
    assertThat(preparation.keepOnly("a")).isFalse();
    assertThat(preparation.get()).isEqualTo("of a");
    assertThat(preparation.keepOnly("b")).isTrue();
    assertThat(preparation.get()).isNull();
    assertThat(state()).isEqualTo(State.IDLE);

    want("b");
    assertThat(preparation.keepOnly("c")).isFalse();
    work();
    assertThat(preparation.get()).isNull();
    assertThat(ready).isEqualTo(1);

    want("c");
    work();
    assertThat(preparation.get()).isEqualTo("of c");
  }

  @Test
  void what_was_ended_waits_until_it_is_asked_for_again() {
    want("a");
    preparation.cancel("Ended.");
    work();
    assertThat(state()).isEqualTo(State.CANCELLED);
    assertThat(preparation.statusProperty().get().message()).isEqualTo("Ended.");
    assertThat(preparation.get()).isNull();
    assertThat(preparation.keepOnly("a")).isFalse();
    want("a");
    assertThat(state()).isEqualTo(State.CANCELLED);

    preparation.again();
    want("a");
    work();
    assertThat(preparation.get()).isEqualTo("of a");
    preparation.cancel("Ended.");
    preparation.again();
    assertThat(state()).isEqualTo(State.READY);
  }

  @Test
  void why_it_cannot_be_had_is_told() {
    preparation.want(
        "a",
        "Computing…",
        outdated -> {
          throw new BadInputException("data.bin", "", "no file", "a data set");
        });
    work();
    assertThat(state()).isEqualTo(State.FAILED);
    assertThat(preparation.statusProperty().get().message()).contains("no file");
    assertThat(ready).isZero();
    want("a");
    assertThat(computed).isZero();
  }
}
