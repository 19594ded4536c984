package org.voltscape.app.cli.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.app.cli.Answer;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.figure.file.FigureWriter;

class FigureCommandTest {
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

  private Answer figure(String view, String format, Path out, String... more) {
    List<String> args =
        new ArrayList<>(List.of("figure", study.toString(), "--view", view, "--format", format));
    args.addAll(List.of("--out", out.toString()));
    args.addAll(List.of(more));
    return Answer.of(args.toArray(String[]::new));
  }

  private static void assertDrawn(Answer answer) {
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(answer.lines()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "accuracy,svg",
    "energy,svg",
    "curve,svg",
    "map,svg",
    "accuracy,csv",
    "energy,pdf",
    "curve,png",
    "map,csv",
    "histogram,svg",
    "deviation,svg",
    "tradeoff,csv",
    "histogram,csv",
    "timing,svg",
    "timing,csv",
    "sensitivity,svg",
    "sensitivity,pdf",
    "sensitivity,png",
    "sensitivity,csv"
  })
  void every_view_carries_its_study(String view, String format) throws IOException {
    Path out = directory.resolve("new/figure." + format);
    Answer answer = figure(view, format, out);
    assertDrawn(answer);
    assertThat(Answer.parse(answer.out()).get("file").asText()).isEqualTo(out.toString());
    assertThat(Answer.parse(answer.out()).get("view").asText()).isEqualTo(view);
    String recipe = StudyWriter.toJson(StudyReader.parse(STUDY, "study"));
    assertThat(FigureWriter.readRecipe(out)).isEqualTo(recipe);
    String sidecar = Answer.parse(answer.out()).get("sidecar").asText();
    assertThat(sidecar).isEqualTo(out + ".study.json");
    assertThat(Files.readString(Path.of(sidecar)).strip()).isEqualTo(recipe.strip());
    assertThat(out.getParent().toFile().list())
        .isSubsetOf(out.getFileName().toString(), caption(out), out.getFileName() + ".study.json");
  }

  private static String caption(Path figure) {
    return figure.getFileName() + ".caption.txt";
  }

  @Test
  void without_the_study_beside_it_the_figure_is_the_same() throws IOException {
    Path with = directory.resolve("with/figure.svg");
    Path alone = directory.resolve("alone/figure.svg");
    assertDrawn(figure("curve", "svg", with));
    Answer answer = figure("curve", "svg", alone, "--no-sidecar", "--threads", "1");
    assertDrawn(answer);
    assertThat(Answer.parse(answer.out()).get("sidecar").isNull()).isTrue();
    assertThat(alone.getParent().toFile().list()).containsExactly("figure.svg");
    assertThat(alone).hasSameBinaryContentAs(with);
  }

  @Test
  void timing_errors_go_through_the_printed_pairs_and_follow_the_study_s_array()
      throws IOException {
    Path out = directory.resolve("timing.csv");
    assertDrawn(figure("timing", "csv", out, "--axis", "area"));
    assertThat(Files.readAllLines(out).stream().filter(r -> r.startsWith("published,")))
        .hasSize(13);
    assertThat(Files.readAllLines(out))
        .anyMatch(r -> r.startsWith("published,1883.02,0.68,1.56,0.0156"));
    Files.writeString(
        study, STUDY.replace("\"trials\"", "\"array\": {\"clock_ns\": 1.9}, \"trials\""));
    assertDrawn(figure("timing", "csv", out, "--voltage", "0.7"));
    assertThat(rows(out)).anyMatch(r -> r.startsWith("1885 µm²,1885,0.7,1.9,"));
    Answer beyond = figure("timing", "csv", out, "--voltage", "0.5");
    assertThat(beyond.code()).isEqualTo(2);
    assertThat(beyond.err()).contains("--voltage: found \"0.5\"").contains("0.63 to 1.08 V");
    assertThat(figure("timing", "csv", out, "--axis", "energy").err())
        .contains("voltage, area or clock");
  }

