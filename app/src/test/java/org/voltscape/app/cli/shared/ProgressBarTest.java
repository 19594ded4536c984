package org.voltscape.app.cli.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.format.StudyReader;

class ProgressBarTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final AtomicLong clock = new AtomicLong();

  private ProgressBar bar(boolean terminal) {
    return new ProgressBar(
        new PrintStream(err, true, StandardCharsets.UTF_8), terminal, clock::get);
  }

  private static Snapshot snapshot(Snapshot.State state, long done) {
    return new Snapshot(
        1,
        StudyReader.defaultStudy(),
        state,
        "",
        List.of(),
        Double.NaN,
        done,
        200,
        12.34,
        (200 - done) / 2.0);
  }

  private void show(ProgressBar bar, double seconds, long done) {
    clock.set((long) (seconds * 1e9));
    bar.show(snapshot(Snapshot.State.RUNNING, done));
  }

  private String text() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_file_gets_a_line_every_few_seconds() {
    ProgressBar bar = bar(false);
    show(bar, 1, 10);
    assertThat(text()).isEmpty();
    show(bar, 5, 50);
    show(bar, 6, 60);
    show(bar, 10, 100);
    assertThat(text().lines())
        .containsExactly(
            "25 %, 50 of 200 trials, 12.3 trials/s, 1:15 left",
            "50 %, 100 of 200 trials, 12.3 trials/s, 0:50 left");
    bar.message("hello");
    bar.clear();
    assertThat(text()).endsWith("left" + System.lineSeparator() + "hello" + System.lineSeparator());
  }

  @Test
  void a_terminal_gets_one_line_drawn_again() {
    ProgressBar bar = bar(true);
    show(bar, 0.5, 100);
    assertThat(text())
        .isEqualTo(
            "\r[###############---------------] 50 %, 100 of 200 trials, 12.3 trials/s, 0:50 left");
    show(bar, 0.6, 110);
    assertThat(text()).doesNotContain("110");
    int before = text().length();
    bar.clear();
    assertThat(text().substring(before)).isEqualTo("\r" + " ".repeat(before - 1) + "\r");
    bar.clear();
    assertThat(text()).hasSize(before + before + 1);
  }

  @Test
  void nothing_is_shown_of_a_run_that_is_preparing_or_over() {
    ProgressBar bar = bar(false);
    clock.set(60_000_000_000L);
    bar.show(snapshot(Snapshot.State.PREPARING, 0));
    bar.show(snapshot(Snapshot.State.DONE, 200));
    assertThat(text()).isEmpty();
  }

  @Test
  void durations() {
    assertThat(ProgressBar.duration(0.2)).isEqualTo("0:01");
    assertThat(ProgressBar.duration(61)).isEqualTo("1:01");
    assertThat(ProgressBar.duration(3 * 3600 + 62)).isEqualTo("3:01:02");
  }
}
