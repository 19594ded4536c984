package org.voltscape.figure.pgf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.figure.Axis;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.SampleFigures;
import org.voltscape.figure.Series;
import org.voltscape.figure.chart.FigureCharts;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureRecipe;
import org.voltscape.figure.file.FigureWriter;

class PgfFileTest {
  private static Map<String, byte[]> encode(Figure figure, String name) {
    return PgfFile.encode(
        FigureCharts.own(FigureCharts.chart(figure, FigureTheme.PAPER)),
        3.5,
        2.6,
        name,
        SampleFigures.RECIPE);
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }

  static Stream<Figure> figures() {
    BarFigure bars =
        new BarFigure(
            "Bars",
            "Size & sign",
            List.of("0", "1–2", "50 %"),
            Axis.log("Weights", "").within(0.5, 1e4),
            List.of(
                new BarFigure.Bars("a_b", new double[] {1, 0, 5000}, 0),
                new BarFigure.Bars("c", new double[] {3, 20, 0}, 8)),
            "",
            List.of());
    return Stream.of(SampleFigures.accuracy(), SampleFigures.curve(), SampleFigures.map(), bars);
  }

  /** Depth of braces after a text; -1 where one closes that was never opened. */
  private static int depth(String tex) {
    int depth = 0;
    for (String line : tex.split("\n")) {
      for (int i = 0; i < line.length() && line.charAt(i) != '%'; i++) {
        char c = line.charAt(i);
        if (c == '\\') {
          i++;
        } else if (c == '{') {
          depth++;
        } else if (c == '}' && --depth < 0) {
          return -1;
        }
      }
    }
    return depth;
  }

  @ParameterizedTest
  @MethodSource("figures")
  void filesAreWholeAndTheSameEachTime(Figure figure) {
    Map<String, byte[]> files = encode(figure, "fig.tex");
    String tex = text(files, "fig.tex");
    assertThat(depth(tex)).isZero();
    assertThat(tex).doesNotContain("NaN", "Infinity");
    assertThat(count(tex, "\\begin{scope}")).isEqualTo(count(tex, "\\end{scope}"));
    assertThat(count(tex, "\\begin{axis}")).isEqualTo(count(tex, "\\end{axis}"));
    assertThat(tex).contains("\\begin{document}").endsWith("\\end{document}\n");
    assertThat(List.copyOf(files.keySet()).get(files.size() - 1)).isEqualTo("fig.tex");
    for (String name : files.keySet()) {
      assertThat(name.equals("fig.tex") || tex.contains("\\voltscapefolder " + name + "}"))
          .as(name)
          .isEqualTo(!name.matches("fig-tex-[12]\\.dat") || tex.contains(name));
    }
    Map<String, byte[]> again = encode(figure, "fig.tex");
    assertThat(again.keySet()).isEqualTo(files.keySet());
    files.forEach((name, bytes) -> assertThat(again.get(name)).as(name).isEqualTo(bytes));
    assertThat(PgfFile.recipe(files.get("fig.tex"))).isEqualTo(SampleFigures.RECIPE);
  }

