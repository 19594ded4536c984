package org.voltscape.figure.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.voltscape.figure.Figure;
import org.voltscape.figure.chart.FigureChart;

/** A figure as pixels that know their size in inches. */
final class PngFile {
  private static final String NATIVE = "javax_imageio_png_1.0";
  private static final String RECIPE = "voltscape-recipe";
  private static final double INCHES_PER_METRE = 1 / 0.0254;

  private PngFile() {}

  private static BufferedImage render(
      FigureChart chart, double widthInches, double heightInches, double dotsPerInch) {
    int columns = (int) Math.max(1, Math.round(widthInches * dotsPerInch));
    int rows = (int) Math.max(1, Math.round(heightInches * dotsPerInch));
    double unit = dotsPerInch / Figure.UNITS_PER_INCH;
    double scale = unit / chart.enlargement(columns / unit, rows / unit);
    BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = image.createGraphics();
    try {
      g2.setColor(Color.WHITE);
      g2.fillRect(0, 0, columns, rows);
      g2.transform(AffineTransform.getScaleInstance(scale, scale));
      chart.draw(g2, new Rectangle2D.Double(0, 0, columns / scale, rows / scale));
    } finally {
      g2.dispose();
    }
    return image;
  }

  /**
   * A chart drawn with the type sizes of its theme.
   *
   * @param dotsPerInch pixels to the inch
   */
  static byte[] encode(
      FigureChart chart,
      double widthInches,
      double heightInches,
      double dotsPerInch,
      FigureRecipe recipe)
      throws IOException {
    BufferedImage image = render(chart, widthInches, heightInches, dotsPerInch);
    String title = chart.figure().title();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
      IIOMetadataNode root = new IIOMetadataNode(NATIVE);
      root.appendChild(density(dotsPerInch));
      IIOMetadataNode texts = new IIOMetadataNode("iTXt");
      if (!title.isEmpty()) {
        texts.appendChild(text("Title", title));
      }
      String json = recipe.toJson();
      texts.appendChild(text(FigureWriter.RECIPE_NAME, json));
      root.appendChild(texts);
      // Programs that write no international texts keep this one.
      IIOMetadataNode plain = new IIOMetadataNode("tEXt");
      IIOMetadataNode entry = new IIOMetadataNode("tEXtEntry");
      entry.setAttribute("keyword", RECIPE);
      entry.setAttribute("value", json);
      plain.appendChild(entry);
      root.appendChild(plain);
      metadata.mergeTree(NATIVE, root);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, metadata), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static IIOMetadataNode density(double dotsPerInch) {
    String perMetre = Long.toString(Math.round(dotsPerInch * INCHES_PER_METRE));
    IIOMetadataNode node = new IIOMetadataNode("pHYs");
    node.setAttribute("pixelsPerUnitXAxis", perMetre);
    node.setAttribute("pixelsPerUnitYAxis", perMetre);
    node.setAttribute("unitSpecifier", "meter");
    return node;
  }

  private static IIOMetadataNode text(String keyword, String text) {
    IIOMetadataNode node = new IIOMetadataNode("iTXtEntry");
    node.setAttribute("keyword", keyword);
    node.setAttribute("compressionFlag", "FALSE");
    node.setAttribute("compressionMethod", "0");
    node.setAttribute("languageTag", "");
    node.setAttribute("translatedKeyword", "");
    node.setAttribute("text", text);
    return node;
  }

  /** The recipes in a PNG file; empty when it has none. */
  static List<FigureRecipe> recipes(byte[] file) throws IOException {
    Map<String, List<String>> texts = PngTexts.of(file);
    for (String keyword : List.of(RECIPE, FigureWriter.RECIPE_NAME)) {
      if (texts.containsKey(keyword)) {
        return List.of(FigureRecipe.parse(texts.get(keyword).get(0)));
      }
    }
    return List.of();
  }
}
