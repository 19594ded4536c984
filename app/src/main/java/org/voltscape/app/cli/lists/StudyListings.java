package org.voltscape.app.cli.lists;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.voltscape.app.cli.shared.ListItem;
import org.voltscape.app.samples.SampleStudies;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyWriter;

/** What the list command shows of sample studies. */
final class StudyListings {
  private StudyListings() {}

  static List<ListItem> studies() {
    return SampleStudies.all().stream().map(StudyListings::study).toList();
  }

  /** One study; where each die tests images of its own, it says so in place of their number. */
  static ListItem study(SampleStudies.SampleStudy sample) {
    Study study = sample.study();
    boolean own = study.testsOwnImages();
    String examples = study.images() + " " + study.task().example() + "s";
    List<String> schemes = study.schemes().stream().map(SchemeChoice::label).toList();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", sample.id());
    json.put("title", study.name());
    json.put("workload", study.workload());
    json.put("schemes", schemes);
    json.put("voltages", study.voltages());
    json.put("trials", study.effectiveTrials());
    json.put("images", own ? StudyWriter.AUTO : study.images());
    List<String> lines =
        List.of(
            "Workload "
                + study.workload()
                + ", "
                + (own ? "as many of " + examples + " for each die as pay (auto)" : examples),
            "Schemes: " + schemes.stream().collect(Collectors.joining("; ")),
            voltages(study.voltages())
                + ", "
                + study.effectiveTrials()
                + (study.singleDie() ? " trial, as one die is fixed" : " trials each"));
    return new ListItem(sample.id(), study.name(), lines, json);
  }

  private static String voltages(List<Double> all) {
    String lowest = CsvWriter.number(all.get(0));
    return all.size() == 1
        ? "1 voltage, " + lowest + " V"
        : all.size()
            + " voltages from "
            + lowest
            + " to "
            + CsvWriter.number(all.get(all.size() - 1))
            + " V";
  }
}
