package org.voltscape.app.cli.eden;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.voltscape.engine.eden.MemoryChoice;
import org.voltscape.engine.eden.characterize.Characterization;
import org.voltscape.engine.eden.study.StudyCharacterization;
import org.voltscape.engine.io.NetworkFile;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.io.file.AtomicFolder;
import org.voltscape.engine.io.file.FolderClaim;
import org.voltscape.engine.trial.WorkloadSource;
import org.voltscape.engine.workload.Recipes;

/** What a characterization leaves in its folder, and what it answers. */
final class CharacterizeFiles {
  private static final int DIGITS = 6;
  private static final String TOLERANCES = "tolerances.csv";
  private static final String TESTED = "tested.csv";
  private static final String NETWORK = "network.npz";

  /** All of them. */
  static final List<String> NAMES = List.of(TOLERANCES, TESTED, NETWORK);

  private CharacterizeFiles() {}

  static void write(
      FolderClaim claim,
      StudyCharacterization.Plan plan,
      WorkloadSource source,
      StudyCharacterization.Result result) {
    claim.write(
        AtomicFolder.Earlier.NONE,
        name -> true,
        place -> {
          tolerances(place.resolve(TOLERANCES), plan, result);
          tested(place.resolve(TESTED), result.found());
          NetworkFile.write(
              place.resolve(NETWORK),
              result.network().network(),
              Recipes.toJson(source.workload(), plan.recipe(source)));
        });
  }

  private static void tolerances(
      Path file, StudyCharacterization.Plan plan, StudyCharacterization.Result result)
      throws IOException {
    MemoryChoice stored = plan.memory();
    List<String> comments =
        List.of(
            "Bit error rates that the tensors of " + plan.study().workload() + " bear",
            "errors "
                + result.model().id()
                + ", weights "
                + stored.weights().id()
                + ", feature maps "
                + stored.maps().id()
                + ", bounding "
                + stored.bounding().id()
                + ", seed "
                + plan.study().seed());
    try (var out = Files.newOutputStream(file)) {
      CsvWriter csv = new CsvWriter(out, comments, List.of("name", "bytes", "tolerable_ber"));
      List<String> tensors = result.found().tensors();
      for (int t = 0; t < tensors.size(); t++) {
        csv.row(tensors.get(t), result.bytes().get(t), rounded(result.found().rates().of(t)));
      }
      csv.flush();
    }
  }

  private static void tested(Path file, Characterization.Found found) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      CsvWriter csv =
          new CsvWriter(
              out,
              List.of(),
              List.of(
                  "ber",
                  "retrained",
                  "confirming",
                  "holds",
                  "trials",
                  "mean_drop",
                  "drop_sd",
                  "drop_bound"));
      for (Characterization.TestedRate t : found.tested()) {
        csv.row(
            rounded(t.rate()),
            t.trained(),
            t.confirming(),
            t.decision().holds(),
            t.decision().trials(),
            rounded(t.decision().meanDrop()),
            rounded(t.decision().deviation()),
            rounded(t.decision().bound()));
      }
      csv.flush();
    }
  }

  static Map<String, Object> answer(
      StudyCharacterization.Plan plan, StudyCharacterization.Result result, Path folder) {
    Characterization.Found found = result.found();
    MemoryChoice storage = plan.memory();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("study", plan.study().name());
    answer.put("selected_model", result.model().id());
    answer.put("weights", storage.weights().id());
    answer.put("feature_maps", storage.maps().id());
    answer.put("bounding", storage.bounding().id());
    answer.put("baseline_accuracy", rounded(result.baseline()));
    answer.put("max_drop", rounded(result.drop()));
    if (plan.fine()) {
      Map<String, Object> rates = new LinkedHashMap<>();
      for (int t = 0; t < found.tensors().size(); t++) {
        rates.put(found.tensors().get(t), rounded(found.rates().of(t)));
      }
      answer.put("tolerable_ber", rates);
      answer.put("flat_ber", rounded(found.flat()));
      answer.put("flat_ber_retrained", rounded(found.flatTrained()));
      answer.put("rounds", found.rounds());
    } else {
      answer.put("tolerable_ber", rounded(found.flat()));
      answer.put("tolerable_ber_retrained", rounded(found.flatTrained()));
    }
    answer.put("trials", found.trials());
    answer.put("examples", result.examples());
    List<Double> drops = result.heldOutDrops();
    Map<String, Object> heldOut = new LinkedHashMap<>();
    heldOut.put("examples", result.heldOut());
    heldOut.put("seeds", drops.size());
    heldOut.put("within", result.within());
    heldOut.put("baseline_accuracy", rounded(result.heldOutBaseline()));
    heldOut.put("mean_drop", rounded(drops.stream().mapToDouble(d -> d).average().orElse(0)));
    heldOut.put("largest_drop", rounded(drops.stream().mapToDouble(d -> d).max().orElse(0)));
    answer.put("held_out", heldOut);
    answer.put("out", folder);
    return answer;
  }

  /** To six digits, as tables have them. */
  private static double rounded(double value) {
    return value == 0 ? 0 : new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue();
  }
}
