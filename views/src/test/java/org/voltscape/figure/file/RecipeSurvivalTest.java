package org.voltscape.figure.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.plugin.Plugin;
import org.voltscape.engine.plugin.PluginUse;
import org.voltscape.figure.Axis;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.SampleFigures;
import org.voltscape.figure.Series;
import org.voltscape.figure.chart.FigureTheme;

/** What other programs do to figures, done here without them. */
class RecipeSurvivalTest {
  private static final String SECOND =
      "{ \"voltscape\": 1,\n  \"name\": \"=1+1; a,b\t\\\"ü\\\"\" }";
  private static final FigureRecipe RECIPE =
      new FigureRecipe(
          List.of(SampleFigures.RECIPE, SECOND),
          "9.8.7",
          List.of(new PluginUse("scheme", "mine", new Plugin("mine.jar", "Mine, ü", "1.2", "abc"))),
          List.of("figure", "-", "--view", "accuracy", "--title", "a b, \"c\"; é"));

  @TempDir Path folder;

  private Path write(FigureFormat format, FigureRecipe recipe) {
    Path out = folder.resolve("figure." + format.id());
    FigureWriter.write(
        SampleFigures.accuracy(), FigureTheme.PAPER, format, 3.5, 2.4, 60, recipe, out);
    return out;
  }

  private static void assertWhole(Path file) {
    assertThat(RecipeReader.inside(file)).containsExactly(RECIPE);
  }

  @ParameterizedTest
  @EnumSource(FigureFormat.class)
  void all_that_a_recipe_says_comes_back(FigureFormat format) {
    Path file = write(format, RECIPE);
    assertWhole(file);
    RecipeReader.Found found = RecipeReader.read(file);
    assertThat(found.sidecars()).isEmpty();
    assertThat(found.studies())
        .extracting(RecipeReader.FoundStudy::text)
        .containsExactly(SampleFigures.RECIPE, SECOND);
  }

  @Test
  void a_recipe_names_the_program_and_is_told_from_a_study() {
    FigureRecipe plain = FigureRecipe.of(SECOND);
    assertThat(plain.version()).matches("[0-9]+\\..+").doesNotContain("$");
    assertThat(FigureRecipe.parse(plain.toJson())).isEqualTo(plain);
    assertThat(plain.toJson()).matches("\\p{ASCII}+").doesNotContain("\n");
    assertThat(FigureRecipe.parse(SECOND))
        .isEqualTo(new FigureRecipe(List.of(SECOND), "", List.of(), List.of()));
    assertThatThrownBy(() -> FigureRecipe.parse("{\"voltscapeFigure\":7,\"studies\":[\"{}\"]}"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("7");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void a_spreadsheet_cuts_quotes_and_pads_the_lines_of_a_csv(String delimiter) throws IOException {
    Path file = write(FigureFormat.CSV, RECIPE);
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      // Cut at commas, its own quotes doubled, every cell in quotes, all rows of nine cells.
      String cells =
          List.of((line + ",,,").split(",", -1)).stream()
              .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
              .collect(Collectors.joining(delimiter));
      lines.add(cells + delimiter.repeat(5));
    }
    Files.writeString(file, "\uFEFF" + String.join("\r\n", lines));
    assertWhole(file);
    Collections.reverse(lines);
    Files.write(file, lines);
    assertWhole(file);
    lines.removeIf(line -> line.contains("voltscape-recipe 2 of "));
    Files.write(file, lines);
    assertThatThrownBy(() -> RecipeReader.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no study inside");
  }

  @ParameterizedTest
  @EnumSource(
      value = FigureFormat.class,
      names = {"CSV", "SVG"})
  void line_ends_of_another_system_change_nothing(FigureFormat format) throws IOException {
    Path file = write(format, RECIPE);
    Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
    assertWhole(file);
  }

  @Test
  void the_readable_study_of_a_csv_is_enough() throws IOException {
    Path file = write(FigureFormat.CSV, FigureRecipe.of(SampleFigures.RECIPE));
    String readable =
        Files.readAllLines(file).stream()
            .filter(line -> !line.startsWith("# voltscape-recipe"))
            .collect(Collectors.joining("\n"));
    for (String ends : List.of("\n", "\r\n")) {
      Files.writeString(file, readable.replace("\n", ends));
      assertThat(RecipeReader.inside(file))
          .containsExactly(FigureRecipe.parse(SampleFigures.RECIPE));
    }
  }

  @Test
  void an_svg_keeps_its_recipe_among_its_keywords() throws IOException {
    Path file = write(FigureFormat.SVG, RECIPE);
    String svg = Files.readString(file);
    Files.writeString(file, svg.replaceAll("<study .*</study>", ""));
    assertWhole(file);
    Files.writeString(
        file,
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><metadata>"
            + "<study xmlns=\"https://voltscape.org/ns/study\">{ }</study></metadata></svg>");
    assertThat(RecipeReader.inside(file)).containsExactly(FigureRecipe.parse("{ }"));
  }

  /** Changes a PDF file and writes it again. */
  private interface Change {
    void of(PDDocument document) throws IOException;
  }

  private static void change(Path file, Change change) throws IOException {
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file))) {
      change.of(document);
      document.save(file.toFile());
    }
  }

