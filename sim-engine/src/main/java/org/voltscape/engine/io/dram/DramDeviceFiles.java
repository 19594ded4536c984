package org.voltscape.engine.io.dram;

import com.google.auto.service.AutoService;
import java.nio.file.Path;
import java.util.List;
import org.voltscape.engine.dram.DramDevice;
import org.voltscape.engine.dram.DramDeviceSource;
import org.voltscape.engine.dram.file.DeviceReader;
import org.voltscape.engine.io.file.ClassPathFolder;
import org.voltscape.engine.io.file.TextFiles;
import org.voltscape.engine.json.StudyJson;
import org.voltscape.engine.param.BadInputException;

/**
 * Devices in files: those that lie in the folder {@value #FOLDER} of the class path, every file
 * {@code ID.json} one device, and users' own of the same format.
 */
@AutoService(DramDeviceSource.class)
public final class DramDeviceFiles implements DramDeviceSource {
  /** Where devices lie. */
  public static final String FOLDER = "org/voltscape/resources/dram/";

  private static final String ENDING = ".json";

  @Override
  public List<DramDevice> devices() {
    return ClassPathFolder.texts(DramDeviceFiles.class.getClassLoader(), FOLDER, ENDING)
        .entrySet()
        .stream()
        .map(e -> DeviceReader.parse(e.getValue(), FOLDER + e.getKey() + ENDING))
        .toList();
  }

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
