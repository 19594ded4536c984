package org.voltscape.figure.studies;

import org.voltscape.engine.memory.FailureMap;
import org.voltscape.figure.MapFigure;

/** The failing cells of a memory as a figure. Pure functions. */
public final class MapFigures {
  private MapFigures() {}

  /**
   * The figure of a map.
   *
   * @param title one line naming it; may be empty
   * @param note small print, such as die and voltage; may be empty
   */
  public static MapFigure of(FailureMap map, String title, String note) {
    int bits = map.bits();
    byte[] cells = new byte[Math.toIntExact(map.cells())];
    for (int w = 0; w < map.words(); w++) {
      int mask = map.stuckMask(w);
      int value = map.stuckValue(w);
      for (int b = 0; b < bits && mask != 0; b++) {
        if ((mask >>> b & 1) != 0) {
          cells[w * bits + b] =
              (value >>> b & 1) != 0 ? MapFigure.STUCK_AT_1 : MapFigure.STUCK_AT_0;
        }
      }
    }
    return new MapFigure(title, "Word", "Bit", map.words(), bits, cells, note);
  }
}
