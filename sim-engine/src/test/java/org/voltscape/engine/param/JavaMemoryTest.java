package org.voltscape.engine.param;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaMemoryTest {
  @Test
  void a_lack_of_memory_is_seen_through_what_wraps_it() {
    OutOfMemoryError error = new OutOfMemoryError();
    assertThat(JavaMemory.lacking(error)).isTrue();
    assertThat(JavaMemory.lacking(new IllegalStateException(new RuntimeException(error)))).isTrue();
    assertThat(JavaMemory.lacking(new IllegalStateException("memory"))).isFalse();
    assertThat(JavaMemory.lacking(null)).isFalse();
  }

  @Test
  void the_sentence_names_the_limit_and_how_to_raise_it() {
    assertThat(JavaMemory.sentence())
        .isEqualTo(
            "The memory given to Java ("
                + (Runtime.getRuntime().maxMemory() >> 20)
                + " MiB) is used up; VOLTSCAPE_JAVA_OPTS=-Xmx8g in the environment gives it 8 GiB"
                + " at the next start.");
  }
}
