package org.voltscape.app.cli.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.voltscape.engine.network.integer.ByteKernel;
import org.voltscape.engine.network.integer.ByteKernels;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;

/** What a run writes to the log file on what multiplies. */
class KernelLogTest {
  private static String sentences(String fields) {
    Study study = StudyReader.parse("{\"workload\": \"digits-10x10\", " + fields + "}", "test");
    return String.join(" ", KernelLog.sentences(study));
  }

  private static String words(String schemes) {
    return sentences(
        "\"format\": {\"weights\": \"Q2.6\", \"activations\": \"Q2.6\"}, \"schemes\": " + schemes);
  }

  @Test
  void words_are_multiplied_as_bytes_where_the_processor_can() {
    ByteKernel bytes = ByteKernels.fast();
    String told = words("[\"none\"]");
    assertThat(told).startsWith("Processor: ");
    if (bytes == null) {
      assertThat(told).contains("Float products: ").doesNotContain("Integer");
    } else {
      assertThat(told)
          .contains("Integer products: " + bytes.id() + " (" + bytes.library() + ")")
          .doesNotContain("Float")
          .doesNotContain("/s");
    }
  }

  @Test
  void tiny_networks_are_trained_in_plain_loops() {
    assertThat(words("[\"none\", \"mat\"]")).contains("Float products: java (");
  }

  @Test
  void single_precision_has_no_bytes() {
    assertThat(sentences("\"format\": {\"activations\": \"float\"}"))
        .contains("Float products: ")
        .doesNotContain("Integer")
        .doesNotContain("/s");
  }
}
