package org.voltscape.app.cli.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.app.cli.Answer;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.look.AxisChoice;
import org.voltscape.figure.look.FigureLook;
import org.voltscape.figure.look.LegendPlace;
import org.voltscape.figure.look.NotePlace;
import org.voltscape.figure.look.Palette;
import org.voltscape.figure.look.Typeface;
import org.voltscape.figure.setup.FigurePreset;
import org.voltscape.figure.setup.FigureSetup;

/** How figures of the command line look. */
class FigureLookTest {
  private static final String STUDY =
      """
      {"name": "small", "workload": "digits-10x10", "voltages": [0.5, 0.52],
       "schemes": ["none", "bit-masking"], "trials": 3, "images": 50, "memory": {"die": 4}}
      """;

  @TempDir Path directory;
  private Path study;

  @BeforeEach
  void writeStudy() throws IOException {
    study = Files.writeString(directory.resolve("small.json"), STUDY);
  }

  private Answer answer(Path out, List<String> more) {
    List<String> args = new ArrayList<>(List.of("figure", study.toString(), "--view"));
    args.addAll(more);
    args.addAll(List.of("--out", out.toString()));
    return Answer.of(args.toArray(String[]::new));
  }

  private String svg(String... more) throws IOException {
    Path out = directory.resolve("figure.svg");
    List<String> words = new ArrayList<>(List.of("accuracy", "--format", "svg"));
    words.addAll(List.of(more));
    Answer answer = answer(out, words);
    assertThat(answer.code()).as(answer.err()).isZero();
    return Files.readString(out, StandardCharsets.UTF_8);
  }

  @Test
  void schemes_have_titles_in_pictures_and_ids_where_they_are_asked_for() throws IOException {
    assertThat(svg()).contains(">Bit masking<").doesNotContain(">bit-masking<");
    assertThat(svg("--names", "ids")).contains(">bit-masking<").doesNotContain(">Bit masking<");
    assertThat(svg("--name", "bit-masking=MATIC", "--name", "SRAM supply=Vdd"))
        .contains(">MATIC<", ">Vdd (V)<", ">No protection<");
    Path csv = directory.resolve("figure.csv");
    answer(csv, List.of("accuracy", "--format", "csv"));
    assertThat(Files.readString(csv)).contains("\nbit-masking,").doesNotContain("Bit masking,");
    answer(csv, List.of("accuracy", "--format", "csv", "--names", "titles"));
    assertThat(Files.readString(csv)).contains("\nBit masking,");
  }

  @Test
  void small_print_goes_into_a_caption_under_the_figure_or_nowhere() throws IOException {
    Path caption = directory.resolve("figure.svg.caption.txt");
    assertThat(svg()).doesNotContain("Bands: 95 %");
    assertThat(Files.readString(caption))
        .startsWith("small.\n")
        .contains("Bands: 95 %", "Zones of No protection: ");
    Files.delete(caption);
    assertThat(svg("--notes", "figure")).contains("Bands: 95 %");
    assertThat(caption).doesNotExist();
    assertThat(svg("--notes", "none")).doesNotContain("Bands: 95 %");
    assertThat(caption).doesNotExist();
    assertThat(svg("--preset", "slide")).doesNotContain("Bands: 95 %");
  }

  @Test
  void words_legend_lines_and_colours_are_as_asked() throws IOException {
    String plain = svg();
    assertThat(plain).contains("'DejaVu Sans'", "stroke-dasharray").contains("width=\"3.5in\"");
    assertThat(svg("--font", "serif")).contains("'DejaVu Serif'").doesNotContain("'DejaVu Sans'");
    assertThat(svg("--legend", "none")).doesNotContain(">Bit masking<");
    assertThat(svg("--title", "on")).contains(">small</text>").contains("font-weight=\"bold\"");
    assertThat(plain).doesNotContain(">small</text>");
    assertThat(plain).contains("rgb(213,94,0)");
    assertThat(svg("--palette", "grey")).doesNotContain("rgb(213,94,0)").contains("rgb(96,96,96)");
    assertThat(svg("--preset", "page")).contains("width=\"7.16in\"");
    assertThat(svg("--preset", "poster")).contains("width=\"16in\"", "height=\"10in\"");
    assertThat(svg("--font-size", "9")).contains("font-size=\"9px\"");
  }