  @Test
  void sensitivities_are_ranked_and_compared_with_injected_flips() throws IOException {
    Path out = directory.resolve("groups.csv");
    assertDrawn(figure("sensitivity", "csv", out, "--layer", "2", "--by", "weight"));
    assertThat(rows(out)).hasSize(320).first().asString().startsWith("1,");
    assertDrawn(figure("sensitivity", "csv", out, "--inject", "--ber", "0.05", "--draws", "3"));
    assertThat(Files.readString(out)).contains("# Rank correlation ", "50 test images");
    assertThat(rows(out)).hasSize(32);
    figure("sensitivity", "csv", out, "--layer", "3").assertRefused("--layer: found \"3\"");
    figure("sensitivity", "csv", out, "--by", "row").assertRefused("--by: found \"row\"");
    figure("sensitivity", "csv", out, "--ber", "2").assertRefused("--ber: found \"2\"");
    figure("curve", "csv", out, "--inject")
        .assertRefused("--inject: found the view curve, expected it with --view sensitivity only.");
    figure("map", "csv", out, "--layer", "1").assertRefused("--layer: found the view map");
  }

  @Test
  void the_operating_voltage_is_marked_where_asked() throws IOException {
    for (String view : List.of("accuracy", "energy", "curve")) {
      Path plain = directory.resolve(view + "-plain.svg");
      Path marked = directory.resolve(view + "-marked.svg");
      assertDrawn(figure(view, "svg", plain));
      assertDrawn(figure(view, "svg", marked, "--mark-voltage", "0.505"));
      assertThat(Files.readString(plain)).doesNotContain("0.505 V");
      assertThat(Files.readString(marked)).contains("0.505 V");
    }
    Path out = directory.resolve("marked.svg");
    assertDrawn(figure("timing", "svg", out, "--mark-voltage", "0.75"));
    assertThat(Files.readString(out)).contains("0.750 V");
    figure("timing", "svg", out, "--mark-voltage", "0.75", "--voltage", "0.8")
        .assertRefused("--mark-voltage: found 0.75 beside --voltage 0.8");
    figure("map", "svg", out, "--mark-voltage", "0.5")
        .assertRefused("--mark-voltage: found the view map");
    figure("accuracy", "svg", out, "--mark-voltage", "500").assertRefused("--mark-voltage: found");
  }

  @Test
  void one_memory_of_the_map_is_drawn_alone() throws IOException {
    Path whole = directory.resolve("whole.csv");
    assertDrawn(figure("map", "csv", whole));
    int cells = 0;
    for (int memory = 1; memory <= 4; memory++) {
      Path one = directory.resolve("one.csv");
      assertDrawn(figure("map", "csv", one, "--memory", String.valueOf(memory)));
      cells += rows(one).size();
    }
    assertThat(cells).isEqualTo(rows(whole).size());
    Path named = directory.resolve("named.csv");
    assertDrawn(figure("map", "csv", named, "--memory", "Layer 2 weights"));
    assertThat(Files.readString(named)).contains("layer 2 weights of digits-10x10");
    figure("map", "csv", named, "--memory", "layer 3 weights")
        .assertRefused("--memory: found \"layer 3 weights\"");
    figure("map", "csv", named, "--memory", "5").assertRefused("--memory: found \"5\"");
    figure("curve", "csv", named, "--memory", "1").assertRefused("--memory: found the view curve");
  }

  @Test
  void what_is_taken_of_a_table_without_names_is_said() throws IOException {
    Path table = Files.writeString(directory.resolve("t.csv"), "0.54,1e-5\n0.5,4e-3\n");
    Answer answer =
        figure("curve", "csv", directory.resolve("t-out.csv"), "--curve", table.toString());
    assertDrawn(answer);
    assertThat(answer.err()).contains("no row names the columns");
  }

  @Test
  void sizes_are_as_asked() throws IOException {
    Path out = directory.resolve("figure.svg");
    assertDrawn(figure("curve", "svg", out, "--width", "88.9mm", "--height", "216pt"));
    assertThat(Files.readString(out)).contains("3.5in").contains("3in");
  }

  @Test
  void the_map_holds_the_cells_of_the_die_at_the_voltage() throws IOException {
    Path low = directory.resolve("low.csv");
    Path high = directory.resolve("high.csv");
    assertDrawn(figure("map", "csv", low));
    assertDrawn(figure("map", "csv", high, "--voltage", "0.52"));
    List<String> failing = rows(low);
    // 100 x 32 + 32 + 32 x 10 + 10 words of 16 bits, 28 % of which fail at 0.50 V.
    assertThat(failing.size() / (3562 * 16.0)).isBetween(0.27, 0.29);
    assertThat(failing).containsAll(rows(high)).hasSizeGreaterThan(rows(high).size());
  }

