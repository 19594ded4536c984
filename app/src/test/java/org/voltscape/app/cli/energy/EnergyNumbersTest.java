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
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.app.cli.Answer;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.study.Study;
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
        "snnac-65nm|'none', 'secded'|0.40, 0.5, 0.52|logic charged as for 16-bit operands",
        "minerva-40nm|'none', 'secded'|0.66, 0.7|not single precision",
        "mac-array-65nm|'te-propagate', 'te-drop'|0.64, 0.74|''"
      })
  void every_place_tells_the_same_number_and_what_qualifies_it(
      String platform, String schemes, String volts, String remark) throws Exception {
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
                + "}}")
            .replace('\'', '"'));
    Study study = StudyInput.read(file.toString()).study();
    EnergyReport[][] reports = StudyEnergy.of(study);

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
    window.setSnapshot(StudyEnergy.snapshot(study, CurvePresets.find("snnac-65nm").orElseThrow()));

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