  @Test
  void axes_show_the_range_and_numbers_asked_for() throws IOException {
    assertThat(
            svg(
                "--y-range",
                "0:100",
                "--y-step",
                "50",
                "--x-range",
                "0.48:0.54",
                "--x-step",
                "0.02"))
        .contains(">0</text>", ">50</text>", ">100</text>", ">0.48</text>", ">0.54</text>")
        .doesNotContain(">25</text>");
    assertThat(svg("--x-step", "0.005")).contains(">0.505</text>");
  }

  @Test
  void a_table_holds_the_points_that_are_drawn() throws IOException {
    Path csv = directory.resolve("figure.csv");
    answer(csv, List.of("accuracy", "--format", "csv", "--hide-dies"));
    assertThat(Files.readString(csv)).contains("\nnone,0.5,", "\nnone,0.52,");
    answer(csv, List.of("accuracy", "--format", "csv", "--hide-dies", "--x-range", "0.51:0.53"));
    assertThat(Files.readString(csv))
        .contains("\nnone,0.52,", "\nbit-masking,0.52,")
        .doesNotContain("\nnone,0.5,", "\nbit-masking,0.5,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--preset|slides|--preset: found \"slides\", expected one of column, page, slide, poster",
        "--font|arial|--font: found \"arial\", expected one of sans, condensed, serif",
        "--font-size|2|--font-size: found \"2\"",
        "--legend|left|--legend: found \"left\"",
        "--title|yes|--title: found \"yes\", expected one of on, off",
        "--notes|below|--notes: found \"below\"",
        "--palette|rainbow|--palette: found \"rainbow\"",
        "--lines|dotted|--lines: found \"dotted\"",
        "--names|labels|--names: found \"labels\"",
        "--x-range|0.5|--x-range: found \"0.5\", expected two numbers, for example 0.46:0.56",
        "--x-range|0.5:0.4|--x-range: found \"0.5:0.4\", expected a range that rises",
        "--y-range|a:b|--y-range: found \"a\"",
        "--x-step|0|--x-step: found \"0\", expected a number above 0",
        "--x-step|1e-9|step of the x axis: found 1E-9, expected one that gives at most 200 numbers",
        "--x-range|2:3|range of the x axis: found 2:3, where no point lies, expected one of the points",
        "--name|Bit masking|--name: found \"Bit masking\", expected LABEL=NAME",
        "--font-size|20|type size: found 20 pt in 3.5 x 2.6 in, expected at most 10",
      })
  void what_cannot_be_is_refused_before_anything_runs(String option, String value, String words) {
    Path out = directory.resolve("refused.svg");
    answer(out, List.of("accuracy", "--format", "svg", option, value)).assertRefused(words);
    assertThat(out).doesNotExist();
  }

  @Test
  void names_are_given_once_and_by_the_title_too() throws IOException {
    Path caption = directory.resolve("figure.svg.caption.txt");
    String swapped = svg("--name", "none=bit-masking", "--name", "bit-masking=none");
    assertThat(swapped).contains(">bit-masking<", ">none<").doesNotContain(">No protection<");
    assertThat(Files.readString(caption)).contains("Zones of bit-masking: ");
    assertThat(svg("--name", "Bit masking=MATIC")).contains(">MATIC<");
    List<String> words = new ArrayList<>(List.of("accuracy", "--format", "svg", "--name", "x=y"));
    Answer answer = answer(directory.resolve("figure.svg"), words);
    assertThat(answer.code()).isZero();
    assertThat(answer.err()).contains("--name: nothing in the figure is called \"x\"");
  }

  /** Cells have a height of their own; a slide is 16:9 whatever it shows. */
  @Test
  void figures_are_as_high_as_they_need_but_on_slides() throws IOException {
    Files.writeString(
        study, STUDY.replace("\"trials\"", "\"array\": {\"rows\": 16, \"cols\": 16}, \"trials\""));
    Path out = directory.resolve("array.svg");
    List<String> array = List.of("array", "--format", "svg", "--preset");
    List<String> heights = new ArrayList<>();
    for (String preset : List.of("column", "slide")) {
      List<String> words = new ArrayList<>(array);
      words.add(preset);
      Answer answer = answer(out, words);
      assertThat(answer.code()).as(answer.err()).isZero();
      heights.add(
          Files.readString(out).replaceFirst("(?s).*?<svg[^>]* height=\"([0-9.]+)in\".*", "$1"));
    }
    assertThat(Double.parseDouble(heights.get(0))).isBetween(4.0, 6.2);
    assertThat(heights.get(1)).isEqualTo("5.625");
    String poster = svg("--preset", "poster", "--arrange", "schemes");
    assertThat(poster).doesNotContain("height=\"10in\"");
  }

