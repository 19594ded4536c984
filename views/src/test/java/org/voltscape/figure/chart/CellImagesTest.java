package org.voltscape.figure.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.figure.Axis;
import org.voltscape.figure.Figure;
import org.voltscape.figure.HeatFigure;
import org.voltscape.figure.MapFigure;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureWriter;

/** One failing cell is one block with hard edges, in every format. */
class CellImagesTest {
  private static final Pattern DATA = Pattern.compile("base64,([A-Za-z0-9+/=]+)\"");
  private static final int RED = FigureTheme.PAPER.stuckAtColour(true).getRGB();

  private static final int WHITE = 0xFFFFFFFF;

  @TempDir Path folder;

  private static MapFigure map(int words, int bits, int word, int bit) {
    byte[] cells = new byte[words * bits];
    cells[word * bits + bit] = MapFigure.STUCK_AT_1;
    return new MapFigure("", "Word", "Bit", words, bits, cells, "");
  }

  private Path write(Figure figure, FigureFormat format) {
    Path file = folder.resolve("figure" + format.ending());
    FigureWriter.write(figure, FigureTheme.PAPER, format, 3.5, 2.6, "{}", file);
    return file;
  }

  /** The pixels of a colour must be a whole rectangle; how large it is. */
  private static int[] block(BufferedImage image, int colour) {
    int left = Integer.MAX_VALUE;
    int top = Integer.MAX_VALUE;
    int right = -1;
    int bottom = -1;
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (image.getRGB(x, y) == colour) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y);
          count++;
        }
      }
    }
    assertThat(count).as("whole").isPositive().isEqualTo((right - left + 1) * (bottom - top + 1));
    return new int[] {left, top, right - left + 1, bottom - top + 1};
  }

  @Test
  void an_svg_holds_every_cell_as_a_block_of_dots() throws Exception {
    String svg = Files.readString(write(map(16, 8, 5, 3), FigureFormat.SVG));
    Matcher data = DATA.matcher(svg);
    assertThat(data.find()).isTrue();
    BufferedImage image =
        ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data.group(1))));
    assertThat(image.getWidth()).as("300 dots to the inch").isBetween(750, 1100);
    int[] block = block(image, RED);
    double across = image.getWidth() / 8.0;
    double down = image.getHeight() / 16.0;
    assertThat((double) block[0]).isCloseTo(4 * across, within(0.5));
    assertThat((double) block[1]).isCloseTo(5 * down, within(0.5));
    assertThat((double) block[2]).isCloseTo(across, within(1.0));
    assertThat((double) block[3]).isCloseTo(down, within(1.0));
    assertThat(svg.getBytes(StandardCharsets.UTF_8).length).isLessThan(100_000);
  }

  /** The longest row of dots in the colour of the cell: where it begins, its row, its length. */
  private static int[] longest(BufferedImage image) {
    int[] found = {0, 0, 0};
    for (int y = 0; y < image.getHeight(); y++) {
      int length = 0;
      for (int x = 0; x < image.getWidth(); x++) {
        length = image.getRGB(x, y) == RED ? length + 1 : 0;
        if (length > found[2]) {
          found = new int[] {x - length + 1, y, length};
        }
      }
    }
    return found;
  }

  @Test
  void a_pdf_shows_a_cell_with_edges_of_few_dots() throws Exception {
    try (PDDocument document = Loader.loadPDF(write(map(16, 8, 5, 3), FigureFormat.PDF).toFile())) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);
      int[] run = longest(page);
      assertThat(run[2]).isGreaterThan(40);
      assertThat(page.getRGB(run[0] - 4, run[1] + 3)).isEqualTo(WHITE);
      assertThat(page.getRGB(run[0] + run[2] + 3, run[1] + 3)).isEqualTo(WHITE);
      assertThat(page.getRGB(run[0] + 5, run[1] - 4)).isEqualTo(WHITE);
    }
  }

  @Test
  void a_png_has_no_mixed_dots_at_all() throws Exception {
    BufferedImage image = ImageIO.read(write(map(16, 8, 5, 3), FigureFormat.PNG).toFile());
    int[] run = longest(image);
    assertThat(run[2]).isGreaterThan(80);
    assertThat(image.getRGB(run[0] - 1, run[1] + 3)).isEqualTo(WHITE);
    assertThat(image.getRGB(run[0] + run[2], run[1] + 3)).isEqualTo(WHITE);
    assertThat(image.getRGB(run[0] + 5, run[1] - 1)).isEqualTo(WHITE);
  }

  @Test
  void a_dot_is_of_the_cell_under_its_middle() {
    BufferedImage cells = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
    int[] colours = {1, 2, 3, 4, 5, 6};
    cells.setRGB(0, 0, 3, 2, colours, 0, 3);
    BufferedImage large = CellImages.dotted(cells, 8, 5);
    int[] column = {0, 0, 0, 1, 1, 2, 2, 2};
    int[] row = {0, 0, 1, 1, 1};
    for (int y = 0; y < 5; y++) {
      for (int x = 0; x < 8; x++) {
        assertThat(large.getRGB(x, y) & 0xFFFFFF).isEqualTo(colours[row[y] * 3 + column[x]]);
      }
    }
  }

  @Test
  void images_of_files_lie_on_dots_of_a_printer_counted_from_the_corner() throws Exception {
    String svg = Files.readString(write(map(16, 8, 5, 3), FigureFormat.SVG));
    Matcher place =
        Pattern.compile("translate\\(([^,]*),([^)]*)\\) scale\\(0\\.24,0\\.24\\)").matcher(svg);
    assertThat(place.find()).isTrue();
    for (int i = 1; i <= 2; i++) {
      double dots = Double.parseDouble(place.group(i)) / 0.24;
      assertThat(dots).isCloseTo(Math.rint(dots), within(1e-3));
    }
  }

  @Test
  void a_pdf_places_images_within_their_dots() throws Exception {
    try (PDDocument document = Loader.loadPDF(write(map(16, 8, 5, 3), FigureFormat.PDF).toFile())) {
      List<Matrix> places = new ArrayList<>();
      new PDFGraphicsStreamEngine(document.getPage(0)) {
        @Override
        public void drawImage(PDImage image) {
          places.add(getGraphicsState().getCurrentTransformationMatrix());
        }

        @Override
        public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {}

        @Override
        public void clip(int rule) {}

        @Override
        public void moveTo(float x, float y) {}

        @Override
        public void lineTo(float x, float y) {}

        @Override
        public void curveTo(float a, float b, float c, float d, float e, float f) {}

        @Override
        public Point2D getCurrentPoint() {
          return new Point2D.Float();
        }

        @Override
        public void closePath() {}

        @Override
        public void endPath() {}

        @Override
        public void strokePath() {}

        @Override
        public void fillPath(int rule) {}

        @Override
        public void fillAndStrokePath(int rule) {}

        @Override
        public void shadingFill(COSName name) {}
      }.processPage(document.getPage(0));
      assertThat(places).hasSize(1);
      Matrix at = places.get(0);
      double left = at.getTranslateX() / 0.24;
      double right = left + at.getScalingFactorX() / 0.24;
      // One that ends on a dot is drawn over the next by poppler, and smoothed.
      assertThat(Math.ceil(right) - right).isBetween(1e-4, 0.02);
      assertThat(left - Math.floor(left)).isBetween(1e-4, 0.02);
    }
  }

  @Test
  void maps_of_arrays_are_enlarged_too() throws Exception {
    double[] values = new double[256 * 256];
    Arrays.setAll(values, i -> i % 7);
    HeatFigure heat =
        new HeatFigure(
            "",
            "mapping",
            256,
            256,
            List.of("one"),
            List.of(
                new HeatFigure.Band(Axis.linear("Sensitivity", "").within(0, 6), List.of(values))),
            "");
    Matcher data = DATA.matcher(Files.readString(write(heat, FigureFormat.SVG)));
    assertThat(data.find()).isTrue();
    BufferedImage image =
        ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data.group(1))));
    assertThat(image.getWidth()).isGreaterThanOrEqualTo(2 * 256);
    assertThat((double) image.getHeight()).isCloseTo(image.getWidth(), within(1.0));
  }
}
