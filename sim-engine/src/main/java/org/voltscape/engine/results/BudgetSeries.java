package org.voltscape.engine.results;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.array.errors.ErrorHandling;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.study.Design;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;

/**
 * Schemes of a study of timing errors that differ in nothing but the area of their arrays, as Fig.
 * 13b of Shin et al. (JETCAS 2019) joins them by a line.
 *
 * @param label what they have in common, for people; no two series of a study share it
 * @param places one a budget, the smallest first
 */
public record BudgetSeries(String label, List<Place> places) {
  private static final String BUDGET = "budget";

  /** A number in a label with what leads up to it and its unit. */
  private static final String NUMBER = "[\\s,;:(/@]*(?<![\\d.])%s(?![\\d.])\\s*(um2|µm²)?\\)?";

  /**
   * A scheme at its budget.
   *
   * @param um2 area per unit on average
   * @param scheme place in the study's schemes
   */
  public record Place(double um2, int scheme) {}

  private record Key(String id, ErrorHandling handling) {}

  public BudgetSeries {
    places = List.copyOf(places);
  }

  /**
   * The series of a study, in the order of their first schemes; of schemes that are alike to the
   * budget the first counts.
   */
  public static List<BudgetSeries> of(Study study) {
    Map<Key, TreeMap<Double, Integer>> groups = new LinkedHashMap<>();
    for (int s = 0; s < study.schemes().size(); s++) {
      Design design = study.designs().get(s);
      if (!design.logicFails()) {
        continue;
      }
      SchemeChoice scheme = study.schemes().get(s);
      ErrorHandling handling = design.handling();
      groups
          .computeIfAbsent(key(scheme.id(), handling, study.array()), k -> new TreeMap<>())
          .putIfAbsent(budget(handling, study.array()), s);
    }
    List<String> labels = labels(study, new ArrayList<>(groups.values()));
    List<BudgetSeries> all = new ArrayList<>();
    for (Map<Double, Integer> group : groups.values()) {
      List<Place> places = new ArrayList<>();
      group.forEach((um2, scheme) -> places.add(new Place(um2, scheme)));
      all.add(new BudgetSeries(labels.get(all.size()), places));
    }
    return all;
  }

  /** Whether a study has schemes that differ in their budget only. */
  public static boolean any(Study study) {
    return of(study).stream().anyMatch(series -> series.places().size() > 1);
  }

  private static Key key(String id, ErrorHandling handling, ArraySettings array) {
    String mapping = handling.mapping() == null ? array.mapping() : handling.mapping();
    return new Key(
        id, new ErrorHandling(handling.effect(), handling.sized(), mapping, 0, handling.moments()));
  }

  private static double budget(ErrorHandling handling, ArraySettings array) {
    return handling.budget() == 0 ? array.budget() : handling.budget();
  }

  /** What the labels of each group's schemes say besides the budget; ids where that is not one. */
  private static List<String> labels(Study study, List<TreeMap<Double, Integer>> groups) {
    List<String> labels = new ArrayList<>();
    for (TreeMap<Double, Integer> group : groups) {
      Set<String> bare =
          group.entrySet().stream()
              .map(e -> bare(study.schemes().get(e.getValue()).label(), e.getKey()))
              .collect(Collectors.toSet());
      labels.add(
          bare.size() == 1 && !bare.contains("")
              ? bare.iterator().next()
              : described(study.schemes().get(group.firstEntry().getValue())));
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < labels.size(); i++) {
      String label = labels.get(i);
      for (int n = 2; !seen.add(labels.get(i)); n++) {
        labels.set(i, label + " (" + n + ")");
      }
    }
    return labels;
  }

  private static String bare(String label, double um2) {
    String number = Pattern.quote(CsvWriter.number(um2));
    return label.replaceFirst(String.format(NUMBER, number), "").strip();
  }

  private static String described(SchemeChoice scheme) {
    Map<String, Object> changed = new TreeMap<>(scheme.changed());
    changed.remove(BUDGET);
    return scheme.id() + changed.values().stream().map(v -> ", " + v).collect(Collectors.joining());
  }
}
