package org.voltscape.figure.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.MapFigure;
import org.voltscape.figure.SampleFigures;
import org.voltscape.figure.Series;
import org.voltscape.figure.SvgWords;
import org.voltscape.figure.chart.FigureCharts;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.studies.HorizontalAxis;
import org.voltscape.figure.studies.IntervalChoice;
import org.voltscape.figure.studies.OutcomeFigures;
import org.voltscape.figure.studies.OutcomeOptions;
import org.voltscape.figure.studies.SampleRuns;

class FigureWriterTest {
  @TempDir Path folder;

  private Path write(Figure figure, FigureFormat format, String name) {
    Path out = folder.resolve(name + "." + format.id());
    FigureWriter.write(figure, FigureTheme.PAPER, format, 3.5, 2.4, SampleFigures.RECIPE, out);
    return out;
  }

  @Test
  void anSvgHasItsWordsAsTextAndItsSizeInInches() throws Exception {
    Path out = write(SampleFigures.accuracy(), FigureFormat.SVG, "accuracy");
    SvgWords svg = SvgWords.read(out);
    assertThat(svg.words())
        .extracting(SvgWords.Word::text)
        .contains("SRAM supply (V)", "Accuracy (%)", "0.46", "100", "bit masking", "0.50 V");
    assertThat(svg.root().getAttribute("width")).isEqualTo("3.5in");
    assertThat(svg.root().getAttribute("height")).isEqualTo("2.4in");
    assertThat(svg.root().getElementsByTagName("study").item(0).getTextContent())
        .isEqualTo(FigureRecipe.of(SampleFigures.RECIPE).toJson());
    assertThat(svg.root().getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("Accuracy under voltage scaling");
    assertThat(Files.readString(out)).doesNotContain("NaN", "Infinity", folder.toString());
  }

  @Test
  void anSvgOfAMapHoldsTheCellsInside() throws Exception {
    Path out = write(SampleFigures.map(), FigureFormat.SVG, "map");
    assertThat(Files.readString(out)).contains("xlink:href=\"data:image/png;base64,iVBOR");
  }

  @Test
  void aPdfIsSearchableWithItsFontsAndItsStudyInside() throws Exception {
    Path out = write(SampleFigures.curve(), FigureFormat.PDF, "curve");
    try (PDDocument document = Loader.loadPDF(out.toFile())) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text).contains("SRAM supply (V)", "10⁻⁵", "µ/Ω, 65 nm", "extrapolated");
      // The reader breaks turned words into lines.
      assertThat(text.replaceAll("\\s", "")).contains("Failureprobability");
      List<PDFont> fonts = new ArrayList<>();
      collectFonts(document.getPage(0).getResources(), fonts);
      assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
      assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(3.5f * 72);
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Bit failure probability");
      byte[] attached =
          document
              .getDocumentCatalog()
              .getNames()
              .getEmbeddedFiles()
              .getValue("study.json")
              .getEmbeddedFile()
              .toByteArray();
      assertThat(new String(attached, StandardCharsets.UTF_8)).isEqualTo(SampleFigures.RECIPE);
    }
  }

  private static void collectFonts(PDResources resources, List<PDFont> fonts) throws IOException {
    for (COSName name : resources.getFontNames()) {
      fonts.add(resources.getFont(name));
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.getXObject(name) instanceof PDFormXObject form && form.getResources() != null) {
        collectFonts(form.getResources(), fonts);
      }
    }
  }

  @Test
  void aPngKnowsItsSizeInInches() throws Exception {
    Path out = write(SampleFigures.accuracy(), FigureFormat.PNG, "accuracy");
    BufferedImage image = ImageIO.read(out.toFile());
    assertThat(image.getWidth()).isEqualTo(1050);
    assertThat(image.getHeight()).isEqualTo(720);
    ByteBuffer density = chunk(Files.readAllBytes(out), "pHYs");
    assertThat(density.getInt()).isEqualTo(11811);
    assertThat(density.getInt()).isEqualTo(11811);
    assertThat(density.get()).as("unit: metre").isEqualTo((byte) 1);

    Path coarse = folder.resolve("coarse.png");
    FigureWriter.write(
        FigureCharts.chart(SampleFigures.map(), FigureTheme.SLIDES),
        FigureFormat.PNG,
        5,
        3,
        96,
        FigureRecipe.of("{}"),
        coarse);
    assertThat(ImageIO.read(coarse.toFile()).getWidth()).isEqualTo(480);
  }

  private static ByteBuffer chunk(byte[] png, String type) {
    ByteBuffer bytes = ByteBuffer.wrap(png).position(8);
    while (bytes.hasRemaining()) {
      int length = bytes.getInt();
      byte[] name = new byte[4];
      bytes.get(name);
      if (new String(name, StandardCharsets.ISO_8859_1).equals(type)) {
        return bytes.slice().limit(length);
      }
      bytes.position(bytes.position() + length + 4);
    }
    throw new AssertionError("There is no chunk " + type + ".");
  }

  @Test
  void aCsvHoldsEveryPointWithUnits() throws Exception {
    LineFigure figure = SampleFigures.accuracy();
    Path out = write(figure, FigureFormat.CSV, "accuracy");
    List<CSVRecord> rows = rows(out);
    assertThat(rows).hasSize(figure.series().size() * 11);
    assertThat(rows.get(0).getParser().getHeaderNames())
        .containsExactly("series", "x (V)", "y (fraction)", "low (fraction)", "high (fraction)");
    int row = 0;
    for (Series s : figure.series()) {
      for (int i = 0; i < s.x().length; i++) {
        CSVRecord read = rows.get(row++);
        assertThat(read.get(0)).isEqualTo(s.label());
        assertThat(Double.parseDouble(read.get(1))).isEqualTo(s.x()[i]);
        if (Double.isNaN(s.y()[i])) {
          assertThat(read.get(2)).isEmpty();
        } else {
          assertThat(Double.parseDouble(read.get(2))).isEqualTo(s.y()[i]);
          assertThat(Double.parseDouble(read.get(3))).isEqualTo(s.low()[i]);
        }
      }
    }
    assertThat(rows(write(SampleFigures.curve(), FigureFormat.CSV, "curve")).get(0).get("series"))
        .as("a label with a comma")
        .isEqualTo("µ/Ω, 65 nm");
  }

  @Test
  void aCsvOfOutcomesHasBothIntervalsWhicheverIsDrawnAndThenEveryDie() throws Exception {
    for (IntervalChoice choice : IntervalChoice.values()) {
      LineFigure figure =
          OutcomeFigures.of(
              SampleRuns.whole(1, SampleRuns.study()),
              null,
              SampleRuns.curve(),
              new OutcomeOptions(HorizontalAxis.VOLTAGE, choice, true),
              Double.NaN);
      List<CSVRecord> rows = rows(write(figure, FigureFormat.CSV, choice.id()));
      assertThat(rows.get(0).getParser().getHeaderNames())
          .containsExactly(
              "series",
              "x (V)",
              "y (fraction)",
              "low (fraction)",
              "high (fraction)",
              "note",
              "seen_low (fraction)",
              "seen_high (fraction)");
      assertThat(rows)
          .as("three schemes and the line without faults, then 20 dies of each scheme")
          .hasSize(3 * 4 + 2 + 3 * 4 * 20);
      CSVRecord die = rows.get(3 * 4 + 2);
      assertThat(die.get("series")).isEqualTo("none, trial 0");
      assertThat(die.get("x (V)")).isEqualTo("0.5");
      assertThat(die.get("note")).isEmpty();
      assertThat(die.get("seen_low (fraction)")).isEmpty();
      CSVRecord masking = rows.get(4 + 2);
      assertThat(masking.get("series")).isEqualTo("word-masking");
      double mean = SampleRuns.accuracy(1, 2);
      assertThat(masking.get("low (fraction)")).isEqualTo(CsvWriter.number((mean - 0.02) / 2));
      assertThat(masking.get("high (fraction)")).isEqualTo(CsvWriter.number(mean + 0.03 + 0.01));
      assertThat(masking.get("seen_low (fraction)")).isEqualTo(CsvWriter.number(mean - 0.02));
      assertThat(masking.get("seen_high (fraction)")).isEqualTo(CsvWriter.number(mean + 0.03));
      assertThat(rows.get(12).get("low (fraction)")).as("without faults").isEmpty();
      assertThat(rows.get(12).get("seen_low (fraction)")).isEmpty();
    }
  }

  @Test
  void aCsvOfAMapListsTheFailingCells() throws Exception {
    MapFigure map = SampleFigures.map();
    List<CSVRecord> rows = rows(write(map, FigureFormat.CSV, "map"));
    int failing = 0;
    for (byte cell : map.cells()) {
      failing += cell == MapFigure.OK ? 0 : 1;
    }
    assertThat(rows).hasSize(failing);
    for (CSVRecord row : rows) {
      int cell = Integer.parseInt(row.get("word")) * map.bits() + Integer.parseInt(row.get("bit"));
      assertThat(map.cells()[cell] - 1).isEqualTo(Integer.parseInt(row.get("stuck_at")));
    }
  }

  private static List<CSVRecord> rows(Path csv) throws IOException {
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .setCommentMarker('#')
        .build()
        .parse(new StringReader(Files.readString(csv)))
        .getRecords();
  }

  @ParameterizedTest
  @EnumSource(FigureFormat.class)
  void theStudyComesBackExactly(FigureFormat format) throws Exception {
    for (Figure figure : SampleFigures.all()) {
      assertThat(FigureWriter.readRecipe(write(figure, format, "replay")))
          .isEqualTo(SampleFigures.RECIPE);
    }
  }

  @ParameterizedTest
  @EnumSource(FigureFormat.class)
  void theSameFigureGivesTheSameBytesInEveryLocale(FigureFormat format) throws Exception {
    Locale before = Locale.getDefault();
    for (Figure figure : SampleFigures.all()) {
      byte[] first = Files.readAllBytes(write(figure, format, "first"));
      try {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        assertThat(Files.readAllBytes(write(figure, format, "first"))).isEqualTo(first);
      } finally {
        Locale.setDefault(before);
      }
    }
  }

  @Test
  void aFailedWriteLeavesNothingBehind() throws Exception {
    Path taken = folder.resolve("taken.svg");
    Files.createDirectories(taken.resolve("inside"));
    assertThatThrownBy(() -> write(SampleFigures.accuracy(), FigureFormat.SVG, "taken"))
        .isInstanceOf(BadInputException.class);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(taken);
    }
  }

  @Test
  void whatIsNoFigureIsRefusedInOneSentence() throws Exception {
    assertThatThrownBy(() -> FigureWriter.readRecipe(folder.resolve("absent.svg")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("expected a figure written by Voltscape");
    for (String content :
        List.of("", "a,b\n1,2\n", "<svg/>", "<svg", "%PDF-1.7 broken", "\u0089PNG broken")) {
      Path other = folder.resolve("other");
      Files.write(other, content.getBytes(StandardCharsets.ISO_8859_1));
      assertThatThrownBy(() -> FigureWriter.readRecipe(other))
          .as(content)
          .isInstanceOf(BadInputException.class)
          .hasMessageStartingWith(other.toString());
    }
  }

  @Test
  void anSvgFromElsewhereOpensNoOtherFile() throws Exception {
    Path secret = folder.resolve("secret.txt");
    Files.writeString(secret, "secret");
    Path hostile = folder.resolve("hostile.svg");
    Files.writeString(
        hostile,
        "<!DOCTYPE svg [<!ENTITY s SYSTEM \""
            + secret.toUri()
            + "\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><metadata>"
            + "<study xmlns=\"https://voltscape.org/ns/study\">&s;</study></metadata></svg>");
    assertThatThrownBy(() -> FigureWriter.readRecipe(hostile))
        .isInstanceOf(BadInputException.class);
  }

  @Test
  void impossibleSizesAreRefused() {
    Path out = folder.resolve("x.png");
    for (double width : new double[] {0, -1, Double.NaN, 1e6}) {
      assertThatThrownBy(
              () ->
                  FigureWriter.write(
                      SampleFigures.accuracy(),
                      FigureTheme.PAPER,
                      FigureFormat.PNG,
                      width,
                      2,
                      "{}",
                      out))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("figure size");
    }
    assertThat(out).doesNotExist();
  }
}