  private static void forget(PDDocument document) {
    document.getDocumentCatalog().getCOSObject().removeItem(COSName.NAMES);
    document.setDocumentInformation(new PDDocumentInformation());
  }

  @Test
  void a_page_keeps_its_recipe_without_the_document_around_it() throws IOException {
    Path file = write(FigureFormat.PDF, RECIPE);
    change(file, RecipeSurvivalTest::forget);
    assertWhole(file);
    change(file, d -> d.getPage(0).getResources().getCOSObject().removeItem(COSName.PROPERTIES));
    assertThatThrownBy(() -> RecipeReader.inside(file)).hasMessageContaining("no study inside");
  }

  @Test
  void a_paper_has_the_recipes_of_all_its_figures_each_once() throws IOException {
    byte[] first = Files.readAllBytes(write(FigureFormat.PDF, RECIPE));
    FigureRecipe other = FigureRecipe.of(SECOND);
    byte[] second = Files.readAllBytes(write(FigureFormat.PDF, other));
    Path paper = folder.resolve("paper.pdf");
    try (PDDocument document = new PDDocument()) {
      for (byte[] figure : List.of(second, first, second)) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDDocument source = Loader.loadPDF(figure);
            PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.drawForm(new LayerUtility(document).importPageAsForm(source, 0));
        }
      }
      document.save(paper.toFile());
    }
    assertThat(RecipeReader.inside(paper)).containsExactly(other, RECIPE);
    assertThat(RecipeReader.read(paper).studies())
        .extracting(RecipeReader.FoundStudy::text)
        .containsExactly(SECOND, SampleFigures.RECIPE, SECOND);
  }

  @Test
  void keywords_alone_or_an_attachment_alone_are_enough() throws IOException {
    Path file = write(FigureFormat.PDF, RECIPE);
    change(
        file,
        d -> {
          String keywords = d.getDocumentInformation().getKeywords();
          forget(d);
          d.getDocumentInformation().setKeywords("mine, " + keywords);
          d.getPage(0).getResources().getCOSObject().removeItem(COSName.PROPERTIES);
        });
    assertWhole(file);
    Path attached = write(FigureFormat.PDF, RECIPE);
    change(
        attached,
        d -> {
          d.setDocumentInformation(new PDDocumentInformation());
          d.getPage(0).getResources().getCOSObject().removeItem(COSName.PROPERTIES);
        });
    assertWhole(attached);
  }

  @Test
  void a_recipe_too_long_for_properties_is_kept_with_the_page() throws IOException {
    String name = "x".repeat(80_000);
    Path file = write(FigureFormat.PDF, FigureRecipe.of("{\"name\":\"" + name + "\"}"));
    change(
        file,
        d -> {
          assertThat(d.getDocumentInformation().getKeywords()).isNull();
          forget(d);
        });
    assertThat(FigureWriter.readRecipe(file)).contains(name);
  }

  @Test
  void forms_that_hold_each_other_end_the_search() throws IOException {
    Path file = folder.resolve("circle.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      PDResources resources = new PDResources();
      PDFormXObject form = new PDFormXObject(document);
      form.setResources(resources);
      resources.put(COSName.getPDFName("Again"), form);
      page.setResources(resources);
      document.save(file.toFile());
    }
    assertThatThrownBy(() -> RecipeReader.inside(file)).hasMessageContaining("no study inside");
  }

  /** What each sign of a file stands for; a text stripper would take ligatures apart. */
  private static String signs(PDDocument document) throws IOException {
    StringBuilder signs = new StringBuilder();
    new PDFTextStripper() {
      @Override
      protected void processTextPosition(TextPosition text) {
        signs.append(text.getUnicode());
      }
    }.getText(document);
    return signs.toString();
  }

  @Test
  void words_in_a_pdf_are_letters_that_a_search_finds_and_latex_takes_the_file() throws Exception {
    double[] x = {1, 2};
    LineFigure figure =
        new LineFigure(
            "first configuration, efficient",
            Axis.linear("first flow, σ of ΔV", "µΩ"),
            Axis.linear("difficult", ""),
            List.of(new Series("offline", x, x, null, null, Series.Style.LINE, 0, null)),
            List.of(),
            List.of(),
            "");
    Path file = folder.resolve("words.pdf");
    FigureWriter.write(figure, FigureTheme.PAPER, FigureFormat.PDF, 4, 3, "{}", file);
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file))) {
      String signs = signs(document);
      assertThat(signs).contains("first flow, σ of ΔV", "offline");
      assertThat(signs.replaceAll("[\\uFB00-\\uFB06]", "")).isEqualTo(signs);
      assertThat(document.getVersion()).isLessThanOrEqualTo(1.5f);
    }
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
        .matches("(?s)%PDF-1\\.[45]\n.*")
        .doesNotContain("/ObjStm");
  }

  /** A PNG file without some of its chunks, and with another one behind the header. */
  private static byte[] chunks(byte[] png, Set<String> dropped, String type, byte[] added)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteBuffer bytes = ByteBuffer.wrap(png);
    out.write(png, 0, 8);
    bytes.position(8);
    while (bytes.hasRemaining()) {
      int length = bytes.getInt(bytes.position());
      String name = new String(png, bytes.position() + 4, 4, StandardCharsets.ISO_8859_1);
      if (!dropped.contains(name)) {
        out.write(png, bytes.position(), length + 12);
      }
      bytes.position(bytes.position() + length + 12);
      if (name.equals("IHDR") && added.length > 0) {
        byte[] head = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(head);
        sum.update(added);
        out.write(ByteBuffer.allocate(4).putInt(added.length).array());
        out.write(head);
        out.write(added);
        out.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
      }
    }
    return out.toByteArray();
  }

  private static byte[] packed(String keyword, InputSize content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write((keyword + "\0\0").getBytes(StandardCharsets.ISO_8859_1));
    try (OutputStream deflater = new DeflaterOutputStream(out)) {
      content.write(deflater);
    }
    return out.toByteArray();
  }

  private interface InputSize {
    void write(OutputStream out) throws IOException;
  }

  @Test
  void either_text_of_a_png_is_enough_packed_or_not() throws IOException {
    Path file = write(FigureFormat.PNG, RECIPE);
    byte[] png = Files.readAllBytes(file);
    Files.write(file, chunks(png, Set.of("iTXt"), "", new byte[0]));
    assertWhole(file);
    Files.write(file, chunks(png, Set.of("tEXt"), "", new byte[0]));
    assertWhole(file);
    byte[] text =
        packed(
            "voltscape-recipe",
            out -> out.write(RECIPE.toJson().getBytes(StandardCharsets.US_ASCII)));
    Files.write(file, chunks(png, Set.of("tEXt", "iTXt"), "zTXt", text));
    assertWhole(file);
    byte[] earlier = "voltscape-study\0\0\0\0\0{ \"ü\": 1 }".getBytes(StandardCharsets.UTF_8);
    Files.write(file, chunks(png, Set.of("tEXt", "iTXt"), "iTXt", earlier));
    assertThat(FigureWriter.readRecipe(file)).isEqualTo("{ \"ü\": 1 }");
  }

  @Test
  void a_text_that_unpacks_to_more_than_any_recipe_is_left_alone() throws IOException {
    Path file = write(FigureFormat.PNG, RECIPE);
    byte[] block = new byte[1 << 20];
    byte[] bomb =
        packed(
            "voltscape-recipe",
            out -> {
              for (int i = 0; i < 40; i++) {
                out.write(block);
              }
            });
    byte[] png = Files.readAllBytes(file);
    Files.write(file, chunks(png, Set.of("tEXt", "iTXt"), "zTXt", bomb));
    assertThatThrownBy(() -> RecipeReader.inside(file)).hasMessageContaining("no study inside");
  }
}
