package org.voltscape.figure;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.voltscape.figure.chart.FigureFonts;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The words of an SVG file and where upright ones stand. */
public record SvgWords(Element root, List<Word> words) {
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  /**
   * @param box around the ink, in layout units; null for turned words
   */
  public record Word(String text, Rectangle2D box) {}

  public static SvgWords read(Path svg) throws Exception {
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(svg.toFile())
            .getDocumentElement();
    List<Word> words = new ArrayList<>();
    NodeList texts = root.getElementsByTagName("text");
    for (int i = 0; i < texts.getLength(); i++) {
      Element text = (Element) texts.item(i);
      words.add(new Word(text.getTextContent(), box(text)));
    }
    return new SvgWords(root, words);
  }

  private static Rectangle2D box(Element text) {
    if (!inherited(text, "transform").isEmpty()) {
      return null;
    }
    float size = Float.parseFloat(inherited(text, "font-size").replace("px", ""));
    Font font = FigureFonts.font(inherited(text, "font-weight").equals("bold"), size);
    double x = Double.parseDouble(text.getAttribute("x"));
    double y = Double.parseDouble(text.getAttribute("y"));
    Rectangle2D ink = font.createGlyphVector(EXACT, text.getTextContent()).getVisualBounds();
    return new Rectangle2D.Double(x + ink.getX(), y + ink.getY(), ink.getWidth(), ink.getHeight());
  }

  private static String inherited(Element element, String name) {
    for (Node at = element; at instanceof Element here; at = at.getParentNode()) {
      if (here.hasAttribute(name)) {
        return here.getAttribute(name);
      }
    }
    return "";
  }
}
