package org.voltscape.views.form;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Text for other programs. FX thread only. */
public final class CopiedText {
  private CopiedText() {}

  /** Puts a text on the clipboard in place of what is there. */
  public static void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /**
   * A table as a spreadsheet takes it: a line a row, cells separated by tabs.
   *
   * @param titles of the columns
   * @param rows each with as many cells
   */
  public static String table(List<String> titles, List<List<String>> rows) {
    return Stream.concat(Stream.of(titles), rows.stream())
        .map(cells -> String.join("\t", cells) + "\n")
        .collect(Collectors.joining());
  }
}
