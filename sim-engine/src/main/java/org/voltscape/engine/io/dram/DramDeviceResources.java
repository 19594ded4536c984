package org.voltscape.engine.io.dram;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.engine.dram.DramDevice;
import org.voltscape.engine.dram.DramDeviceSource;
import org.voltscape.engine.dram.file.DeviceReader;
import org.voltscape.engine.io.file.ClassPathFolder;

/**
 * Devices that lie in the folder {@value #FOLDER} of the class path: every file {@code ID.json} is
 * a device, read as users' files are ({@link DramDeviceFiles}).
 */
@AutoService(DramDeviceSource.class)
public final class DramDeviceResources implements DramDeviceSource {
  /** Where devices lie. */
  public static final String FOLDER = "org/voltscape/resources/dram/";

  private static final String ENDING = ".json";

  @Override
  public List<DramDevice> devices() {
    return ClassPathFolder.texts(DramDeviceResources.class.getClassLoader(), FOLDER, ENDING)
        .entrySet()
        .stream()
        .map(e -> DeviceReader.parse(e.getValue(), FOLDER + e.getKey() + ENDING))
        .toList();
  }
}
