package org.voltscape.engine.io.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.io.IdxReaderTest;
import org.voltscape.engine.param.BadInputException;

class TextFilesTest {
  @TempDir Path dir;

  private void refused(Path file, int maxBytes, String... parts) {
    assertThatThrownBy(() -> TextFiles.read(file, maxBytes))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContainingAll(parts);
  }

  @Test
  void reads_utf8_up_to_the_limit_without_its_mark() throws IOException {
    byte[] bytes = "\uFEFFσ = 0.02 V".getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(dir.resolve("a.txt"), bytes);
    assertThat(TextFiles.read(file, bytes.length)).isEqualTo("σ = 0.02 V");
    refused(file, bytes.length - 1, "more than " + (bytes.length - 1) + " bytes");
    Path packed = Files.write(dir.resolve("b.txt.gz"), IdxReaderTest.gzip(bytes));
    assertThat(TextFiles.read(packed, 100)).isEqualTo("σ = 0.02 V");
  }

  @Test
  void refuses_what_is_no_text_file() throws IOException {
    refused(dir.resolve("none.json"), 10, "no such file");
    refused(dir, 10, "a directory");
    refused(Files.createFile(dir.resolve("empty")), 10, "empty");
    Path latin = Files.write(dir.resolve("latin1"), new byte[] {'a', 'b', (byte) 0xE9, 'c'});
    refused(latin, 10, "byte 2", "0xE9");
    Path cut = Files.write(dir.resolve("cut"), new byte[] {'a', (byte) 0xCF});
    refused(cut, 10, "byte 1", "0xCF");
  }
}
