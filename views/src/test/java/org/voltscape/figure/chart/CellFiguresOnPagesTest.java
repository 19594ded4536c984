package org.voltscape.figure.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.figure.Axis;
import org.voltscape.figure.HeatFigure;
import org.voltscape.figure.MapFigure;
import org.voltscape.figure.SampleFigures;

/** Panels of cells and failure maps as pages show them: nothing overlaps, nothing is empty. */
class CellFiguresOnPagesTest {
  private static final List<String> NAMES =
      List.of(
          "Conventional",
          "Column-wise",
          "Column-wise 2-to-1",
          "Column-wise 4-to-1",
          "layer 5 weights",
          "Row-wise, interleaved by eight",
          "m6",
          "Anticyclicallypermuted",
          "nine");
  private static final List<Axis> AXES =
      List.of(
          Axis.log("Sensitivity", "mean weight = 1").within(0.04, 390),
          Axis.linear("Area of the unit", "µm²").within(1585.04, 2186),
          Axis.log("Probability of a timing error", "").within(0.0133, 0.0909),
          Axis.log("Bit error rate", "").within(1e-12, 1));
  private static final String NOTE =
      "256x256 units, 1885 µm² each on average, sized for 0.68 V and 1.56 ns. Row 0 on top, where"
          + " sums begin; column 0 at the left. Grey: 0.";

  private static HeatFigure heat(int panels, int bands, int rows, int columns) {
    List<HeatFigure.Band> all = new ArrayList<>();
    for (int b = 0; b < bands; b++) {
      Axis axis = AXES.get(b);
      double[] values = new double[rows * columns];
      Arrays.setAll(values, i -> axis.lower() + (axis.upper() - axis.lower()) * i / values.length);
      List<double[]> each = new ArrayList<>();
      for (int p = 0; p < panels; p++) {
        each.add(values);
      }
      all.add(new HeatFigure.Band(axis, each));
    }
    return new HeatFigure(
        "Timing errors on digits", "mapping", rows, columns, NAMES.subList(0, panels), all, NOTE);
  }

  private static DrawnThings drawn(HeatFigure heat, FigureTheme theme, double wide, double high) {
    return DrawnThings.of(FigureCharts.page(heat, theme), wide, high);
  }

