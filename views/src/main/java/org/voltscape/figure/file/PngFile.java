package org.voltscape.figure.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.voltscape.figure.Figure;
import org.voltscape.figure.chart.FigureChart;
import org.w3c.dom.NodeList;

/** A figure as pixels that know their size in inches. */
final class PngFile {
  private static final String NATIVE = "javax_imageio_png_1.0";
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
      FigureChart chart, double widthInches, double heightInches, double dotsPerInch, String recipe)
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
      texts.appendChild(text(FigureWriter.RECIPE_NAME, recipe));
      root.appendChild(texts);
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

  /** The recipe in a PNG file, or null when it has none. */
  static String recipe(byte[] file) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in, true, false);
      IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree(NATIVE);
      NodeList entries = root.getElementsByTagName("iTXtEntry");
      for (int i = 0; i < entries.getLength(); i++) {
        IIOMetadataNode entry = (IIOMetadataNode) entries.item(i);
        if (FigureWriter.RECIPE_NAME.equals(entry.getAttribute("keyword"))) {
          return entry.getAttribute("text");
        }
      }
      return null;
    } finally {
      reader.dispose();
    }
  }
}
