package org.voltscape.engine.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.network.inference.ScoutImages;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.Scout;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.workload.DataPlace;

/** A scout's die is an ordinary die, tested on some of the study's images. */
class ScoutTrialTest {
  private static final EngineContext ENGINE =
      new EngineContext(
          new DataPlace(Optional.empty(), Path.of("target"), message -> {}, () -> false));

  private static TrialContext context(Study study) {
    InferenceWorkspace prepared = ENGINE.prepare(study, study.images(), () -> false);
    return new TrialContext(
        ResolvedStudy.of(study, StudyCurves.resolve(study, Path.of("")), null, prepared),
        prepared,
        () -> ENGINE.arrays(study, () -> false),
        (spec, probability) -> {
          throw new AssertionError("nothing trains");
        });
  }

  private static boolean[] correct(TrialResult result) {
    TrialResult.Classification c = (TrialResult.Classification) result;
    int[] counts = new int[c.images().images()];
    int all = c.images().addTo(counts);
    boolean[] correct = new boolean[counts.length];
    for (int i = 0; i < correct.length; i++) {
      correct[i] = counts[i] + all == 1;
    }
    return correct;
  }

  /**
   * Image by image a scout's die answers as the same die does when all images are tested. With
   * images drawn so that each is as probable as any other (ScoutImagesTest), the mean accuracy of
   * its images is, on average, its accuracy on all of the study's: the estimate has no bias.
   */
  @ParameterizedTest
  @CsvSource({
    // Hardly a weight changed, so that sums of the first layer are corrected, and many.
    "digits-10x10, 0.53, Q2.6, 23, 7",
    "digits-10x10, 0.47, Q2.6, 23, 16",
    // More images than are computed at a time, of a network with planes.
    "digits-lenet5, 0.51, Q2.6, 90, 64",
    "digits-lenet5, 0.525, Q2.6, 40, 40",
    "digits-mlp-256x3, 0.52, float, 300, 16",
  })
  void a_die_answers_to_few_images_as_to_all(
      String workload, double volts, String activations, int images, int few) {
    Study study =
        StudyReader.parse(
            String.format(
                "{\"workload\": \"%s\", \"voltages\": [%s], \"images\": %d,"
                    + " \"format\": {\"activations\": \"%s\"}, \"schemes\": [\"none\","
                    + " \"bit-masking\"], \"scout\": {\"images\": %d}}",
                workload, volts, images, activations, few),
            "study.json");
    TrialContext context = context(study);
    Set<Integer> tested = new HashSet<>();
    try (TrialRunner runner = context.runner()) {
      for (int k = 0; k < 3; k++) {
        int trial = Scout.FIRST_TRIAL + k;
        long die = Trial.seed(study.seed(), trial);
        int[] chosen = new int[few];
        ScoutImages.choose(die, images, chosen);
        Study alone =
            study.withMemory(study.memory().withDie(die)).withScout(Scout.NONE).withTrials(1);
        TrialContext whole = context(alone);
        try (TrialRunner ofAll = whole.runner()) {
          for (int d = 0; d < 2; d++) {
            TrialResult scout = runner.run(context.study().spec(d, 0, trial), () -> false);
            TrialResult all = ofAll.run(whole.study().spec(d, 0, 0), () -> false);
            assertThat(scout.faults()).isEqualTo(all.faults());
            boolean[] onFew = correct(scout);
            boolean[] onAll = correct(all);
            assertThat(onFew).hasSize(few);
            for (int i = 0; i < few; i++) {
              assertThat(onFew[i]).isEqualTo(onAll[chosen[i]]);
              tested.add(chosen[i]);
            }
            // An ordinary trial between two of a scout changes neither.
            TrialResult own = runner.run(context.study().spec(d, 0, k), () -> false);
            assertThat(correct(own)).hasSize(images);
          }
        }
      }
    }
    assertThat(tested.size()).isGreaterThan(few == images ? few - 1 : few);
  }

  @Test
  void results_of_other_images_are_kept_apart() {
    String text =
        "{\"workload\": \"digits-10x10\", \"voltages\": [0.5], \"images\": 60, \"schemes\":"
            + " [\"none\"], \"scout\": {\"images\": %d}}";
    Set<TrialKey> keys = new HashSet<>();
    List<TrialSpec> specs = new ArrayList<>();
    for (int images : new int[] {8, 9}) {
      TrialContext context = context(StudyReader.parse(String.format(text, images), "study.json"));
      for (int trial : new int[] {0, Scout.FIRST_TRIAL, Scout.FIRST_TRIAL + 1}) {
        TrialSpec spec = context.study().spec(0, 0, trial);
        specs.add(spec);
        keys.add(TrialKey.of(context.study(), spec, context.die(trial)));
      }
    }
    // The study's own trial is the same in both.
    assertThat(keys).hasSize(specs.size() - 1);
  }

  /** On one die only what is drawn beside it differs: images must be part of the key. */
  @Test
  void dies_that_are_all_the_same_under_one_design_still_have_images_of_their_own() {
    Study study =
        StudyReader.parse(
            "{\"voltscape\": 2, \"workload\": \"digits-10x10\", \"at\": {\"logic_v\": 0.7},"
                + " \"sweep\": {\"sram_v\": [0.5]}, \"formats\": {\"activations\": \"Q2.6\"},"
                + " \"media\": {\"sram\": {\"die\": 5}}, \"designs\": [\"none\","
                + " {\"memory\": \"none\", \"logic\": \"te-drop\", \"label\": \"both\"}],"
                + " \"images\": 40, \"scout\": {\"images\": 5}}",
            "study.json");
    TrialContext context = context(study);
    Set<TrialKey> keys = new HashSet<>();
    for (int k = 0; k < 4; k++) {
      int trial = Scout.FIRST_TRIAL + k;
      keys.add(TrialKey.of(context.study(), context.study().spec(0, 0, trial), context.die(trial)));
    }
    assertThat(keys).hasSize(4);
  }

  @Test
  void dies_of_a_measured_map_are_those_behind_the_trials() {
    Study study =
        StudyReader.parse(
            "{\"workload\": \"digits-10x10\", \"trials\": 4, \"memory\": {\"die\": \"m.csv\","
                + " \"mapDies\": 104}, \"scout\": {\"dies\": 100}}",
            "study.json");
    List<MeasuredMap.Cells> dies = new ArrayList<>();
    for (int d = 0; d < 104; d++) {
      dies.add(
          new MeasuredMap.Cells(
              new long[] {d}, new boolean[1], new double[] {Double.POSITIVE_INFINITY}));
    }
    MeasuredMap map = new MeasuredMap(new int[] {20}, 8, dies, null);
    assertThat(((MeasuredMap) Trial.die(study, map, 3)).cell(0)).isEqualTo(3);
    for (int k : new int[] {0, 7, 99}) {
      MeasuredMap die = (MeasuredMap) Trial.die(study, map, Scout.FIRST_TRIAL + k);
      assertThat(die.cell(0)).isEqualTo(4 + k);
    }
  }
}