  private static double natural(HeatFigure heat, FigureTheme theme, double wide) {
    return FigureCharts.naturalHeight(heat, theme, wide * 72) / 72;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void no_words_overlap_however_many_panels_and_bands(int bands) {
    int[][] grids = {{256, 256}, {8, 8}, {16, 4}};
    double[][] sizes = {{3.5, 2.6}, {7.16, 3}, {3.5, Double.NaN}, {7.16, Double.NaN}};
    for (int panels = 1; panels <= 9; panels++) {
      for (int[] grid : grids) {
        HeatFigure heat = heat(panels, bands, grid[0], grid[1]);
        for (double[] size : sizes) {
          boolean free = Double.isNaN(size[1]);
          double high = free ? natural(heat, FigureTheme.PAPER, size[0]) : size[1];
          DrawnThings drawn = drawn(heat, FigureTheme.PAPER, size[0], high);
          assertThat(drawn.overlaps())
              .as("%d panels, %d bands, %s in", panels, bands, Arrays.toString(size))
              .isEmpty();
          int images = panels * bands + bands;
          if (free || panels * bands <= 12) {
            assertThat(drawn.images).hasSize(images);
          }
        }
        DrawnThings slide = drawn(heat, FigureTheme.SLIDES, 10, 5.6);
        assertThat(slide.overlaps()).as("slide, %d panels, %d bands", panels, bands).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {3.5, 7.16})
  void at_its_natural_height_no_part_of_a_page_is_empty(double wide) {
    for (int panels : new int[] {1, 2, 3, 4, 6, 9}) {
      for (int bands = 1; bands <= 4; bands++) {
        HeatFigure heat = heat(panels, bands, 256, 256);
        double high = natural(heat, FigureTheme.PAPER, wide);
        DrawnThings drawn = drawn(heat, FigureTheme.PAPER, wide, high);
        Rectangle2D all = drawn.images.get(0).getBounds2D();
        drawn.images.forEach(all::add);
        drawn.words.forEach(w -> all.add(w.box()));
        double spare = drawn.page.getHeight() - all.getMaxY();
        assertThat(spare).as("%d panels, %d bands", panels, bands).isBetween(0.0, 12.0);
        assertThat(all.getMinY()).isBetween(0.0, 12.0);
        assertThat(high).isBetween(1.0, 8.5);
        double cells = 0;
        for (Rectangle2D image : drawn.images.subList(0, panels * bands)) {
          cells += image.getWidth() * image.getHeight();
        }
        double share = cells / (drawn.page.getWidth() * drawn.page.getHeight());
        assertThat(share)
            .as("%d panels, %d bands", panels, bands)
            .isGreaterThan(panels > 4 ? 0.18 : 0.33);
      }
    }
  }

  @Test
  void cells_are_square_and_panels_of_a_band_share_one_scale() {
    HeatFigure heat = heat(4, 3, 16, 4);
    DrawnThings drawn = drawn(heat, FigureTheme.PAPER, 7.16, 4);
    assertThat(drawn.images).hasSize(4 * 3 + 3);
    for (Rectangle2D image : drawn.images.subList(0, 12)) {
      // Edges lie on dots: up to one of them more or less.
      assertThat(image.getHeight() / 16).isCloseTo(image.getWidth() / 4, within(0.13));
    }
  }

  @Test
  void in_a_column_four_mappings_of_three_quantities_stand_below_each_other() {
    HeatFigure heat = heat(4, 3, 256, 256);
    DrawnThings drawn = drawn(heat, FigureTheme.PAPER, 3.5, natural(heat, FigureTheme.PAPER, 3.5));
    assertThat(drawn.images.get(0).getWidth()).isGreaterThan(70);
    List<String> words = drawn.words.stream().map(DrawnThings.Word::text).toList();
    assertThat(words)
        .contains("Conventional", "Column-wise 2-to-1", "Area of the unit", "(µm²)", "1600", "2000")
        .contains("Sensitivity", "(mean weight = 1)")
        .anySatisfy(line -> assertThat(line).startsWith("1.56 ns."));
  }

  @Test
  void a_figure_that_looks_well_at_any_height_has_no_natural_one() {
    for (var figure : SampleFigures.all()) {
      assertThat(FigureCharts.naturalHeight(figure, FigureTheme.PAPER, 252)).isNaN();
    }
  }

  private static MapFigure map(int words, int bits, double probability, List<Integer> marks) {
    MapFigure map = SampleFigures.map(words, bits, probability);
    return new MapFigure(
        map.title(),
        map.wordLabel(),
        map.bitLabel(),
        words,
        bits,
        map.cells(),
        "Die of the first trial at 0.5 V, probability 0.280; all words of digits-mlp-256x3, layer by"
            + " layer.",
        marks.isEmpty() ? MapFigure.Marks.NONE : new MapFigure.Marks("canary cell", marks));
  }

  @Test
  void no_words_overlap_on_failure_maps_of_any_shape() {
    int[][] shapes = {
      {16, 8}, {120, 8}, {300, 8}, {12_345, 16}, {334_336, 8}, {1000, 1000}, {5000, 64}
    };
    double[] probabilities = {0, 1e-5, 1e-3, 0.28, 1};
    for (int[] shape : shapes) {
      for (double p : probabilities) {
        for (List<Integer> marks : List.of(List.<Integer>of(), List.of(3, 77))) {
          MapFigure map = map(shape[0], shape[1], p, marks);
          for (double[] size : new double[][] {{3.5, 2.6}, {7.16, 2.6}, {3.5, 4}}) {
            assertThat(
                    DrawnThings.of(FigureCharts.page(map, FigureTheme.PAPER), size[0], size[1])
                        .overlaps())
                .as("%s, p = %s, %s", Arrays.toString(shape), p, Arrays.toString(size))
                .isEmpty();
          }
          assertThat(DrawnThings.of(FigureCharts.page(map, FigureTheme.SLIDES), 10, 5.6).overlaps())
              .as("slide of %s", Arrays.toString(shape))
              .isEmpty();
        }
      }
    }
  }

  @Test
  void the_map_takes_most_of_the_height_and_regions_show_bits() {
    DrawnThings drawn =
        DrawnThings.of(
            FigureCharts.page(map(334_336, 8, 0.28, List.of()), FigureTheme.PAPER), 3.5, 2.6);
    assertThat(drawn.images).as("map, scale, two regions").hasSize(4);
    assertThat(drawn.images.get(0).getHeight()).isGreaterThan(0.6 * 187.2);
    for (Rectangle2D region : drawn.images.subList(2, 4)) {
      assertThat(region.getWidth() / 8).isGreaterThan(1);
      assertThat(region.getHeight()).isGreaterThan(40);
    }
    List<String> words = drawn.words.stream().map(DrawnThings.Word::text).toList();
    assertThat(words).contains("Failing cells (%)", "Word", "Bit", "a", "b", "stuck at 0");
    assertThat(words).anySatisfy(line -> assertThat(line).contains("densest"));
  }

  @Test
  void a_map_whose_bits_are_seen_is_drawn_plainly_and_so_is_any_in_a_window() {
    MapFigure small = map(100, 8, 0.2, List.of());
    assertThat(DrawnThings.of(FigureCharts.page(small, FigureTheme.PAPER), 3.5, 2.6).images)
        .hasSize(1);
    MapFigure large = map(20_000, 8, 0.2, List.of());
    assertThat(DrawnThings.of(FigureCharts.chart(large, FigureTheme.LIGHT), 8, 6).images)
        .hasSize(1);
    assertThat(DrawnThings.of(FigureCharts.page(large, FigureTheme.PAPER), 3.5, 2.6).images)
        .hasSize(4);
  }

  @Test
  void the_test_sees_words_that_overlap() {
    HeatFigure heat = heat(4, 3, 256, 256);
    DrawnThings drawn = drawn(heat, FigureTheme.PAPER, 3.5, 5);
    DrawnThings.Word first = drawn.words.get(0);
    drawn.words.add(new DrawnThings.Word("over it", first.box()));
    drawn.words.add(new DrawnThings.Word("outside", new Rectangle2D.Double(-5, 5, 4, 4)));
    drawn.words.add(new DrawnThings.Word("on cells", drawn.images.get(0)));
    assertThat(drawn.overlaps()).hasSizeGreaterThanOrEqualTo(4);
  }
}
