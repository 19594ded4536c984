package org.voltscape.app.workbench;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import org.voltscape.app.settings.Settings;
import org.voltscape.figure.chart.FigureTheme;

/** The window's look: light or dark, with its strongest colours, and the size of its text. */
final class Theme {
  private static final String CSS = "/org/voltscape/resources/css/";
  private static final List<String> SHEETS =
      List.of("app.css", "views.css", "forms.css", "lessons.css", "workbench.css");

  /** What the theme has, in pixels. */
  private static final double USUAL_FONT = 14;

  /** As in workbench.css, in pixels. */
  private static final double INSPECTOR_FONT = 12;

  private Theme() {}

  /** One of the colours a look has for schemes, by number. */
  static Color colour(FigureTheme look, int index) {
    java.awt.Color c = look.seriesColour(index);
    return Color.rgb(c.getRed(), c.getGreen(), c.getBlue());
  }

  static void apply(Scene scene, Settings settings) {
    boolean dark = settings.dark();
    Application.setUserAgentStylesheet(
        (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    scene.getStylesheets().clear();
    for (String sheet : sheets(dark, settings.comfort().highContrast())) {
      var url = Theme.class.getResource(CSS + sheet);
      if (url != null) {
        scene.getStylesheets().add(url.toExternalForm());
      }
    }
    if (settings.comfort().fontPercent() != 100) {
      scene.getStylesheets().add(fontSheet(settings.comfort().fontPercent()));
    }
  }

  private static List<String> sheets(boolean dark, boolean highContrast) {
    List<String> sheets = new ArrayList<>(SHEETS);
    if (highContrast) {
      sheets.add("contrast.css");
      sheets.add(dark ? "contrast-dark.css" : "contrast-light.css");
    }
    return sheets;
  }

  /**
   * A style sheet and no style of the root: dialogs, menus and further windows take those of the
   * window they belong to.
   */
  private static String fontSheet(int percent) {
    String rule =
        ".root { -fx-font-size: "
            + USUAL_FONT * percent / 100
            + "px; } .vs-inspector-column { -fx-font-size: "
            + INSPECTOR_FONT * percent / 100
            + "px; }";
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(rule.getBytes(StandardCharsets.UTF_8));
  }
}
