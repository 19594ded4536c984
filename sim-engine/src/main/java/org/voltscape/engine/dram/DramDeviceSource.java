package org.voltscape.engine.dram;

import java.util.List;

/** Reads the devices that ship with the program: they are data, and this package reads no files. */
public interface DramDeviceSource {
  /** All devices, each id once. */
  List<DramDevice> devices();
}
