package org.voltscape.figure.file;

import java.awt.Font;
import java.awt.Image;
import java.awt.geom.Rectangle2D;
import java.awt.image.RenderedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.DefaultImageHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.figure.Figure;
import org.voltscape.figure.chart.FailureCells;
import org.voltscape.figure.chart.FigureChart;
import org.voltscape.figure.chart.FigureFonts;
import org.voltscape.figure.look.Typeface;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A figure as scalable graphics whose words are words. */
final class SvgFile {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String CREATIVE_COMMONS = "http://creativecommons.org/ns#";
  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
  private static final String RECIPE_SPACE = "https://voltscape.org/ns/study";

  private SvgFile() {}

  static byte[] encode(
      FigureChart chart, double widthInches, double heightInches, FigureRecipe recipe)
      throws IOException {
    Document document =
        GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment(null);
    context.setPrecision(4);
    context.setImageHandler(new InlineImages());
    SVGGraphics2D g2 = new Words(context);
    double width = widthInches * Figure.UNITS_PER_INCH;
    double height = heightInches * Figure.UNITS_PER_INCH;
    double enlargement = chart.enlargement(width, height);
    width *= enlargement;
    height *= enlargement;
    g2.setRenderingHint(FailureCells.DOTS_PER_UNIT, FailureCells.FINEST_DOTS_PER_UNIT);
    chart.draw(g2, new Rectangle2D.Double(0, 0, width, height));

    Element root = g2.getRoot(document.getDocumentElement());
    root.setAttributeNS(null, "width", number(widthInches) + "in");
    root.setAttributeNS(null, "height", number(heightInches) + "in");
    root.setAttributeNS(null, "viewBox", "0 0 " + number(width) + " " + number(height));
    setFonts(root, chart.look().typeface());
    Element metadata = document.createElementNS(SVG, "metadata");
    Element study = document.createElementNS(RECIPE_SPACE, "study");
    study.setAttributeNS(null, "id", FigureWriter.RECIPE_NAME);
    study.appendChild(document.createTextNode(recipe.toJson()));
    metadata.appendChild(study);
    metadata.appendChild(keywords(document, recipe));
    root.insertBefore(metadata, root.getFirstChild());
    String title = chart.figure().title();
    if (!title.isEmpty()) {
      Element name = document.createElementNS(SVG, "title");
      name.appendChild(document.createTextNode(title));
      root.insertBefore(name, root.getFirstChild());
    }
    return serialized(root);
  }

  /** The recipe once more as a keyword of the document, which drawing programs write to PDF. */
  private static Element keywords(Document document, FigureRecipe recipe) {
    Element description = document.createElementNS(RDF, "rdf:RDF");
    Element work = document.createElementNS(CREATIVE_COMMONS, "cc:Work");
    work.setAttributeNS(RDF, "rdf:about", "");
    Element subject = document.createElementNS(DUBLIN_CORE, "dc:subject");
    Element bag = document.createElementNS(RDF, "rdf:Bag");
    Element keyword = document.createElementNS(RDF, "rdf:li");
    keyword.appendChild(document.createTextNode(FigureRecipe.KEYWORD + recipe.toJson()));
    bag.appendChild(keyword);
    subject.appendChild(bag);
    work.appendChild(subject);
    description.appendChild(work);
    return description;
  }

  private static String number(double value) {
    return CsvWriter.number(Math.round(value * 1e4) / 1e4);
  }

  /** A machine without the typeface takes one about as wide. */
  private static void setFonts(Element root, Typeface typeface) {
    String fonts = "'" + typeface.family() + "', " + typeface.substitutes();
    NodeList all = root.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (element.hasAttribute("font-family")) {
        element.setAttribute("font-family", fonts);
      }
    }
    root.setAttribute("font-family", fonts);
  }

  private static byte[] serialized(Element root) throws IOException {
    try {
      Transformer transformer = TransformerFactory.newInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "no");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      transformer.transform(new DOMSource(root), new StreamResult(bytes));
      return bytes.toByteArray();
    } catch (TransformerException e) {
      throw new IOException("The figure cannot be written as SVG.", e);
    }
  }

  /** The recipes in an SVG file, each once; empty when it has none. */
  static List<FigureRecipe> recipes(byte[] file) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      // A figure from elsewhere must not make this program open other files or addresses.
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      // The one that is there prints to standard error.
      builder.setErrorHandler(new DefaultHandler());
      Document document = builder.parse(new ByteArrayInputStream(file));
      NodeList studies = document.getElementsByTagNameNS(RECIPE_SPACE, "study");
      Set<String> texts = new LinkedHashSet<>();
      for (int i = 0; i < studies.getLength(); i++) {
        texts.add(studies.item(i).getTextContent());
      }
      NodeList keywords = document.getElementsByTagNameNS(RDF, "li");
      for (int i = 0; i < keywords.getLength() && studies.getLength() == 0; i++) {
        String keyword = keywords.item(i).getTextContent();
        if (keyword.startsWith(FigureRecipe.KEYWORD)) {
          texts.add(keyword.substring(FigureRecipe.KEYWORD.length()));
        }
      }
      return texts.stream().map(FigureRecipe::parse).toList();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("The SVG file cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Says of words in the bundled bold face that they are bold: it is a file of its own, of which
   * Java says the family and a plain style.
   */
  private static final class Words extends SVGGraphics2D {
    Words(SVGGeneratorContext context) {
      super(context, false);
    }

    @Override
    public void drawString(String words, float x, float y) {
      Font font = getFont();
      boolean bold = FigureFonts.isBold(font) && !font.isBold();
      if (bold) {
        setFont(font.deriveFont(Font.BOLD));
      }
      super.drawString(words, x, y);
      if (bold) {
        setFont(font);
      }
    }
  }

  /** Puts images into the file itself, with hard pixel edges. */
  private static final class InlineImages extends DefaultImageHandler {
    @Override
    protected void handleHREF(Image image, Element element, SVGGeneratorContext context)
        throws SVGGraphics2DIOException {
      if (!(image instanceof RenderedImage pixels)) {
        throw new SVGGraphics2DIOException("An image of the figure has no pixels.");
      }
      handleHREF(pixels, element, context);
    }

    @Override
    protected void handleHREF(RenderedImage image, Element element, SVGGeneratorContext context)
        throws SVGGraphics2DIOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
        ImageIO.write(image, "png", out);
      } catch (IOException e) {
        throw new SVGGraphics2DIOException(e);
      }
      element.setAttributeNS(
          XLINK,
          "xlink:href",
          "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray()));
      element.setAttributeNS(null, "preserveAspectRatio", "none");
      element.setAttributeNS(null, "image-rendering", "optimizeSpeed");
      // Browsers heed the style alone.
      element.setAttributeNS(
          null, "style", "image-rendering:optimizeSpeed;image-rendering:pixelated");
    }
  }
}
