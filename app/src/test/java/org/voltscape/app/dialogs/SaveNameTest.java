package org.voltscape.app.dialogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.param.BadInputException;

class SaveNameTest {
  private static final List<String> PDF = List.of(".pdf");
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "fig.pdf,fig.pdf,false",
    "FIG.PDF,FIG.PDF,false",
    "a.b.Pdf,a.b.Pdf,false",
    "fig,fig.pdf,true",
    "fig.,fig.pdf,true",
    ".fig,.fig.pdf,true"
  })
  void names_end_as_what_is_in_the_file(String chosen, String file, boolean completed) {
    SaveName name = SaveName.of(folder.resolve(chosen), "a figure in PDF", PDF);
    assertThat(name).isEqualTo(new SaveName(folder.resolve(file), completed));
  }

  @ParameterizedTest
  @CsvSource({"fig.png", "fig.pdf.gz", "fig.v2", "pdf.svg"})
  void a_name_that_says_something_else_is_refused(String chosen) {
    assertThatThrownBy(() -> SaveName.of(folder.resolve(chosen), "a figure in PDF", PDF))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(chosen)
        .hasMessageContaining("a name ending in .pdf");
  }

  @Test
  void nothing_is_replaced_that_nobody_was_asked_about() throws IOException {
    Files.writeString(folder.resolve("fig.pdf"), "mine");
    SaveName.of(folder.resolve("fig.pdf"), "a figure", PDF).checkFree();
    SaveName.of(folder.resolve("other"), "a figure", PDF).checkFree();
    SaveName completed = SaveName.of(folder.resolve("fig"), "a figure", PDF);
    assertThatThrownBy(completed::checkFree)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("there already");
  }
}