  private static int count(String text, String part) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }

  @Test
  void tablesHoldTheDataOfTheirSeries() {
    LineFigure figure = SampleFigures.accuracy();
    Map<String, byte[]> files = encode(figure, "a.pgf");
    for (int s = 0; s < figure.series().size(); s++) {
      Series series = figure.series().get(s);
      String[] rows =
          text(files, "a-pgf-" + (s + 1) + ".dat")
              .lines()
              .filter(line -> !line.startsWith("#"))
              .toArray(String[]::new);
      assertThat(rows).hasSize(series.x().length + 1);
      assertThat(rows[0]).startsWith(series.low() == null ? "x y" : "x y low high");
      for (int i = 0; i < series.x().length; i++) {
        String[] cells = rows[i + 1].split(" ");
        assertThat(cells).hasSameSizeAs(rows[0].split(" "));
        assertThat(cells[0]).isEqualTo(PgfTables.number(series.x()[i]));
        assertThat(cells[1]).isEqualTo(PgfTables.number(series.y()[i]));
        if (series.low() != null) {
          assertThat(cells[2]).isEqualTo(PgfTables.number(series.low()[i]));
        }
      }
    }
    assertThat(text(files, "a.pgf"))
        .contains("\\begin{axis}", "unbounded coords=jump", "\\addplot", "SRAM supply (V)")
        .doesNotContain("\\documentclass");
  }

  @Test
  void stripesOfBarsAreNotOutlinedButTheBarsAre() {
    BarFigure striped =
        new BarFigure(
            "Bars",
            "Stage",
            List.of("a", "b"),
            Axis.linear("Power", "").within(0, 3),
            List.of(new BarFigure.Bars("s", new double[] {1, 2}, 1)),
            "",
            List.of());
    Map<String, byte[]> files = encode(striped, "s.pgf");
    assertThat(text(files, "s.pgf"))
        .contains(",draw=none] table[x=x,y=y]{\\voltscapefolder s-pgf-1-bars.dat}")
        .contains("table[x=x,y=y]{\\voltscapefolder s-pgf-1-bars-rims.dat}")
        .doesNotContain("ex,");
    assertThat(text(files, "s-pgf-1-bars-rims.dat").split("nan nan")).hasSize(2);
    assertThat(text(files, "s-pgf-1-bars.dat").split("nan nan")).hasSizeGreaterThan(4);
  }

  @Test
  void aMapIsAnImageWithHardCellsBesideItsPicture() {
    Map<String, byte[]> files = encode(SampleFigures.map(), "m.pgf");
    assertThat(files.keySet()).containsExactly("m-pgf-1.png", "m.pgf");
    assertThat(new String(files.get("m-pgf-1.png"), StandardCharsets.ISO_8859_1))
        .startsWith("\u0089PNG");
  }

  @Test
  void theStudySurvivesOtherLineEnds() {
    byte[] file = encode(SampleFigures.curve(), "c.pgf").get("c.pgf");
    String text = new String(file, StandardCharsets.UTF_8).replace("\n", "\r\n");
    assertThat(PgfFile.recipe(text.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(SampleFigures.RECIPE);
    assertThat(PgfFile.recipe("\\documentclass{article}".getBytes(StandardCharsets.UTF_8)))
        .isNull();
    String longer = "{\"name\": \"" + "a line that ends in   ".repeat(200) + "\"}\n\n{}\n";
    byte[] kept =
        PgfFile.encode(
                FigureCharts.own(FigureCharts.chart(SampleFigures.curve(), FigureTheme.PAPER)),
                3.5,
                2.6,
                "c.pgf",
                longer)
            .get("c.pgf");
    assertThat(PgfFile.recipe(kept)).isEqualTo(longer);
    assertThat(new String(kept, StandardCharsets.UTF_8).lines())
        .allMatch(line -> !line.startsWith("%") || line.length() < 1100);
    byte[] cut = (PgfFile.SIGNATURE + "\n% {\n").getBytes(StandardCharsets.UTF_8);
    assertThat(PgfFile.recipe(cut)).isNull();
  }

  @Test
  void aNameThatTexTakesApartIsRefused() {
    for (String name : List.of("a b.pgf", "a%b.tex", "ä.pgf", "a#.pgf", "{a}.tex")) {
      assertThatThrownBy(() -> encode(SampleFigures.curve(), name))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("\"" + name + "\"");
    }
  }

  @Test
  void wordsAreEscaped() {
    assertThat(TexText.of("50 % & a_b #1 $x$ {y} ~^\\"))
        .isEqualTo(
            "50 \\% \\& a\\_b \\#1 \\$x\\$ \\{y\\} \\textasciitilde{}\\textasciicircum{}"
                + "\\textbackslash{}");
    assertThat(TexText.of("10⁻⁵")).isEqualTo("10\\ensuremath{^{-5}}");
    assertThat(TexText.of("µ × −1"))
        .isEqualTo("\\ensuremath{\\mu} \\ensuremath{\\times} \\ensuremath{-}1");
    assertThat(TexText.of("é 中")).isEqualTo("{\\'{e}} U+4E2D");
  }

  @Test
  void anyWordsLeaveBracesBalancedAndNothingThatTexReads() {
    String letters = "ab %_#&${}~^\\\"'`-,µΩα×−⁻⁵₂≤≥±°‰…é中\u200b|<>[]";
    Random random = new Random(7);
    for (int n = 0; n < 2000; n++) {
      StringBuilder words = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        words.append(letters.charAt(random.nextInt(letters.length())));
      }
      String tex = TexText.of(words.toString());
      assertThat(tex.chars()).as(words.toString()).allMatch(c -> c >= ' ' && c < 127);
      assertThat(depth(tex.replace("\\%", ""))).as(words.toString()).isZero();
      String bare = tex.replaceAll("\\\\([a-zA-Z]+|.)", "");
      assertThat(bare.replaceAll("\\{[\\^_]", "{").replace("{}^", ""))
          .doesNotContainPattern("[%#$&]");
    }
  }

  @Test
  void theStudyOfAPictureIsReadBackWithItsTablesBeside(@TempDir Path folder) throws Exception {
    Path out = folder.resolve("map.tex");
    List<Path> beside =
        FigureWriter.writePgf(
            FigureCharts.own(FigureCharts.chart(SampleFigures.map(), FigureTheme.PAPER)),
            3.5,
            2.6,
            FigureRecipe.of(SampleFigures.RECIPE),
            out);
    assertThat(beside)
        .containsExactly(folder.resolve("map-tex.csv"), folder.resolve("map-tex-1.png"));
    assertThat(FigureWriter.readRecipe(out)).isEqualTo(SampleFigures.RECIPE);
    assertThat(FigureFormat.named(out)).contains(FigureFormat.PGF);
    assertThat(Files.size(beside.get(0))).isPositive();
  }
}
