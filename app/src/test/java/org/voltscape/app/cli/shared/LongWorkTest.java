package org.voltscape.app.cli.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.param.BadInputException;

class LongWorkTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Streams streams =
      new Streams(
          new PrintStream(OutputStream.nullOutputStream()),
          new PrintStream(err, true, StandardCharsets.UTF_8));

  @Test
  void what_was_made_is_given_back_and_nothing_is_said() {
    assertThat(LongWork.run(streams, LongWork.STOPPED, work -> 7)).contains(7);
    assertThat(err.size()).isZero();
  }

  @Test
  void work_that_was_stopped_made_nothing_and_says_so() {
    assertThat(
            LongWork.run(
                streams,
                LongWork.STOPPED,
                work -> {
                  work.stop().request();
                  if (work.stop().requested()) {
                    throw new CancellationException();
                  }
                  return 7;
                }))
        .isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8).lines()).containsExactly(LongWork.STOPPED);
  }

  @Test
  void complaints_reach_the_command() {
    assertThatThrownBy(
            () ->
                LongWork.run(
                    streams,
                    LongWork.STOPPED,
                    work -> {
                      throw Place.option("--x").bad("nothing", "something");
                    }))
        .isInstanceOf(BadInputException.class);
    assertThat(err.size()).isZero();
  }
}