  @Test
  void type_is_as_large_as_it_was_asked_for() throws IOException {
    assertThat(svg("--font-size", "10"))
        .contains("font-size=\"10px\"", "viewBox=\"0 0 252 187.2\"");
  }

  @Test
  void a_figure_does_not_take_the_place_of_its_study() throws IOException {
    Path svg = Files.writeString(directory.resolve("st.svg"), STUDY);
    Answer.of(
            "figure", svg.toString(), "--view", "curve", "--format", "svg", "--out", svg.toString())
        .assertRefused("--out: found \"");
    assertThat(svg).hasContent(STUDY);
    Path beside = Files.writeString(directory.resolve("g.svg.study.json"), STUDY);
    String out = directory.resolve("g.svg").toString();
    Answer.of("figure", beside.toString(), "--view", "curve", "--format", "svg", "--out", out)
        .assertRefused("which would replace the study it is of");
    assertThat(beside).hasContent(STUDY);
  }

  @Test
  void a_legend_without_room_is_said_and_a_caption_of_an_earlier_figure_goes() throws IOException {
    Path caption = directory.resolve("figure.svg.caption.txt");
    svg();
    assertThat(caption).exists();
    Answer answer =
        answer(
            directory.resolve("figure.svg"),
            List.of(
                "accuracy",
                "--format",
                "svg",
                "--notes",
                "figure",
                "--legend",
                "right",
                "--name",
                "none=" + "a long name ".repeat(12)));
    assertThat(answer.code()).isZero();
    assertThat(answer.err()).contains("The legend has no room and is left out");
    assertThat(caption).doesNotExist();
  }

  @Test
  void a_preset_and_a_theme_contradict_each_other() {
    Path out = directory.resolve("refused.svg");
    answer(out, List.of("curve", "--format", "svg", "--theme", "paper", "--preset", "page"))
        .assertRefused("--theme: found it beside --preset");
  }

  /** What the window writes into its list of actions asks for the same setup. */
  @Test
  void the_words_of_any_setup_draw_the_same_bytes() throws IOException {
    Random random = new Random(22);
    for (int round = 0; round < 12; round++) {
      FigureSetup setup = any(random);
      List<String> words = new ArrayList<>(List.of("curve"));
      words.addAll(setup.words());
      Path out = directory.resolve("any" + setup.format().ending());
      Answer answer = answer(out, words);
      assertThat(answer.code()).as(words + answer.err()).isZero();
      Path again = directory.resolve("again/any" + setup.format().ending());
      List<String> parsed = LookWords.parsed(words.subList(1, words.size()));
      assertThat(parsed).as("read back").isEqualTo(setup.words());
      answer(again, words);
      assertThat(again).hasSameBinaryContentAs(out);
    }
  }

  private static FigureSetup any(Random random) {
    FigureFormat format = one(random, FigureFormat.values());
    FigurePreset preset = one(random, FigurePreset.values());
    Map<String, String> names = new LinkedHashMap<>();
    if (random.nextBoolean()) {
      names.put("SRAM supply", "V = " + random.nextInt(9));
    }
    return new FigureSetup(
        format,
        preset,
        3 + random.nextInt(20) / 4.0,
        3 + random.nextInt(8) / 4.0,
        format == FigureFormat.PNG ? 50 + random.nextInt(200) : 300,
        new FigureLook(
            one(random, Typeface.values()),
            6 + random.nextInt(8) / 2.0,
            one(random, LegendPlace.values()),
            random.nextBoolean(),
            one(random, NotePlace.values()),
            one(random, Palette.values()),
            random.nextBoolean(),
            names,
            random.nextBoolean() ? AxisChoice.FREE : new AxisChoice(0.41, 0.56, 0.05),
            random.nextBoolean() ? AxisChoice.FREE : new AxisChoice(1e-6, Double.NaN, 2)),
        random.nextBoolean());
  }

  private static <T> T one(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }
}
