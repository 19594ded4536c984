package org.voltscape.engine.dram;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.voltscape.engine.param.ServiceRegistry;

/** The devices that ship with the program, in the order of their ids. */
public final class DramDevices {
  private static final ServiceRegistry<DramDevice> KNOWN =
      ServiceRegistry.ofData(DramDevice.class, "a DRAM device", DramDevice::id, DramDevices::own);

  private DramDevices() {}

  private static List<DramDevice> own() {
    return ServiceLoader.load(DramDeviceSource.class, DramDeviceSource.class.getClassLoader())
        .stream()
        .flatMap(p -> p.get().devices().stream())
        .toList();
  }

  /** Every device. */
  public static List<DramDevice> all() {
    return KNOWN.all();
  }

  /** The device of this name, if there is one. */
  public static Optional<DramDevice> find(String id) {
    return KNOWN.find(id);
  }
}