  @Test
  void the_histogram_holds_all_words_of_the_chosen_layer() throws IOException {
    Path all = directory.resolve("all.csv");
    Path second = directory.resolve("second.csv");
    assertDrawn(figure("histogram", "csv", all, "--voltage", "0.51"));
    assertDrawn(figure("histogram", "csv", second, "--voltage", "0.51", "--layer", "2"));
    assertThat(Files.readString(all)).contains("# 3,562 words, all layers, at 0.510 V");
    assertThat(Files.readString(second)).contains("# 320 words, layer 2 weights, at 0.510 V");
    assertThat(Files.readAllLines(all)).contains("series,|Deviation| (LSB),y");
    double sum =
        Files.readAllLines(second).stream()
            .filter(line -> line.startsWith("none,"))
            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(',') + 1)))
            .sum();
    assertThat(sum).isBetween(1 - 1e-12, 1 + 1e-12);
  }

  @Test
  void accuracy_runs_along_voltage_probability_or_energy() throws IOException {
    Path voltage = directory.resolve("voltage.csv");
    Path probability = directory.resolve("probability.csv");
    Path energy = directory.resolve("energy.csv");
    assertDrawn(figure("accuracy", "csv", voltage));
    assertDrawn(figure("accuracy", "csv", probability, "--axis", "probability"));
    assertDrawn(figure("accuracy", "csv", energy, "--axis", "energy"));
    assertThat(Files.readString(voltage)).contains("\n# x: SRAM supply\n");
    assertThat(Files.readString(probability))
        .contains("\n# x: Failure probability of a cell\n")
        .contains("\nnone,0.28,");
    assertThat(Files.readString(energy)).contains("\n# x: Energy per inference\n");
  }

  @Test
  void zones_of_a_scheme_are_told_and_marked_on_the_supply_axis() throws IOException {
    Files.writeString(study, STUDY.replace("[0.5, 0.52]", "[0.40, 0.46, 0.52, 0.54]"));
    Path out = directory.resolve("zones.svg");
    assertDrawn(figure("accuracy", "svg", out));
    assertThat(Files.readString(out)).contains(">critical (No protection)<");
    Path none = directory.resolve("none.csv");
    assertDrawn(figure("accuracy", "csv", none));
    assertThat(Files.readString(none))
        .containsPattern("# .* Zones of none: Vmin 0.5[24]0 V.*; Vcrash 0.460 V");
    Path masked = directory.resolve("masked.csv");
    assertDrawn(figure("accuracy", "csv", masked, "--zones", "bit-masking"));
    assertThat(Files.readString(masked)).contains(" Zones of bit-masking: Vmin 0.5");
    Path hidden = directory.resolve("hidden.csv");
    assertDrawn(figure("accuracy", "csv", hidden, "--hide-zones"));
    assertThat(Files.readString(hidden)).doesNotContain("Zones", "Vmin");
    Path probability = directory.resolve("probability.csv");
    assertDrawn(figure("accuracy", "csv", probability, "--axis", "probability"));
    assertThat(Files.readString(probability)).doesNotContain("Zones", "Vmin");
    // The curve alone needs no run; with zones it is one.
    Path curve = directory.resolve("curve.csv");
    assertDrawn(figure("curve", "csv", curve));
    assertThat(Files.readString(curve)).doesNotContain("Vmin");
    assertDrawn(figure("curve", "csv", curve, "--zones", "bit-masking"));
    String sentence = Files.readString(masked).split(" Zones of ")[1].split("\n")[0];
    assertThat(Files.readString(curve)).contains("# Zones of " + sentence + "\n");
  }

  @Test
  void zones_that_are_not_there_are_told_why() throws IOException {
    Path out = directory.resolve("zones.csv");
    figure("accuracy", "csv", out, "--zones", "bit-maskin")
        .assertRefused(
            "--zones: found \"bit-maskin\", expected a scheme of the study: none, bit-masking");
    figure("accuracy", "csv", out, "--zones", "none", "--hide-zones")
        .assertRefused("--zones: found it beside --hide-zones, expected one of the two");
    figure("accuracy", "csv", out, "--zones", "none", "--axis", "energy")
        .assertRefused("--zones: found --axis energy, expected it with --axis voltage");
    figure("map", "csv", out, "--zones", "none").assertRefused("--zones: found the view map");
    Files.writeString(study, STUDY.replace("[0.5, 0.52]", "[0.5]"));
    Answer single = figure("accuracy", "csv", out, "--zones", "none");
    assertDrawn(single);
    assertThat(single.err()).contains("No zones of none: a single supply has no zones.");
  }

  @Test
  void accuracy_shows_both_intervals_or_one_alone() throws IOException {
    Files.writeString(study, STUDY.replace(", \"memory\": {\"die\": 4}", ""));
    Path both = directory.resolve("both.csv");
    Path all = directory.resolve("all.csv");
    Path seen = directory.resolve("seen.csv");
    assertDrawn(figure("accuracy", "csv", both));
    assertDrawn(figure("accuracy", "csv", all, "--interval", "all-dies"));
    assertDrawn(figure("accuracy", "csv", seen, "--interval", "dies-seen", "--hide-dies"));
    assertThat(Files.readString(both))
        .contains(
            "\n# Thick or shaded: dies seen. Thin or dotted: 95 %, whatever unseen dies do (worst-case bound). Dots and pale lines: single dies. Zones of none: Vmin");
    assertThat(Files.readString(all))
        .contains(
            "\n# Thin or dotted: 95 %, whatever unseen dies do (worst-case bound). Dots and pale lines: single dies. Zones of none: Vmin");
    assertThat(Files.readString(seen))
        .contains("\n# Thick or shaded: dies seen, no 95 % interval. Zones of none: Vmin");
  }

  @Test
  void the_training_view_holds_every_epoch_of_every_scheme_that_trains() throws IOException {
    Files.writeString(
        study,
        STUDY.replace(
            "\"bit-masking\"",
            "{\"id\": \"mat\", \"epochs\": 3}, {\"id\": \"mat-nwr\", \"epochs\": 2}"));
    Path out = directory.resolve("training.csv");
    assertDrawn(figure("training", "csv", out));
    assertThat(Files.readAllLines(out))
        .contains(
            "scheme,epoch,steps,loss,training_accuracy,validation_accuracy,gradient_norm",
            "# mat at 0.500 V, trial 0. Learned.");
    List<String> rows = Files.readAllLines(out).stream().filter(l -> l.startsWith("mat")).toList();
    assertThat(rows).hasSize(5);
    assertThat(rows.get(2)).matches("mat,3,\\d+,0\\.\\d+,0\\.\\d+,0\\.\\d+,\\d.*");
    assertThat(rows.get(4)).startsWith("mat-nwr,2,");

    Path again = directory.resolve("again.svg");
    assertDrawn(figure("training", "svg", again, "--quantity", "loss", "--scheme", "mat"));
    assertThat(Files.readString(again))
        .contains("Training loss (nat)", ">Memory-adaptive training<");
    Path weights = directory.resolve("weights.csv");
    assertDrawn(figure("training", "csv", weights, "--quantity", "weights", "--layer", "2"));
    assertThat(Files.readAllLines(weights)).contains("# weights in bins, layer 2 weights");
    int[] sums = new int[3];
    for (String row : Files.readAllLines(weights)) {
      if (row.matches("-?\\d.*")) {
        String[] cells = row.split(",");
        for (int i = 0; i < 3; i++) {
          sums[i] += Integer.parseInt(cells[i + 2]);
        }
      }
    }
    assertThat(sums).containsOnly(320);
  }

  @Test
  void an_epoch_of_less_than_a_step_is_refused_before_it_is_trained() throws IOException {
    Files.writeString(
        study,
        STUDY.replace(
            "\"bit-masking\"],",
            "\"mat\"], \"training\": {\"samplesPerEpoch\": 10, \"batch\": 64},"));
    figure("training", "csv", directory.resolve("few.csv"))
        .assertRefused(
            study
                + ", field training.batch: found 64, expected at most 10, the examples of an epoch.");
    assertThat(directory.toFile().list()).containsExactly("small.json");
  }

  private static List<String> rows(Path csv) throws IOException {
    return Files.readAllLines(csv).stream().filter(l -> Character.isDigit(l.charAt(0))).toList();
  }

  @Test
  void transient_faults_have_no_map() throws IOException {
    Files.writeString(study, STUDY.replace("\"die\": 4", "\"faults\": \"flips\""));
    figure("map", "svg", directory.resolve("map.svg"))
        .assertRefused(study + ", field memory.faults: found \"flips\"");
    assertThat(directory.toFile().list()).containsExactly("small.json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pareto|svg|--width|3.5in|--view: found \"pareto\", expected one of curve, map, array,",
        "changed|svg|--width|3.5in|--view: found \"changed\", a view without a figure for files,",
        "curve|eps|--width|3.5in|--format: found eps, expected one of svg, pdf, png, csv, pgf",
        "curve|svg|--width|3.5|--width: found \"3.5\", expected a length in in, cm, mm or pt",
        "curve|svg|--width|-3in|--width: found \"-3in\"",
        "curve|svg|--width|0in|--width: found \"0in\"",
        "curve|svg|--height|101in|--height: found \"101in\"",
        "curve|svg|--height|1e3in|--height: found \"1e3in\"",
        "curve|svg|--theme|dark|--theme: found \"dark\", expected paper or slides.",
        "curve|svg|--voltage|0.5|--voltage: found the view curve, expected it with --view map",
        "map|svg|--trial|1|--trial: found the view map, expected it with --view histogram,",
        "map|svg|--quantity|loss|--quantity: found the view map, expected it with --view array, decide,",
        "training|svg|--quantity|noise|--quantity: found \"noise\", expected one of accuracy,",
        "training|svg|--layer|1|--layer: found the view training, expected it with --view sensi",
        "training|svg|--scheme|none|--scheme: found \"none\", expected a study with a scheme that",
        "training|svg|--trial|0|small.json, field schemes: found no scheme that trains, expected",
        "curve|svg|--axis|energy|--axis: found the view curve, expected it with --view accuracy",
        "accuracy|svg|--axis|joules|--axis: found \"joules\", expected voltage, probability, network",
        "curve|svg|--interval|both|--interval: found the view curve, expected it with --view acc",
        "accuracy|svg|--interval|t|--interval: found \"t\", expected both, all-dies or dies-seen",
        "curve|svg|--from|90|--from: found the view curve, expected it with --view accuracy",
        "accuracy|svg|--from|100|--from: found \"100\", expected a number from 0.0 to 99.9 %",
        "map|svg|--dies|2|--dies: found the view map, expected it with --view histogram only.",
        "histogram|svg|--dies|0|--dies: found \"0\", expected a whole number from 1 to 10000.",
        "histogram|svg|--trial|1|--trial: found \"1\", expected a whole number from 0 to 0.",
        "histogram|svg|--layer|3|--layer: found \"3\", expected a whole number from 1 to 2.",
        "map|svg|--voltage|0|--voltage: found \"0\"",
        "accuracy|svg|--threads|0|--threads: found \"0\"",
        "curve|svg|--data|/no/such/folder|--data: found \"/no/such/folder\"",
      })
  void bad_options_leave_nothing(
      String view, String format, String option, String value, String sentence) {
    figure(view, format, directory.resolve("out/f." + format), option, value)
        .assertRefused(sentence);
    assertThat(directory.toFile().list()).containsExactly("small.json");
  }

  @Test
  void places_that_cannot_be_written_are_refused() throws IOException {
    figure("curve", "svg", study.resolve("curve.svg")).assertRefused(study + ": found a file");
    Path taken = Files.createDirectory(directory.resolve("taken.svg"));
    figure("curve", "svg", taken).assertRefused(taken + ": found a directory");
  }

  @Test
  void curves_are_drawn_alone_or_over_the_studys() throws IOException {
    Path out = directory.resolve("curves.svg");
    Answer alone =
        Answer.of(
            "figure",
            "--view",
            "curve",
            "--curve",
            "ddr3-vendor-a-trp",
            "--curve",
            "ddr3-vendor-b-trp",
            "--format",
            "svg",
            "--out",
            out.toString());
    assertDrawn(alone);
    assertThat(Files.readString(out)).contains("(ns)").contains("DDR3 vendor B, tRP");
    assertThat(FigureWriter.readRecipe(out)).contains("ddr3-vendor-b-trp");
    assertDrawn(figure("curve", "svg", out, "--curve", "sram-45nm"));
    assertThat(Files.readString(out)).contains("45 nm SRAM").contains("SNNAC 65 nm");
    figure("curve", "svg", out, "--curve", "ddr3-vendor-a-trp")
        .assertRefused("--curve: found ddr3-vendor-a-trp over Row precharge time tRP in ns");
    figure("energy", "svg", out, "--curve", "sram-45nm")
        .assertRefused("--curve: found the view energy");
    Answer.of("figure", "--view", "curve", "--format", "svg", "--out", out.toString())
        .assertRefused("STUDY.json: found nothing");
  }
}
