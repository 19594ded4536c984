package org.voltscape.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentFilesTest {
  @TempDir Path folder;

  @Test
  void the_last_one_is_first_and_each_is_there_once() {
    RecentFiles files = new RecentFiles(folder);
    assertThat(files.load()).isEmpty();
    Path a = folder.resolve("a.json");
    Path b = folder.resolve("b.json");
    files.add(a);
    files.add(b);
    assertThat(files.add(folder.resolve("x/../a.json"))).containsExactly(a, b);
    // Another process sees them, and what that opens comes first here too.
    Path c = folder.resolve("c.json");
    new RecentFiles(folder).add(c);
    assertThat(files.load()).containsExactly(c, a, b);
    assertThat(files.remove(a)).containsExactly(c, b);
    assertThat(new RecentFiles(folder).load()).containsExactly(c, b);
  }

  @Test
  void the_oldest_go() {
    RecentFiles files = new RecentFiles(folder);
    for (int i = 0; i < 13; i++) {
      files.add(folder.resolve(i + ".json"));
    }
    assertThat(files.load()).hasSize(RecentFiles.MOST).startsWith(folder.resolve("12.json"));
    assertThat(files.load()).doesNotContain(folder.resolve("2.json"));
  }

  @Test
  void a_damaged_list_is_an_empty_one() throws Exception {
    RecentFiles files = new RecentFiles(folder);
    for (String text : new String[] {"{", "[1, {}]", "[\"\\u0000\"]", "null", ""}) {
      Files.writeString(folder.resolve("recent.json"), text);
      assertThat(files.load()).as(text).isEmpty();
      assertThat(files.add(folder.resolve("a.json"))).hasSize(1);
    }
  }
}
