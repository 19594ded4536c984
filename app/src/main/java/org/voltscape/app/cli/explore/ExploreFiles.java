package org.voltscape.app.cli.explore;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltscape.app.cli.shared.StudyCopy;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.engine.explore.study.Certificate;
import org.voltscape.engine.explore.study.DesignSpace;
import org.voltscape.engine.explore.study.EnergyRemarks;
import org.voltscape.engine.explore.study.Objective;
import org.voltscape.engine.explore.study.StudyExploration;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.io.file.FolderClaim;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyWriter;

/** What a search for the best design leaves in its folder, and what it answers. */
final class ExploreFiles {
  private static final String DESIGNS = "designs.csv";
  private static final String BEST = "best.json";

  /** A copy of the failure map that the best design is run with. */
  private static final String MAP = "best-map.csv";

  /** How {@value #DESIGNS} tells that there was a best. */
  private static final String BEST_ROW = "," + StudyExploration.Standing.BEST.words() + ",";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** All of them. */
  static final List<String> NAMES = List.of(DESIGNS, BEST, MAP);

  private ExploreFiles() {}

  /**
   * Writes them; those of an earlier search that have no successor go.
   *
   * @param file that the study was read from, which never goes; there or not
   */
  static void write(
      FolderClaim claim,
      StudyInput input,
      Path file,
      StudyExploration.Goal goal,
      StudyExploration.Result result) {
    Study study = input.study();
    StudyCopy copy = new StudyCopy(input, claim.folder(), MAP);
    claim.write(
        folder -> earlier(folder, file, copy),
        name -> true,
        place -> {
          designs(place.resolve(DESIGNS), study, goal.objective(), result.judged());
          StudyExploration.Judged best = result.best();
          if (best != null) {
            Files.writeString(
                place.resolve(BEST),
                StudyWriter.toJson(copy.of(studyOf(study, best.design()))),
                StandardCharsets.UTF_8);
            if (copy.copiesMap()) {
              copy.writeMap(place.resolve(MAP));
            }
          }
        });
  }

  /**
   * What an earlier search left beside its table of designs: where it had a best, that is its
   * study, and the copy of a map that this study reads. Others' files of these names stay.
   */
  private static Set<String> earlier(Path folder, Path file, StudyCopy copy) {
    Set<String> names = new LinkedHashSet<>();
    try (Stream<String> lines = Files.lines(folder.resolve(DESIGNS))) {
      if (lines.noneMatch(line -> line.contains(BEST_ROW))) {
        return names;
      }
      Path best = folder.resolve(BEST);
      if (!Files.exists(best) || (Files.exists(file) && Files.isSameFile(file, best))) {
        return names;
      }
      names.add(BEST);
      String map = JSON.readTree(best.toFile()).path("memory").path("die").asText();
      if (map.equals(MAP) && !copy.readsCopy()) {
        names.add(MAP);
      }
    } catch (IOException | UncheckedIOException e) {
      // There was none, or what is there is no longer its.
    }
    return names;
  }

  /** A study of a design, with all else as the study that was searched has it. */
  private static Study studyOf(Study study, DesignSpace.Design design) {
    Study of = design.study();
    return of.with(
        s ->
            s.name(study.name() + ", best design")
                .trials(study.trials())
                .autoImages(study.autoImages())
                .stop(study.stop())
                .scout(study.scout())
                .lowRates(study.lowRates())
                .target(study.target())
                .decide(study.decide()));
  }

  private static void designs(
      Path file, Study study, Objective objective, List<StudyExploration.Judged> judged)
      throws IOException {
    String word = study.task().word();
    List<String> varied = new ArrayList<>(judged.get(0).design().settings().keySet());
    List<String> header = new ArrayList<>(varied);
    header.addAll(
        List.of(
            "energy_j",
            "minimise",
            "cost",
            "cost_unit",
            "trials",
            "images",
            word + "_mean",
            word + "_ci_low",
            word + "_ci_high",
            word + "_seen_low",
            word + "_seen_high",
            "standing",
            "proved",
            "energy_remarks"));
    try (var out = Files.newOutputStream(file)) {
      CsvWriter csv = new CsvWriter(out, List.of(), header);
      for (StudyExploration.Judged j : judged) {
        List<Object> row = new ArrayList<>(j.design().settings().values());
        StudyExploration.Tested tested = j.tested();
        row.addAll(
            List.of(
                j.design().joules(),
                objective.id(),
                j.design().cost(),
                objective.unit(),
                tested.trials(),
                study.images(),
                tested.mean(),
                tested.outer().low(),
                tested.outer().high(),
                tested.seen().low(),
                tested.seen().high(),
                j.standing().words(),
                j.proved(),
                String.join("; ", j.design().remarks())));
        csv.row(row.toArray());
      }
      csv.flush();
    }
  }

  static Map<String, Object> answer(
      Study study, StudyExploration.Goal goal, StudyExploration.Result result, Path folder) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("study", study.name());
    String word = study.task().word();
    answer.put((study.task().counts() ? "min_" : "max_") + word, known(goal.bound()));
    answer.put("minimise", goal.objective().id());
    StudyExploration.Judged best = result.best();
    answer.put("best", best == null ? null : best.design().settings());
    if (best != null) {
      answer.put(word, known(best.tested().mean()));
      interval(answer, word + "_ci", best.tested().outer());
      interval(answer, word + "_seen", best.tested().seen());
      answer.put("unseen_share", known(best.tested().unseen()));
      answer.put("energy_j", known(best.design().joules()));
      answer.put("cost", known(best.design().cost()));
      answer.put("cost_unit", goal.objective().unit());
    }
    answer.put("trials", result.trials());
    answer.put("grid_trials", (long) result.gridTrials());
    answer.put("complete", result.complete());
    answer.put("sampled", result.sampled());
    answer.put("proved", result.proved());
    answer.put("certificate", Certificate.of(result, study));
    answer.put("energy_remarks", EnergyRemarks.of(result));
    answer.put("out", folder);
    return answer;
  }

  private static void interval(Map<String, Object> answer, String name, Interval interval) {
    if (interval.known()) {
      answer.put(name + "_low", known(interval.low()));
      answer.put(name + "_high", known(interval.high()));
    }
  }

  /** A design in a few words. */
  static String text(DesignSpace.Design design) {
    return design.settings().entrySet().stream()
        .map(
            e ->
                switch (e.getKey()) {
                  case "voltage_v" -> CsvWriter.number((double) e.getValue()) + " V";
                  case "scheme" -> e.getValue().toString();
                  default -> e.getKey() + " " + e.getValue();
                })
        .collect(Collectors.joining(", "));
  }

  /** Null where it is not known, which JSON has no number for. */
  private static @Nullable Object known(double value) {
    return Double.isFinite(value) ? (Object) value : null;
  }
}
