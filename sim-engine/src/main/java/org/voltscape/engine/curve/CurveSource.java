package org.voltscape.engine.curve;

import java.util.List;

/**
 * Reads the curves that ship with the program: curves are data, and this package reads no files.
 */
public interface CurveSource {
  /** All curves, each id once. */
  List<ErrorCurve> curves();
}
