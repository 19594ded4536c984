package org.voltscape.figure.pgf;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.batik.ext.awt.g2d.AbstractGraphics2D;
import org.apache.batik.ext.awt.g2d.GraphicContext;
import org.jspecify.annotations.Nullable;
import org.voltscape.figure.chart.FigureFonts;

/** Draws as TikZ does. Words are set by the document; where they stand is as measured here. */
class TikzGraphics extends AbstractGraphics2D {
  private final TikzSheet sheet;
  private final Graphics2D measuring;

  /** Around which words are centred, to the left of which they end at their place. */
  private final @Nullable Rectangle2D plot;

  private final boolean stopsAtPlot;
  private final boolean[] stopped;

  /**
   * @param plot where the data are drawn; null where nothing is known of it
   * @param stopsAtPlot whether only what is drawn before it is wanted
   */
  TikzGraphics(TikzSheet sheet, @Nullable Rectangle2D plot, boolean stopsAtPlot) {
    super(false);
    this.sheet = sheet;
    this.plot = plot;
    this.stopsAtPlot = stopsAtPlot;
    stopped = new boolean[1];
    gc = new GraphicContext(new AffineTransform());
    measuring = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
    measuring.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    measuring.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
  }

  private TikzGraphics(TikzGraphics other) {
    super(other);
    sheet = other.sheet;
    measuring = other.measuring;
    plot = other.plot;
    stopsAtPlot = other.stopsAtPlot;
    stopped = other.stopped;
  }

  @Override
  public Graphics create() {
    return new TikzGraphics(this);
  }

  @Override
  public void dispose() {
    // The sheet lives on.
  }

  private double scale() {
    return Math.sqrt(Math.abs(gc.getTransform().getDeterminant()));
  }

  private void place() {
    Shape clip = gc.getClip();
    sheet.clip(clip == null ? null : gc.getTransform().createTransformedShape(clip));
  }

  final Color colour() {
    Color colour = gc.getPaint() instanceof Color plain ? plain : gc.getColor();
    Composite composite = gc.getComposite();
    if (composite instanceof AlphaComposite alpha && alpha.getAlpha() < 1) {
      int a = Math.round(colour.getAlpha() * alpha.getAlpha());
      return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), a);
    }
    return colour;
  }

  @Override
  public void draw(Shape shape) {
    if (stopped[0]) {
      return;
    }
    if (!(gc.getStroke() instanceof BasicStroke stroke)) {
      fill(gc.getStroke().createStrokedShape(shape));
      return;
    }
    path("\\draw[" + sheet.option("draw", colour()) + "," + TikzSheet.line(stroke, scale()), shape);
  }

  @Override
  public void fill(Shape shape) {
    if (stopsAtPlot && plot != null && shape.equals(plot)) {
      stopped[0] = true;
    }
    if (!stopped[0] && colour().getAlpha() > 0) {
      boolean evenOdd = shape.getPathIterator(null).getWindingRule() == 0;
      path("\\fill[" + sheet.option("fill", colour()) + (evenOdd ? ",even odd rule" : ""), shape);
    }
  }

  private void path(String options, Shape shape) {
    String path = TikzSheet.path(gc.getTransform().createTransformedShape(shape));
    if (!path.isBlank()) {
      place();
      sheet.add(options + "]" + path + ";");
    }
  }

  @Override
  public void drawString(String words, float x, float y) {
    if (stopped[0] || words.isBlank()) {
      return;
    }
    place();
    double width = getFontMetrics(gc.getFont()).getStringBounds(words, this).getWidth();
    AffineTransform to = gc.getTransform();
    double degrees = -Math.toDegrees(Math.atan2(to.getShearY(), to.getScaleX()));
    double share = anchor(new Rectangle2D.Double(x, y, width, 0), degrees);
    Point2D at = to.transform(new Point2D.Double(x + share * width, y), null);
    String anchor = share == 0 ? "base west" : share == 1 ? "base east" : "base";
    sheet.add(
        "\\node[anchor="
            + anchor
            + ",inner sep=0pt,outer sep=0pt"
            + (Math.abs(degrees) < 1e-6 ? "" : ",rotate=" + TikzSheet.number(degrees))
            + ","
            + sheet.option("text", colour())
            + "] at "
            + TikzSheet.point(at.getX(), at.getY())
            + " {"
            + words(words, gc.getFont(), scale(), width * scale())
            + "};");
  }

  /** Words in the document's own font, narrowed where that is wider than the room they have. */
  static String words(String words, Font font, double scale, double width) {
    return "\\voltscapetext{"
        + TikzSheet.number(width)
        + "}{"
        + TikzSheet.number(font.getSize2D() * scale)
        + "}{"
        + (FigureFonts.isBold(font) ? "\\bfseries " : "")
        + TexText.of(words)
        + "}";
  }

  /** Which share of their width lies before the point that words keep, whatever their font. */
  private double anchor(Rectangle2D words, double degrees) {
    if (plot == null || Math.abs(degrees) > 1e-6) {
      return plot == null ? 0 : 0.5;
    }
    if (words.getMaxX() <= plot.getMinX() && inHeight(words, plot)) {
      return 1;
    }
    if (words.getX() >= plot.getMaxX()) {
      return 0;
    }
    // Above the plot the legend begins its names at their symbols.
    return stopsAtPlot ? 0 : 0.5;
  }

  private static boolean inHeight(Rectangle2D words, Rectangle2D plot) {
    return words.getY() >= plot.getMinY() && words.getY() <= plot.getMaxY() + 20;
  }

  @Override
  public void drawString(AttributedCharacterIterator words, float x, float y) {
    StringBuilder plain = new StringBuilder();
    for (char c = words.first(); c != CharacterIterator.DONE; c = words.next()) {
      plain.append(c);
    }
    drawString(plain.toString(), x, y);
  }

  @Override
  public boolean drawImage(Image image, int x, int y, @Nullable ImageObserver observer) {
    return drawImage(image, x, y, image.getWidth(null), image.getHeight(null), observer);
  }

  @Override
  public boolean drawImage(
      Image image, int x, int y, int width, int height, @Nullable ImageObserver observer) {
    if (!(image instanceof RenderedImage pixels)) {
      throw new IllegalArgumentException("An image of the figure has no pixels.");
    }
    if (!stopped[0]) {
      place();
      Rectangle2D where =
          gc.getTransform()
              .createTransformedShape(new Rectangle2D.Double(x, y, width, height))
              .getBounds2D();
      sheet.image(png(pixels), where);
    }
    return true;
  }

  private static byte[] png(RenderedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public void drawRenderedImage(RenderedImage image, AffineTransform place) {
    AffineTransform before = getTransform();
    transform(place);
    if (image instanceof Image drawn) {
      drawImage(drawn, 0, 0, image.getWidth(), image.getHeight(), null);
    }
    setTransform(before);
  }

  @Override
  public void drawRenderableImage(RenderableImage image, AffineTransform place) {
    drawRenderedImage(image.createDefaultRendering(), place);
  }

  @Override
  public void copyArea(int x, int y, int width, int height, int dx, int dy) {
    throw new UnsupportedOperationException("A file has no area to copy.");
  }

  @Override
  public void setXORMode(Color colour) {
    throw new UnsupportedOperationException("A file cannot mix colours that way.");
  }

  @Override
  public GraphicsConfiguration getDeviceConfiguration() {
    return measuring.getDeviceConfiguration();
  }

  @Override
  public FontMetrics getFontMetrics(Font font) {
    return measuring.getFontMetrics(font);
  }
}
