package org.voltscape.app.cli.energy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.app.cli.Answer;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.network.pruning.Pruning;
import org.voltscape.engine.network.pruning.SkippedOperations;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.tradeoff.SchemeRow;
import org.voltscape.views.tradeoff.TradeoffModel;

/**
 * The energy of a design is one number, to the last digit, wherever it is told, and what the
 * platform cannot follow stands beside it everywhere.
 */
class EnergyNumbersTest {
  @TempDir Path directory;

  private static List<CSVRecord> table(Path file) throws Exception {
    String text =
        String.join(
            "\n", Files.readAllLines(file).stream().filter(l -> !l.startsWith("#")).toList());
    return CSVFormat.DEFAULT
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .build()
        .parse(new StringReader(text))
        .getRecords();
  }

  /** No number is none, not 0. */
  private static String number(JsonNode value) {
    return value.isNull() ? "" : CsvWriter.number(value.asDouble());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "snnac-65nm|'none', 'secded'|0.40, 0.5, 0.52|logic charged as for 16-bit operands|''",
        "minerva-40nm|'none', 'secded'|0.66, 0.7|not single precision|''",
        "mac-array-65nm|'te-propagate', 'te-drop'|0.64, 0.74|''|''",
        "minerva-40nm|'none', 'secded'|0.66, 0.7|not single precision|{'thresholds': [0.3, 0.55]}",
        "snnac-65nm|'none', 'secded'|0.40, 0.5|charged for skipped operations|{'threshold': 0}"
      })
  void every_place_tells_the_same_number_and_what_qualifies_it(
      String platform, String schemes, String volts, String remark, String pruning)
      throws Exception {
    Path file = directory.resolve("study.json");
    String banks =
        platform.startsWith("mac") ? "" : ", 'banks': {'weights': {'words': 1000, 'bits': 16}}";
    if (!banks.isEmpty() && platform.startsWith("snnac")) {
      banks = ", 'banks': {'weights': {'bits': 24}}";
    }
    Files.writeString(
        file,
        ("{'workload': 'digits-10x10', 'schemes': ["
                + schemes
                + "], 'voltages': ["
                + volts
                + "], 'format': {'weights': 'Q2.6', 'activations': '"
                + (remark.isEmpty() ? "Q2.6" : "float")
                + "'}, 'trials': 1, 'images':"
                + " 5, 'energy': {'platform': '"
                + platform
                + "'"
                + banks
                + "}"
                + (pruning.isEmpty() ? "" : ", 'pruning': " + pruning)
                + "}")
            .replace('\'', '"'));
    Study study = StudyInput.read(file.toString()).study();
    SkippedOperations skipped =
        new EngineContext(new DataPlace(Optional.empty(), directory, message -> {}, () -> false))
            .skipped(study, () -> false);
    assertThat(skipped == null).isEqualTo(pruning.isEmpty());
    EnergyReport[][] reports = StudyEnergy.of(study, skipped);

    Path out = directory.resolve("out");
    Path energies = directory.resolve("energies.csv");
    Answer run = Answer.of("run", file.toString(), "--out", out.toString());
    assertThat(run.code()).as(run.err()).isZero();
    List<CSVRecord> results = table(out.resolve("results.csv"));
    Answer figure =
        Answer.of(
            "figure",
            file.toString(),
            "--view",
            "energy",
            "--format",
            "csv",
            "--out",
            energies.toString());
    assertThat(figure.code()).as(figure.err()).isZero();
    List<CSVRecord> drawn = table(energies);
    List<JsonNode> told = new ArrayList<>();
    Answer.of("energy", file.toString()).lines().forEach(l -> told.add(Answer.parse(l)));
    TradeoffModel window = new TradeoffModel(TaskThreads.sameThread());
    ErrorCurve curve = CurvePresets.find("snnac-65nm").orElseThrow();
    window.setSnapshot(StudyEnergy.snapshot(study, curve, skipped));
    if (skipped != null) {
      assertThat(run.json().get("skipped_operations").asDouble()).isEqualTo(skipped.share());
      assertThat(run.out()).contains("Pruning skips " + skipped.describe());
      TradeoffModel before = new TradeoffModel(TaskThreads.sameThread());
      before.setSnapshot(StudyEnergy.snapshot(study, curve));
      SchemeRow uncounted = before.rows(study.voltages().get(1)).get(0);
      assertThat(uncounted.point().joules()).as("no wrong number").isNaN();
      assertThat(uncounted.energyDetail()).contains(StudyEnergy.NOT_COUNTED);
      EnergyReport whole = StudyEnergy.of(study.withPruning(Pruning.NONE))[0][1];
      if (platform.startsWith("minerva")) {
        assertThat(reports[0][1].total()).isLessThan(whole.total());
      }
    }

    int points = study.voltages().size();
    for (int s = 0; s < reports.length; s++) {
      for (int v = 0; v < points; v++) {
        EnergyReport report = reports[s][v];
        String number = CsvWriter.number(report.total());
        int i = s * points + v;
        SchemeRow row = window.rows(study.voltages().get(v)).get(s);
        String place = study.schemes().get(s).label() + " at " + study.voltages().get(v);
        Map<String, String> numbers =
            Map.of(
                "results.csv", results.get(i).get("energy_j_per_inference"),
                "figure", drawn.get(i).get("energy_j_per_inference"),
                "energy", number(told.get(i).get("total").get("value")),
                "table", CsvWriter.number(row.point().joules()));
        assertThat(numbers.values()).as(place + numbers).containsOnly(number);
        assertThat(report.remarks().isEmpty()).as(place).isEqualTo(remark.isEmpty());
        String must = report.exists() ? remark : "no operating point";
        assertThat(report.remarks().toString()).contains(must);
        assertThat(results.get(i).get("energy_note")).contains(must);
        assertThat(drawn.get(i).get("note")).contains(must);
        assertThat(told.get(i).get("remarks").toString()).contains(must);
        assertThat(row.energyDetail()).contains(must);
        assertThat(String.join(" ", report.notes()).toLowerCase(Locale.ROOT))
            .contains(must.toLowerCase(Locale.ROOT));
      }
    }
    assertThat(results).hasSize(reports.length * points);
  }
}
