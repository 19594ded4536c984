package org.voltscape.app.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A slice of what {@code .ci/fuzz} does. */
class FuzzTest {
  @TempDir Path folder;

  @Test
  void spoiled_inputs_are_refused_in_sentences() throws IOException {
    assertThat(new Fuzz(folder).run(FuzzTargets.all(folder), 400, 7)).isEmpty();
  }
}
