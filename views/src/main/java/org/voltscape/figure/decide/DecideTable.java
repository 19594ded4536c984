package org.voltscape.figure.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.voltscape.engine.decide.Decision;
import org.voltscape.engine.decide.DesignPoint;
import org.voltscape.engine.decide.Pinned;
import org.voltscape.engine.decide.PinnedText;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.decide.Pin;
import org.voltscape.figure.DataTable;

/** The designs of a run as a table for files: one row a design, in the run's order. */
final class DecideTable {
  private DecideTable() {}

  static DataTable of(Snapshot run, Decision decision) {
    String outcome = run.task().word();
    List<String> columns =
        new ArrayList<>(
            List.of(
                "study",
                "scheme",
                "voltage_v",
                outcome + "_mean",
                outcome + "_ci_low",
                outcome + "_ci_high",
                outcome + "_seen_low",
                outcome + "_seen_high",
                "unseen_share",
                "energy_j_per_inference",
                "energy_relative",
                "area_factor",
                "latency_factor",
                "extra_bits_per_word",
                "retraining",
                "failing_map",
                "meets",
                "meets_by",
                "front",
                "on_front",
                "best_of_asked",
                "best",
                "verdict"));
    DecideText words = DecideText.of(run.study());
    Study asked = run.study().withDecide(decision.asked());
    List<Integer> pins = Pinned.places(asked);
    List<String> comments = new ArrayList<>(List.of(words.sentence(decision)));
    List<List<String>> rows = new ArrayList<>();
    for (DesignPoint p : decision.points()) {
      List<String> row = row(run, decision, p, words);
      if (!pins.isEmpty()) {
        int pin = pins.indexOf(p.index());
        row.add(pin < 0 ? "" : Pin.letter(pin));
      }
      rows.add(row);
    }
    if (!pins.isEmpty()) {
      columns.add("pin");
      comments.addAll(
          PinnedText.of(asked).named(Pinned.of(run, decision.points(), decision.asked())));
    }
    return new DataTable(comments, columns, rows);
  }

  private static List<String> row(
      Snapshot run, Decision decision, DesignPoint p, DecideText words) {
    Decision.Verdict v = decision.verdicts().get(p.index());
    Summary known = p.outcome();
    List<String> cells = new ArrayList<>();
    cells.add(run.study().name());
    cells.add(p.label());
    cells.add(CsvWriter.number(p.volts()));
    if (known == null || p.rough()) {
      cells.addAll(List.of("", "", "", "", "", ""));
    } else {
      cells.add(number(known.mean()));
      cells.add(number(known.outer().low()));
      cells.add(number(known.outer().high()));
      cells.add(number(known.seen().low()));
      cells.add(number(known.seen().high()));
      cells.add(number(known.unseen()));
    }
    cells.add(number(p.joules()));
    cells.add(number(p.relativeEnergy()));
    cells.add(number(p.area()));
    cells.add(number(p.latency()));
    cells.add(number(p.extraBits()));
    cells.add(yes(p.retraining()));
    cells.add(yes(p.mapAtDeployment()));
    cells.add(v.fit().open() ? "" : yes(v.fit().meets()));
    cells.add(v.fit().open() ? "" : word(v.fit().sure()));
    cells.add(word(v.front()));
    cells.add(yes(v.onFront()));
    cells.add(word(v.best()));
    cells.add(yes(p.index() == decision.best()));
    cells.add(words.verdict(decision, p.index()).replace("★ ", ""));
    return cells;
  }

  private static String number(double value) {
    return Double.isFinite(value) ? CsvWriter.number(value) : "";
  }

  private static String yes(boolean is) {
    return is ? "yes" : "no";
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
