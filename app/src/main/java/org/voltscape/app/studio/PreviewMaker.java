package org.voltscape.app.studio;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.figure.chart.FigureChart;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureRecipe;
import org.voltscape.figure.file.FigureWriter;
import org.voltscape.figure.setup.FigureSetup;

/** Makes the file that would be written and draws it. On a thread that may take its time. */
final class PreviewMaker {
  private static final double MOST_DOTS = 220;
  private static final double WIDEST = 1400;
  private static final double MOST_PIXELS = 6e6;
  private static final int MOST_LINES = 300;
  private static final int LONGEST_LINE = 400;

  private PreviewMaker() {}

  /** What a choice comes to; never throws for what the user can mend. */
  static Preview of(StudioChoice choice, FigureRecipe recipe) {
    try {
      FigureChart chart = choice.chart();
      FigureSetup setup = shown(choice.setup(), chart);
      byte[] file =
          FigureWriter.bytes(
              chart,
              setup.format(),
              setup.width(),
              setup.heightOf(chart),
              setup.dotsPerInch(),
              recipe);
      String remark = remark(chart, setup, file.length);
      return drawn(
          setup,
          file,
          setup.equals(choice.setup())
              ? remark
              : remark + " The file has more pixels: " + dots(choice.setup()) + " to the inch.");
    } catch (BadInputException e) {
      return new Preview.Trouble(Objects.requireNonNullElse(e.getMessage(), ""));
    } catch (IOException e) {
      return new Preview.Trouble("The figure cannot be drawn: " + e.getMessage());
    }
  }

  /** A picture of more pixels than a screen has is shown with fewer. */
  private static FigureSetup shown(FigureSetup setup, FigureChart chart) {
    double pixels =
        setup.width() * setup.heightOf(chart) * setup.dotsPerInch() * setup.dotsPerInch();
    return setup.format() != FigureFormat.PNG || pixels <= MOST_PIXELS
        ? setup
        : setup.withDots(
            Math.max(1, Math.floor(setup.dotsPerInch() * Math.sqrt(MOST_PIXELS / pixels))));
  }

  private static String dots(FigureSetup setup) {
    return String.format(Locale.ROOT, "%.0f", setup.dotsPerInch());
  }

  private static Preview drawn(FigureSetup setup, byte[] file, String remark) throws IOException {
    double dots = Math.min(MOST_DOTS, WIDEST / setup.width());
    return switch (setup.format()) {
      case PNG ->
          new Preview.Picture(
              ImageIO.read(new ByteArrayInputStream(file)), setup.dotsPerInch(), remark);
      case PDF -> new Preview.Picture(page(file, dots), dots, remark);
      case SVG -> new Preview.Picture(SvgPicture.of(file, setup.width(), dots), dots, remark);
      case CSV, PGF -> new Preview.Words(beginning(file), remark);
    };
  }

  private static BufferedImage page(byte[] file, double dots) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      return new PDFRenderer(document).renderImageWithDPI(0, (float) dots, ImageType.RGB);
    }
  }

  private static String beginning(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    String shown =
        text.lines()
            .limit(MOST_LINES)
            .map(l -> l.length() > LONGEST_LINE ? l.substring(0, LONGEST_LINE) + "…" : l)
            .collect(Collectors.joining("\n"));
    return text.lines().skip(MOST_LINES).findAny().isPresent() ? shown + "\n…" : shown;
  }

  private static String remark(FigureChart chart, FigureSetup setup, int bytes) {
    String size = String.format(Locale.ROOT, "%,d kB", Math.max(1, Math.round(bytes / 1000.0)));
    String words =
        setup.format().name()
            + ", "
            + inches(setup.width())
            + " × "
            + inches(setup.heightOf(chart))
            + " in";
    String legend =
        chart.lacksLegend()
            ? " There is no room for the legend: a larger figure, smaller type or another place"
                + " gives it some."
            : "";
    return words + ", " + size + "." + legend;
  }

  private static String inches(double length) {
    return String.format(Locale.ROOT, "%.4g", length).replaceAll("\\.?0+$", "");
  }
}
