package org.voltscape.app.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.cert.Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LicencesTest {
  @TempDir Path folder;

  private static CodeSource source(Path code) throws Exception {
    return new CodeSource(code.toUri().toURL(), (Certificate[]) null);
  }

  @Test
  void the_notice_lies_beside_the_folder_of_the_jars_or_where_the_build_makes_it()
      throws Exception {
    assertThat(Licences.file(source(folder.resolve("lib/voltscape-app.jar"))))
        .isEqualTo(folder.resolve("NOTICE"));
    assertThat(Licences.file(source(folder.resolve("target/classes"))))
        .isEqualTo(folder.resolve("target/notice/NOTICE"));
    assertThat(Licences.file(null)).isNull();
  }

  @Test
  void its_text_is_shown_or_where_it_would_be() throws Exception {
    Path notice = folder.resolve("NOTICE");
    assertThat(Licences.text(notice)).contains("Apache License").contains("file NOTICE");
    assertThat(Licences.text((Path) null)).contains("file NOTICE");
    Files.writeString(notice, "Voltscape\nMIT\n  a library\n");
    assertThat(Licences.text(notice)).isEqualTo("Voltscape\nMIT\n  a library\n");
  }

  @Test
  void the_citation_names_version_and_commit() {
    assertThat(Citation.bibtex("1.2", "abc123"))
        .startsWith("@misc{voltscape,\n  author = {{The Voltscape contributors}},\n")
        .contains("version 1.2, commit abc123}\n}");
    assertThat(Citation.bibtex("1.2", "")).contains("version 1.2}\n}");
    assertThat(AboutDialog.version("1.2", "")).isEqualTo("Version 1.2");
    assertThat(AboutDialog.version("1.2", "abc")).isEqualTo("Version 1.2, commit abc");
  }
}
