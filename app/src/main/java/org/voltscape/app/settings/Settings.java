package org.voltscape.app.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.io.file.InputFiles;
import org.voltscape.engine.io.file.TextFiles;
import org.voltscape.engine.param.BadInputException;

/**
 * What the program remembers between sessions.
 *
 * @param dark whether the window is dark
 * @param dataFolder folder of the data sets; empty for what the environment says
 * @param width of the window in pixels
 * @param height of the window in pixels
 * @param sideBySide whether two panes are shown beside each other where there is room
 * @param layout what else a window shows; null in a file means as at a first start
 * @param comfort how it looks and what it takes; null in a file means as at a first start
 */
public record Settings(
    boolean dark,
    String dataFolder,
    double width,
    double height,
    boolean sideBySide,
    WindowLayout layout,
    Comfort comfort) {
  private static final int LARGEST = 1 << 16;
  private static final String FILE = "settings.json";
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  @JsonCreator
  public Settings {
    layout = layout == null ? WindowLayout.defaults() : layout;
    comfort = comfort == null ? Comfort.defaults() : comfort;
  }

  /** Settings of a window with all its parts and the usual comfort. */
  public Settings(
      boolean dark, String dataFolder, double width, double height, boolean sideBySide) {
    this(dark, dataFolder, width, height, sideBySide, WindowLayout.defaults(), Comfort.defaults());
  }

  /** A first start. */
  public static Settings defaults() {
    return new Settings(false, "", 1600, 1000, true);
  }

  /** The settings kept in a folder; the defaults where there are none or they cannot be read. */
  public static Settings load(Path config) {
    Path file = config.resolve(FILE);
    if (!InputFiles.exists(file)) {
      return defaults();
    }
    try {
      Settings read = JSON.readValue(TextFiles.read(file, LARGEST), Settings.class);
      return new Settings(
          read.dark,
          read.dataFolder == null ? "" : read.dataFolder,
          read.width >= 800 ? read.width : defaults().width,
          read.height >= 600 ? read.height : defaults().height,
          read.sideBySide,
          read.layout,
          read.comfort);
    } catch (JsonProcessingException | BadInputException e) {
      return defaults();
    }
  }

  /**
   * Keeps the settings in a folder.
   *
   * @throws BadInputException where it cannot be written
   */
  public void save(Path config) {
    AtomicFiles.write(
        config.resolve(FILE),
        out ->
            out.write(
                JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(this)
                    .getBytes(StandardCharsets.UTF_8)));
  }

  /** The same settings with the other theme. */
  public Settings withDark(boolean other) {
    return new Settings(other, dataFolder, width, height, sideBySide, layout, comfort);
  }

  /** The same settings with another data folder. */
  public Settings withDataFolder(String other) {
    return new Settings(dark, other, width, height, sideBySide, layout, comfort);
  }

  /** The same settings for another window. */
  public Settings withWindow(double otherWidth, double otherHeight, boolean otherSideBySide) {
    return new Settings(
        dark, dataFolder, otherWidth, otherHeight, otherSideBySide, layout, comfort);
  }

  /** The same settings with other parts of the window shown. */
  public Settings withLayout(WindowLayout other) {
    return new Settings(dark, dataFolder, width, height, sideBySide, other, comfort);
  }

  /** The same settings with other comfort. */
  public Settings withComfort(Comfort other) {
    return new Settings(dark, dataFolder, width, height, sideBySide, layout, other);
  }
}
