package org.voltscape.figure.chart;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.List;
import org.apache.batik.ext.awt.g2d.AbstractGraphics2D;
import org.apache.batik.ext.awt.g2d.GraphicContext;
import org.jfree.chart.JFreeChart;
import org.voltscape.figure.Figure;

/** Records where a chart draws words, images and frames, as it does in files. */
final class DrawnThings extends AbstractGraphics2D {
  /** Words with the box around their ink. */
  record Word(String text, Rectangle2D box) {}

  final List<Word> words;
  final List<Rectangle2D> images;
  final List<Rectangle2D> frames;
  final Rectangle2D page;

  private DrawnThings(Rectangle2D page) {
    super(false);
    gc = new GraphicContext(new AffineTransform());
    words = new ArrayList<>();
    images = new ArrayList<>();
    frames = new ArrayList<>();
    this.page = page;
  }

  private DrawnThings(DrawnThings other) {
    super(other);
    words = other.words;
    images = other.images;
    frames = other.frames;
    page = other.page;
  }

  /** What a chart draws in a file of a size. */
  static DrawnThings of(JFreeChart chart, double wideInches, double highInches) {
    double wide = wideInches * Figure.UNITS_PER_INCH;
    double high = highInches * Figure.UNITS_PER_INCH;
    double larger = FigureCharts.own(chart).enlargement(wide, high);
    DrawnThings drawn = new DrawnThings(new Rectangle2D.Double(0, 0, wide * larger, high * larger));
    drawn.setRenderingHint(FailureCells.DOTS_PER_UNIT, FailureCells.FINEST_DOTS_PER_UNIT);
    chart.draw(drawn, drawn.page);
    return drawn;
  }

  /** In sentences, what words lie over other words, images or frames, or leave the page. */
  List<String> overlaps() {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (!page.contains(word.box())) {
        found.add("\"" + word.text() + "\" leaves the page");
      }
      for (int j = 0; j < i; j++) {
        if (word.box().intersects(words.get(j).box())) {
          found.add("\"" + word.text() + "\" lies over \"" + words.get(j).text() + "\"");
        }
      }
      for (Rectangle2D image : images) {
        if (word.box().intersects(image)) {
          found.add("\"" + word.text() + "\" lies over an image at " + image);
        }
      }
      for (Rectangle2D frame : frames) {
        if (word.box().intersects(frame)) {
          found.add("\"" + word.text() + "\" lies over a frame at " + frame);
        }
      }
    }
    for (Rectangle2D image : images) {
      if (!page.contains(image)) {
        found.add("an image leaves the page");
      }
    }
    return found;
  }

  private Rectangle2D placed(Rectangle2D box) {
    return getTransform().createTransformedShape(box).getBounds2D();
  }

  @Override
  public void drawString(String text, float x, float y) {
    Rectangle2D ink = getFont().createGlyphVector(getFontRenderContext(), text).getVisualBounds();
    words.add(
        new Word(
            text,
            placed(
                new Rectangle2D.Double(
                    x + ink.getX(), y + ink.getY(), ink.getWidth(), ink.getHeight()))));
  }

  @Override
  public void drawString(AttributedCharacterIterator text, float x, float y) {
    throw new UnsupportedOperationException("Words with attributes are not recorded.");
  }

  @Override
  public void draw(Shape shape) {
    if (shape instanceof Rectangle2D box) {
      frames.add(placed(box));
    }
  }

  @Override
  public void fill(Shape shape) {}

  @Override
  public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
    return drawImage(image, x, y, image.getWidth(observer), image.getHeight(observer), observer);
  }

  @Override
  public boolean drawImage(
      Image image, int x, int y, int width, int height, ImageObserver observer) {
    images.add(placed(new Rectangle2D.Double(x, y, width, height)));
    return true;
  }

  @Override
  public void drawRenderedImage(RenderedImage image, AffineTransform at) {
    throw new UnsupportedOperationException("Such images are not recorded.");
  }

  @Override
  public void drawRenderableImage(RenderableImage image, AffineTransform at) {
    throw new UnsupportedOperationException("Such images are not recorded.");
  }

  @Override
  public Graphics create() {
    return new DrawnThings(this);
  }

  @Override
  public void dispose() {}

  @Override
  public void setXORMode(Color colour) {}

  @Override
  public void setComposite(Composite composite) {
    gc.setComposite(composite);
  }

  @Override
  public GraphicsConfiguration getDeviceConfiguration() {
    return null;
  }

  @Override
  public void copyArea(int x, int y, int width, int height, int dx, int dy) {}

  @Override
  public FontMetrics getFontMetrics(Font font) {
    Graphics2D g2 = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    try {
      return g2.getFontMetrics(font);
    } finally {
      g2.dispose();
    }
  }
}
