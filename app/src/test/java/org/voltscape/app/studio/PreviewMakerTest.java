package org.voltscape.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureRecipe;
import org.voltscape.figure.look.AxisChoice;
import org.voltscape.figure.look.FigureLook;
import org.voltscape.figure.setup.FigurePreset;
import org.voltscape.figure.setup.FigureSetup;
import org.voltscape.figure.studies.CurveFigures;

/** The preview shows the file that will be written. */
class PreviewMakerTest {
  private static final LineFigure CURVE =
      CurveFigures.of(List.of(CurvePresets.find("snnac-65nm").orElseThrow()), 0, 0.5, 0.4, 0.6);

  private static StudioChoice choice(FigureFormat format, boolean marked) {
    return new StudioChoice(
        new StudioFigure(
            "Curve", CURVE, List.of(), file -> FigureRecipe.of("{\"a\": 1}"), List.of()),
        FigureSetup.of(format, FigurePreset.COLUMN),
        marked,
        true);
  }

  private static Preview preview(StudioChoice choice) {
    return PreviewMaker.of(choice, choice.of().recipe().apply(Path.of("figure")));
  }

  @ParameterizedTest
  @EnumSource(
      value = FigureFormat.class,
      names = {"SVG", "PDF", "PNG"})
  void pictures_have_the_proportions_of_the_file_and_ink(FigureFormat format) {
    Preview made = preview(choice(format, false));
    assertThat(made).isInstanceOf(Preview.Picture.class);
    Preview.Picture picture = (Preview.Picture) made;
    BufferedImage image = picture.image();
    assertThat(image.getWidth() / picture.dotsPerInch()).isBetween(3.48, 3.52);
    assertThat(image.getHeight() / picture.dotsPerInch()).isBetween(2.58, 2.62);
    assertThat(made.remark()).startsWith(format.name() + ", 3.5 × 2.6 in, ");
    assertThat(blue(image)).as("the curve").isGreaterThan(300);
    assertThat(image.getRGB(1, 1)).isEqualTo(0xFFFFFFFF);
  }

  /** Two programs that draw the same figure agree on where its ink is. */
  @Test
  void the_previews_of_all_pictures_show_the_same_figure() {
    double[] columns = inkByColumn(FigureFormat.PDF);
    for (FigureFormat other : new FigureFormat[] {FigureFormat.SVG, FigureFormat.PNG}) {
      double[] its = inkByColumn(other);
      for (int i = 0; i < columns.length; i++) {
        assertThat(its[i])
            .as(other + ", part " + i)
            .isBetween(columns[i] - 0.03, columns[i] + 0.03);
      }
    }
  }

  private static double[] inkByColumn(FigureFormat format) {
    BufferedImage image = ((Preview.Picture) preview(choice(format, false))).image();
    double[] parts = new double[20];
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        double dark = 1 - (image.getRGB(x, y) >> 8 & 0xFF) / 255.0;
        parts[x * parts.length / image.getWidth()] +=
            dark * parts.length / (image.getWidth() * (double) image.getHeight());
      }
    }
    return parts;
  }

  private static int blue(BufferedImage image) {
    int count = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        int p = image.getRGB(x, y);
        count += (p & 0xFF) - (p >> 16 & 0xFF) > 100 ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void a_picture_of_more_pixels_than_a_screen_has_is_shown_with_fewer() {
    StudioChoice small = choice(FigureFormat.PNG, false);
    FigureSetup fine = small.setup().withDots(1200);
    Preview.Picture picture =
        (Preview.Picture) preview(new StudioChoice(small.of(), fine, false, true));
    long pixels = (long) picture.image().getWidth() * picture.image().getHeight();
    assertThat(pixels).isBetween(5_000_000L, 6_000_000L);
    assertThat(picture.image().getWidth() / picture.dotsPerInch()).isBetween(3.48, 3.52);
    assertThat(picture.remark()).endsWith("The file has more pixels: 1200 to the inch.");
    assertThat(preview(small).remark()).doesNotContain("more pixels");
  }

  @Test
  void a_table_is_shown_as_its_beginning() {
    Preview.Words words = (Preview.Words) preview(choice(FigureFormat.CSV, false));
    assertThat(words.text()).startsWith("# ").endsWith("…").contains("\nseries,x (V),y");
    assertThat(words.text().lines()).hasSize(301);
  }

  @Test
  void what_cannot_be_is_said_and_nothing_thrown() {
    FigureSetup setup = FigureSetup.of(FigureFormat.PDF, FigurePreset.COLUMN);
    FigureLook its = setup.look();
    FigureLook wrong =
        new FigureLook(
            its.typeface(),
            its.points(),
            its.legend(),
            its.titled(),
            its.note(),
            its.palette(),
            its.dashed(),
            Map.of(),
            its.x(),
            new AxisChoice(-1, 1, Double.NaN));
    StudioChoice choice = choice(FigureFormat.PDF, false);
    Preview made =
        preview(
            new StudioChoice(
                choice.of(),
                new FigureSetup(FigureFormat.PDF, FigurePreset.COLUMN, 3.5, 2.6, 300, wrong, true),
                false,
                true));
    assertThat(made).isInstanceOf(Preview.Trouble.class);
    assertThat(made.remark()).contains("y axis").contains("logarithmic");
  }

  @Test
  void the_operating_point_is_in_it_only_where_it_is_wanted() {
    BufferedImage with = ((Preview.Picture) preview(choice(FigureFormat.PNG, true))).image();
    BufferedImage without = ((Preview.Picture) preview(choice(FigureFormat.PNG, false))).image();
    int differing = 0;
    for (int x = 0; x < with.getWidth(); x++) {
      for (int y = 0; y < with.getHeight(); y++) {
        differing += with.getRGB(x, y) != without.getRGB(x, y) ? 1 : 0;
      }
    }
    assertThat(differing).isGreaterThan(200);
  }
}
