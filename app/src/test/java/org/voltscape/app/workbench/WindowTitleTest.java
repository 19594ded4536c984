package org.voltscape.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;

class WindowTitleTest {
  private static final Study STUDY = StudyReader.defaultStudy().withName("Low supplies");

  @Test
  void a_window_is_called_after_its_file_and_says_that_changes_are_unsaved() {
    StudyDocument document = new StudyDocument(STUDY, Path.of("lab", "die7.voltscape"));
    assertThat(WindowTitle.of(document, 1)).isEqualTo("die7.voltscape – Voltscape");
    assertThat(WindowTitle.of(document, 3)).isEqualTo("die7.voltscape – Voltscape");
    document.apply(STUDY.withName("other"), "rename");
    assertThat(WindowTitle.of(document, 1)).isEqualTo("die7.voltscape * – Voltscape");
    document.savedTo(Path.of("lab", "die8.voltscape"));
    assertThat(WindowTitle.of(document, 1)).isEqualTo("die8.voltscape – Voltscape");
  }

  @Test
  void studies_in_no_file_are_told_apart() {
    StudyDocument document = new StudyDocument(STUDY, null);
    assertThat(WindowTitle.of(document, 1)).isEqualTo("Low supplies (unsaved) – Voltscape");
    assertThat(WindowTitle.of(document, 2)).isEqualTo("Low supplies (unsaved 2) – Voltscape");
    document.apply(STUDY.withName("Lower"), "rename");
    assertThat(WindowTitle.of(document, 2)).isEqualTo("Lower (unsaved 2) * – Voltscape");
  }
}
