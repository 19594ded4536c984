package org.voltscape.figure.file;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.voltscape.figure.Figure;
import org.voltscape.figure.chart.FailureCells;
import org.voltscape.figure.chart.FigureChart;
import org.voltscape.figure.chart.FigureFonts;

/** A figure as a page of its own size, its fonts inside, its words searchable. */
final class PdfFile {
  private static final String ATTACHMENT = "study.json";

  /**
   * The drawing is so much larger than the page and scaled down to it: its numbers have four
   * decimals, too few to lay images on dots.
   */
  private static final int FINER = 100;

  private PdfFile() {}

  static byte[] encode(FigureChart chart, double widthInches, double heightInches, String recipe)
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
        PDFormXObject drawing = g2.getXFormObject();
        double scale = 1.0 / (enlargement * FINER);
        drawing.setMatrix(AffineTransform.getScaleInstance(scale, scale));
        content.drawForm(drawing);
      }
      describe(document, chart.figure().title(), recipe);
      attach(document, recipe);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static void describe(PDDocument document, String title, String recipe) {
    PDDocumentInformation information = document.getDocumentInformation();
    if (!title.isEmpty()) {
      information.setTitle(title);
    }
    information.setCreator("Voltscape");
    information.setCreationDate(someDay());
    information.setModificationDate(someDay());
    information.setCustomMetadataValue(FigureWriter.RECIPE_NAME, recipe);
  }

  private static void attach(PDDocument document, String recipe) throws IOException {
    byte[] bytes = recipe.getBytes(StandardCharsets.UTF_8);
    PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes));
    file.setSubtype("application/json");
    file.setSize(bytes.length);
    file.setCreationDate(someDay());
    file.setModDate(someDay());
    PDComplexFileSpecification specification = new PDComplexFileSpecification();
    specification.setFile(ATTACHMENT);
    specification.setFileUnicode(ATTACHMENT);
    specification.setFileDescription("The study this figure shows");
    specification.setEmbeddedFile(file);
    specification.setEmbeddedFileUnicode(file);
    PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(Map.of(ATTACHMENT, specification));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(files);
    document.getDocumentCatalog().setNames(names);
  }

  private static Calendar someDay() {
    Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    day.setTimeInMillis(0);
    return day;
  }

  /** The recipe in a PDF file, or null when it has none. */
  static String recipe(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
      PDEmbeddedFilesNameTreeNode files = names == null ? null : names.getEmbeddedFiles();
      PDComplexFileSpecification study = files == null ? null : files.getValue(ATTACHMENT);
      if (study != null && study.getEmbeddedFile() != null) {
        return new String(study.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
      }
      // A program that drops attachments may have kept the properties.
      return document.getDocumentInformation().getCustomMetadataValue(FigureWriter.RECIPE_NAME);
    }
  }

  /** Sets all text in the bundled typeface, embedding the glyphs used. */
  private static final class Fonts extends PdfBoxGraphics2DFontTextDrawer {
    private final PDDocument document;
    private PDFont plain;
    private PDFont bold;

    Fonts(PDDocument document) {
      this.document = document;
    }

    @Override
    protected PDFont mapFont(Font font, IFontTextDrawerEnv env) throws IOException {
      if (FigureFonts.isBold(font)) {
        bold = bold == null ? load(true) : bold;
        return bold;
      }
      plain = plain == null ? load(false) : plain;
      return plain;
    }

    private PDFont load(boolean heavy) throws IOException {
      try (InputStream stream = FigureFonts.open(heavy)) {
        return PDType0Font.load(document, stream);
      }
    }
  }
}
