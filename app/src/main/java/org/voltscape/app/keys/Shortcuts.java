package org.voltscape.app.keys;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** All that keys do, read from the menus, so that no list of them can be out of date. */
public final class Shortcuts {
  /** What is in no menu, as the controls themselves say it. */
  private static final List<Line> OF_CONTROLS =
      List.of(
          new Line("Alt, F10", "the menus; Alt with an underlined letter opens that menu"),
          new Line("Enter, Space", "in a dialog: Enter is OK, Space ticks a box or opens a list"),
          new Line(
              "Page Up, Page Down", "in a long dialog: scroll it; Home and End go to its ends"),
          new Line("F6, Shift+F6", "the next area of the window, the one before"),
          new Line("Tab, Shift+Tab", "the next control, the one before"),
          new Line("Alt+Shift+arrows", "move the divider beside the control that has the focus"),
          new Line("Esc", "closes a dialog or gives a maximised view back; it never stops a run"),
          new Line("Tabs of views", "Left and Right, Ctrl+Page Up and Ctrl+Page Down"),
          new Line(
              "Supply, slider",
              "arrow keys 1 mV, Page Up and Page Down 10 mV, Home and End the ends; Z zooms to the"
                  + " studied voltages and back"),
          new Line(
              "Supply, number",
              "Enter sets it, Up and Down 1 mV, Page Up and Page Down 10 mV, Esc brings it back"),
          new Line("Curve", "Tab or arrows choose and move a point, Insert adds, Delete removes"),
          new Line("Failure map", "+ and - zoom, arrows move, 0 shows the whole, W opens the word"),
          new Line(
              "Word",
              "arrows go from bit to bit, Space changes one, 0, 1 and X set it; F, B, N, A: first"
                  + " step, back, next, all; Ctrl+Z takes back"),
          new Line(
              "Lesson", "Enter checks, Alt+Down hints, Alt+Left and Alt+Right change the step"));

  private Shortcuts() {}

  /**
   * A line of the list.
   *
   * @param keys as people write them, or the control where they work
   * @param what they do
   */
  public record Line(String keys, String what) {}

  /** Keys of menus, in the order of their items. */
  public static List<Line> of(List<Menu> menus) {
    List<Line> lines = new ArrayList<>();
    for (Menu menu : menus) {
      for (MenuItem item : menu.getItems()) {
        if (item.getAccelerator() != null) {
          lines.add(new Line(item.getAccelerator().getDisplayText(), name(item)));
        }
      }
    }
    return lines;
  }

  /** Keys of the controls themselves. */
  public static List<Line> ofControls() {
    return OF_CONTROLS;
  }

  /** The same for a name that changes, as "Undo move point" does: what it is called for good. */
  public static void setName(MenuItem item, String name) {
    item.setUserData(name);
  }

  private static String name(MenuItem item) {
    String name = item.getUserData() instanceof String kept ? kept : item.getText();
    return name.endsWith("…") ? name.substring(0, name.length() - 1) : name;
  }
}
