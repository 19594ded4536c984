package org.voltscape.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What the systems are told of studies is what the program takes for one. */
class StudyFileTypeTest {
  private static final Path INSTALLERS = Path.of("..", "installers");

  private static Element only(Document document, String name) {
    assertThat(document.getElementsByTagName(name).getLength()).as(name).isEqualTo(1);
    return (Element) document.getElementsByTagName(name).item(0);
  }

  private static Document sharedMimeInfo() throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(INSTALLERS.resolve("linux/voltscape-study.xml").toFile());
  }

  @Test
  void studies_are_known_by_their_names() {
    assertThat(StudyFileType.isStudy(Path.of("a/mine.voltscape"))).isTrue();
    assertThat(StudyFileType.isStudy(Path.of("MINE.JSON"))).isTrue();
    assertThat(StudyFileType.isStudy(Path.of("voltscape"))).isFalse();
    assertThat(StudyFileType.isStudy(Path.of("mine.json.csv"))).isFalse();
    assertThat(StudyFileType.patterns()).containsExactly("*.voltscape", "*.json");
  }

  @Test
  void the_desktop_opens_files_of_that_type() throws Exception {
    List<String> lines = Files.readAllLines(INSTALLERS.resolve("linux/voltscape.desktop"));
    assertThat(lines)
        .contains(
            "[Desktop Entry]", "Exec=voltscape %F", "MimeType=" + StudyFileType.MIME_TYPE + ";");
  }

  @Test
  void the_type_has_the_ending_and_only_that() throws Exception {
    Document document = sharedMimeInfo();
    assertThat(only(document, "mime-type").getAttribute("type")).isEqualTo(StudyFileType.MIME_TYPE);
    assertThat(only(document, "glob").getAttribute("pattern"))
        .isEqualTo("*" + StudyFileType.ENDING);
    assertThat(only(document, "sub-class-of").getAttribute("type")).isEqualTo("application/json");
  }

  @Test
  void a_study_without_a_telling_name_is_known_by_how_it_begins() throws Exception {
    Element match = only(sharedMimeInfo(), "match");
    String[] offsets = match.getAttribute("offset").split(":");
    String study = StudyWriter.toJson(StudyReader.defaultStudy());
    assertThat(study.indexOf(match.getAttribute("value")))
        .isBetween(Integer.valueOf(offsets[0]), Integer.valueOf(offsets[1]));
  }

  @Test
  void packages_are_told_the_same() throws Exception {
    Properties told = new Properties();
    told.load(
        new StringReader(Files.readString(INSTALLERS.resolve("file-associations.properties"))));
    assertThat("." + told.getProperty("extension")).isEqualTo(StudyFileType.ENDING);
    assertThat(told.getProperty("mime-type")).isEqualTo(StudyFileType.MIME_TYPE);
  }
}
