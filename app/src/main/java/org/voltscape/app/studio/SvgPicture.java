package org.voltscape.app.studio;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.batik.anim.dom.SAXSVGDocumentFactory;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.bridge.BridgeException;
import org.apache.batik.bridge.GVTBuilder;
import org.apache.batik.bridge.UserAgentAdapter;
import org.apache.batik.gvt.GraphicsNode;
import org.apache.batik.util.XMLResourceDescriptor;
import org.voltscape.figure.chart.FigureFonts;
import org.voltscape.figure.look.Typeface;
import org.w3c.dom.svg.SVGDocument;

/** Draws an SVG file of this program. */
final class SvgPicture {
  /** CSS pixels to the inch, which Batik lays out in. */
  private static final double CSS_DOTS = 96;

  static {
    // As the file's words are set on a machine that has the typeface.
    for (Typeface face : Typeface.values()) {
      for (boolean bold : new boolean[] {false, true}) {
        GraphicsEnvironment.getLocalGraphicsEnvironment()
            .registerFont(FigureFonts.font(face, bold, 1));
      }
    }
  }

  private SvgPicture() {}

  /**
   * The picture on white.
   *
   * @param widthInches of the file
   * @param dotsPerInch of the picture
   */
  static BufferedImage of(byte[] file, double widthInches, double dotsPerInch) throws IOException {
    SVGDocument document =
        new SAXSVGDocumentFactory(XMLResourceDescriptor.getXMLParserClassName())
            .createSVGDocument("file:figure.svg", new ByteArrayInputStream(file));
    try {
      BridgeContext context = new BridgeContext(new UserAgentAdapter());
      GraphicsNode node = new GVTBuilder().build(context, document);
      double high = context.getDocumentSize().getHeight();
      double wide = context.getDocumentSize().getWidth();
      double scale = dotsPerInch / CSS_DOTS * (widthInches * CSS_DOTS / wide);
      BufferedImage image =
          new BufferedImage(
              (int) Math.max(1, Math.round(wide * scale)),
              (int) Math.max(1, Math.round(high * scale)),
              BufferedImage.TYPE_INT_RGB);
      Graphics2D g2 = image.createGraphics();
      g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g2.setPaint(Color.WHITE);
      g2.fillRect(0, 0, image.getWidth(), image.getHeight());
      g2.scale(scale, scale);
      node.paint(g2);
      g2.dispose();
      context.dispose();
      return image;
    } catch (BridgeException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
