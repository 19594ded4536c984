package org.voltscape.app.workbench;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import org.voltscape.figure.chart.FigureTheme;

/** The window's look, light or dark. */
final class Theme {
  private static final String CSS = "/org/voltscape/resources/css/";
  private static final List<String> SHEETS =
      List.of("app.css", "views.css", "forms.css", "lessons.css", "workbench.css");

  private Theme() {}

  /** One of the colours a look has for schemes, by number. */
  static Color colour(FigureTheme look, int index) {
    java.awt.Color c = look.seriesColour(index);
    return Color.rgb(c.getRed(), c.getGreen(), c.getBlue());
  }

  static void apply(Scene scene, boolean dark) {
    Application.setUserAgentStylesheet(
        (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    scene.getStylesheets().clear();
    for (String sheet : SHEETS) {
      var url = Theme.class.getResource(CSS + sheet);
      if (url != null) {
        scene.getStylesheets().add(url.toExternalForm());
      }
    }
  }
}
