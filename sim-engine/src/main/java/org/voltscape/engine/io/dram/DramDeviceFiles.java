package org.voltscape.engine.io.dram;

import java.nio.file.Path;
import org.voltscape.engine.dram.DramDevice;
import org.voltscape.engine.dram.file.DeviceReader;
import org.voltscape.engine.io.file.TextFiles;
import org.voltscape.engine.json.StudyJson;
import org.voltscape.engine.param.BadInputException;

/** DRAM devices in users' files. */
public final class DramDeviceFiles {
  private DramDeviceFiles() {}

  /**
   * The device of a file.
   *
   * @throws BadInputException where it cannot be read or is no device
   */
  public static DramDevice read(Path file) {
    return DeviceReader.parse(TextFiles.read(file, DeviceReader.MAX_BYTES), file.toString());
  }

  /** Whether a file says that it holds a device, right or wrong; not where it cannot be read. */
  public static boolean isDevice(Path file) {
    try {
      String text = TextFiles.read(file, DeviceReader.MAX_BYTES);
      return DeviceReader.claims(StudyJson.parse(text, file.toString(), "a DRAM device"));
    } catch (BadInputException e) {
      return false;
    }
  }
}
