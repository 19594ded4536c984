package org.voltscape.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PictureCheckTest {
  private static final Rectangle PLACE = new Rectangle(20, 10, 200, 150);

  private static List<String> blanks(boolean map, Consumer<Graphics2D> drawing) {
    BufferedImage picture = new BufferedImage(300, 200, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = picture.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 300, 200);
    drawing.accept(g);
    g.dispose();
    return PictureCheck.blanks(
        picture, List.of(new PictureCheck.Plot(map ? "a map" : "a chart", PLACE, map)));
  }

  @Test
  void a_chart_of_axes_alone_is_blank_and_one_with_a_small_mark_is_not() {
    Consumer<Graphics2D> axes =
        g -> {
          g.setColor(Color.DARK_GRAY);
          g.drawRect(40, 20, 160, 120);
          g.drawString("0.50", 30, 150);
        };
    assertThat(blanks(false, axes))
        .containsExactly("a chart of 200 x 150 pixels at 20, 10 shows nothing");
    assertThat(
            blanks(
                false,
                axes.andThen(
                    g -> {
                      g.setColor(new Color(0x0072B2));
                      g.fillRect(100, 60, 5, 5);
                    })))
        .isEmpty();
  }

  @Test
  void marks_beside_a_chart_do_not_count() {
    assertThat(
            blanks(
                false,
                g -> {
                  g.setColor(Color.RED);
                  g.fillRect(230, 10, 50, 100);
                }))
        .hasSize(1);
  }

  @Test
  void a_map_without_failing_cells_is_blank_and_one_with_a_few_is_not() {
    Consumer<Graphics2D> cells =
        g -> {
          g.setColor(new Color(0xE8EEF4));
          g.fillRect(40, 20, 120, 120);
        };
    assertThat(blanks(true, cells))
        .containsExactly("a map of 200 x 150 pixels at 20, 10 shows nothing");
    assertThat(
            blanks(
                true,
                cells.andThen(
                    g -> {
                      g.setColor(Color.BLACK);
                      for (int i = 0; i < 12; i++) {
                        g.fillRect(45 + 7 * i, 30 + 5 * i, 1, 1);
                      }
                    })))
        .isEmpty();
  }
}
