package org.voltscape.tools;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jfree.chart.fx.ChartCanvas;
import org.voltscape.views.image.MatrixView;

/**
 * Finds charts and maps in a picture of the window that show nothing: a chart without a coloured
 * mark, a map of no other colours than its ground and its cells without a value.
 */
final class PictureCheck {
  /** A tenth of the smallest marker, or of a map's cells when hardly any fails. */
  private static final int LEAST_PIXELS = 12;

  /** Parts of a plot that can be seen at a pane's edge are not judged. */
  private static final int LEAST_SIDE = 60;

  /** Difference of the strongest and the weakest of a pixel's three channels: no grey has it. */
  private static final int COLOURED = 48;

  private PictureCheck() {}

  /** A plot as it lies in the picture. */
  record Plot(String name, Rectangle place, boolean map) {
    Plot times(double scale) {
      return new Plot(
          name,
          new Rectangle(
              (int) Math.ceil(place.x * scale),
              (int) Math.ceil(place.y * scale),
              (int) (place.width * scale),
              (int) (place.height * scale)),
          map);
    }
  }

  /**
   * The charts and maps of a window that can be seen, each with the part that can.
   *
   * @param scale pixels of the picture a unit of the scene
   */
  static List<Plot> plots(Scene scene, double scale) {
    List<Plot> found = new ArrayList<>();
    add(scene.getRoot(), new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()), found);
    return found.stream().map(p -> p.times(scale)).toList();
  }

  private static void add(Node node, Bounds seen, List<Plot> found) {
    if (!node.isVisible()) {
      return;
    }
    Bounds here = seen;
    if (node.getClip() != null) {
      here = common(here, node.localToScene(node.getClip().getBoundsInParent()));
    }
    boolean map = node instanceof MatrixView;
    if (map || node instanceof ChartCanvas) {
      Bounds part = common(here, node.localToScene(node.getLayoutBounds()));
      if (part.getWidth() >= LEAST_SIDE && part.getHeight() >= LEAST_SIDE) {
        found.add(
            new Plot(
                map ? "a map" : "a chart",
                new Rectangle(
                    (int) Math.ceil(part.getMinX()),
                    (int) Math.ceil(part.getMinY()),
                    (int) part.getWidth() - 1,
                    (int) part.getHeight() - 1),
                map));
      }
    } else if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        add(child, here, found);
      }
    }
  }

  private static Bounds common(Bounds a, Bounds b) {
    double x = Math.max(a.getMinX(), b.getMinX());
    double y = Math.max(a.getMinY(), b.getMinY());
    return new BoundingBox(
        x,
        y,
        Math.max(0, Math.min(a.getMaxX(), b.getMaxX()) - x),
        Math.max(0, Math.min(a.getMaxY(), b.getMaxY()) - y));
  }

  /** A sentence for every plot of a picture that shows nothing. */
  static List<String> blanks(BufferedImage picture, List<Plot> plots) {
    List<String> found = new ArrayList<>();
    for (Plot plot : plots) {
      Rectangle place =
          plot.place().intersection(new Rectangle(picture.getWidth(), picture.getHeight()));
      int marks = plot.map() ? others(picture, place) : coloured(picture, place);
      if (marks < LEAST_PIXELS) {
        found.add(
            plot.name()
                + " of "
                + place.width
                + " x "
                + place.height
                + " pixels at "
                + place.x
                + ", "
                + place.y
                + " shows nothing");
      }
    }
    return found;
  }

  /** Pixels that are no grey. */
  private static int coloured(BufferedImage picture, Rectangle place) {
    int count = 0;
    for (int y = place.y; y < place.y + place.height; y++) {
      for (int x = place.x; x < place.x + place.width; x++) {
        int rgb = picture.getRGB(x, y);
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        int strongest = Math.max(red, Math.max(green, blue));
        int weakest = Math.min(red, Math.min(green, blue));
        count += strongest - weakest >= COLOURED ? 1 : 0;
      }
    }
    return count;
  }

  /** Pixels of a third colour and further ones: a map without cells has those of its ground. */
  private static int others(BufferedImage picture, Rectangle place) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = place.y; y < place.y + place.height; y++) {
      for (int x = place.x; x < place.x + place.width; x++) {
        counts.merge(picture.getRGB(x, y), 1, Integer::sum);
      }
    }
    List<Integer> descending = new ArrayList<>(counts.values());
    descending.sort(Comparator.reverseOrder());
    return descending.stream().skip(2).mapToInt(Integer::intValue).sum();
  }
}
