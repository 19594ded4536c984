package org.voltscape.figure.file;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.voltscape.figure.Figure;
import org.voltscape.figure.chart.FailureCells;
import org.voltscape.figure.chart.FigureChart;
import org.voltscape.figure.chart.FigureFonts;
import org.voltscape.figure.look.Typeface;

/** A figure as a page of its own size, its fonts inside, its words searchable. */
final class PdfFile {

  /**
   * The drawing is so much larger than the page and scaled down to it: its numbers have four
   * decimals, too few to lay images on dots.
   */
  private static final int FINER = 100;

  private PdfFile() {}

  static byte[] encode(
      FigureChart chart, double widthInches, double heightInches, FigureRecipe recipe)
      throws IOException {
    float width = (float) (widthInches * Figure.UNITS_PER_INCH);
    float height = (float) (heightInches * Figure.UNITS_PER_INCH);
    try (PDDocument document = new PDDocument();
        Fonts fonts = new Fonts(document)) {
      // The same figure gives the same bytes: no clock, and an identity that is always the same.
      document.setDocumentId(1L);
      PDPage page = new PDPage(new PDRectangle(width, height));
      document.addPage(page);
      float enlargement = (float) chart.enlargement(width, height);
      PdfBoxGraphics2D g2 =
          new PdfBoxGraphics2D(document, width * enlargement * FINER, height * enlargement * FINER);
      try {
        g2.setFontTextDrawer(fonts);
        g2.setRenderingHint(FailureCells.DOTS_PER_UNIT, FailureCells.FINEST_DOTS_PER_UNIT);
        g2.scale(FINER, FINER);
        chart.draw(g2, new Rectangle2D.Double(0, 0, width * enlargement, height * enlargement));
      } finally {
        g2.dispose();
      }
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        // What programs take over with the page, whatever they make of the document around it.
        content.beginMarkedContent(PdfRecipe.MARK, PdfRecipe.properties(document, recipe.toJson()));
        PDFormXObject drawing = g2.getXFormObject();
        double scale = 1.0 / (enlargement * FINER);
        drawing.setMatrix(AffineTransform.getScaleInstance(scale, scale));
        content.drawForm(drawing);
        content.endMarkedContent();
      }
      describe(document, chart.figure().title());
      PdfRecipe.attach(document, recipe);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      // Compressed objects would make it a file of version 1.6, which LaTeX warns of.
      document.save(bytes, CompressParameters.NO_COMPRESSION);
      return bytes.toByteArray();
    }
  }

  private static void describe(PDDocument document, String title) {
    PDDocumentInformation information = document.getDocumentInformation();
    if (!title.isEmpty()) {
      information.setTitle(title);
    }
    information.setCreator("Voltscape");
    information.setCreationDate(PdfRecipe.someDay());
    information.setModificationDate(PdfRecipe.someDay());
  }

  /** Sets all text in the bundled typeface, embedding the glyphs used. */
  private static final class Fonts extends PdfBoxGraphics2DFontTextDrawer {
    private final PDDocument document;
    private final List<TrueTypeFont> open = new ArrayList<>();
    private final Map<String, PDFont> loaded = new HashMap<>();

    Fonts(PDDocument document) {
      this.document = document;
    }

    @Override
    protected PDFont mapFont(Font font, IFontTextDrawerEnv env) throws IOException {
      Typeface typeface = FigureFonts.typeface(font);
      boolean bold = FigureFonts.isBold(font);
      PDFont known = loaded.get(typeface.file(bold));
      if (known == null) {
        known = load(typeface, bold);
        loaded.put(typeface.file(bold), known);
      }
      return known;
    }

    private PDFont load(Typeface typeface, boolean bold) throws IOException {
      TrueTypeFont font;
      try (InputStream stream = FigureFonts.open(typeface, bold)) {
        font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
      }
      open.add(font);
      // A ligature would be one sign, and a search for "first" would miss it.
      font.setEnableGsub(false);
      return PDType0Font.load(document, font, true);
    }

    /** Closed once the document is saved, which embeds the glyphs. */
    @Override
    public void close() {
      super.close();
      for (TrueTypeFont font : open) {
        IOUtils.closeQuietly(font);
      }
    }
  }
}
