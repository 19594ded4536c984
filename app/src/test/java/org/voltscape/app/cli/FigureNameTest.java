package org.voltscape.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file is never called what it is not. */
class FigureNameTest {
  @TempDir Path folder;
  private Path study;

  @BeforeEach
  void write() throws IOException {
    study = Files.writeString(folder.resolve("s.json"), "{\"workload\": \"digits-10x10\"}");
  }

  private Answer figure(String format, String name) {
    return Answer.of(
        "figure",
        study.toString(),
        "--view",
        "curve",
        "--format",
        format,
        "--out",
        folder.resolve(name).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "png,fig.pdf",
    "pdf,fig.png",
    "svg,fig.svg.gz",
    "csv,fig.svg",
    "pdf,fig",
    "pdf,fig.",
    "pdf,pdf",
    "svg,fig.eps",
    "PNG,FIG.PDF"
  })
  void format_and_ending_that_do_not_agree_are_refused(String format, String name)
      throws IOException {
    Answer answer = figure(format, name);
    answer.assertRefused("a name ending in ." + format.toLowerCase(Locale.ROOT));
    answer.assertRefused(name);
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).containsExactly(study);
    }
  }

  @ParameterizedTest
  @CsvSource({"png,fig.PNG", "SVG,fig.svg", "Pdf,a.b.pDf", "csv,fig.csv"})
  void letter_case_does_not_matter(String format, String name) throws IOException {
    Answer answer = figure(format, name);
    assertThat(answer.code()).as(answer.err()).isZero();
    byte[] start = Files.readAllBytes(folder.resolve(name));
    String magic = new String(start, 0, 4, StandardCharsets.ISO_8859_1);
    assertThat(magic)
        .isEqualTo(
            switch (format.toLowerCase(Locale.ROOT)) {
              case "png" -> "\u0089PNG";
              case "pdf" -> "%PDF";
              case "svg" -> "<?xm";
              default -> "# SN";
            });
  }

  @Test
  void other_commands_say_how_their_file_is_called() {
    Answer.of(
            "changed",
            study.toString(),
            "--scheme",
            "none",
            "--voltage",
            "0.5",
            "--out",
            folder.resolve("weights.json").toString())
        .assertRefused("a name ending in .csv");
    Answer.line("word --scheme none --bits 8 --value 1 --figure " + folder.resolve("word"))
        .assertRefused("a name ending in .svg, .pdf, .png or .csv");
    assertThat(folder.resolve("word")).doesNotExist();
    Answer word =
        Answer.line("word --scheme none --bits 8 --value 1 --figure " + folder.resolve("W.SVG"));
    assertThat(word.code()).isZero();
  }
}
