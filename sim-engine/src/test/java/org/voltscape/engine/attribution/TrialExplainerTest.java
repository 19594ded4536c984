package org.voltscape.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.WordChanges;
import org.voltscape.engine.network.inference.Answers;
import org.voltscape.engine.network.inference.ForwardPass;
import org.voltscape.engine.network.inference.InferenceSet;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.trial.FaultPlan;
import org.voltscape.engine.trial.Trial;
import org.voltscape.engine.trial.faults.FaultSampler;
import org.voltscape.engine.trial.faults.ProtectedNetwork;
import org.voltscape.engine.workload.DataPlace;

class TrialExplainerTest {
  private static final double P = 0.01;
  private static final EngineContext LAB =
      new EngineContext(
          new DataPlace(Optional.empty(), Path.of("target"), message -> {}, () -> false));

  private static Study study(String workload, int images) {
    return StudyReader.parse(
        "{\"workload\": \""
            + workload
            + "\", \"images\": "
            + images
            + ", \"schemes\": [\"none\", \"bit-masking\"], \"seed\": 3}",
        "study.json");
  }

  private static TrialExplanation explain(Study study, double p, int trial, int top) {
    return new TrialExplainer(LAB, (done, total) -> {}, () -> false)
        .explain(study, FaultPlan.of(study, null, p), study.schemes().get(0), trial, top);
  }

  /** The same by hand: networks with the words written into them, no changes, no estimates. */
  private static int correct(Study study, int trial, Restoration.Kept kept) {
    InferenceSet set = LAB.prepare(study, study.images(), () -> false).set();
    QuantizedNetwork network = set.network();
    FaultSampler injector = new FaultSampler(network);
    injector.draw(
        Trial.die(study, null, trial), P, study.memory().faults(), study.memory().scope());
    WordChanges[] changes = injector.changes(ProtectedNetwork.of(study.schemes().get(0), network));
    WordChanges[] some = new WordChanges[changes.length];
    for (int r = 0; r < changes.length; r++) {
      some[r] = new WordChanges();
      for (int i = 0; i < changes[r].size(); i++) {
        if (kept.test(r, changes[r].word(i))) {
          some[r].add(changes[r].word(i), changes[r].integer(i));
        }
      }
    }
    Answers answers = new Answers(set);
    new ForwardPass(set).run(some, answers, () -> false);
    return answers.correct();
  }

  @Test
  void layers_and_weights_are_what_restoring_them_by_hand_gives() {
    Study study = study("digits-10x10", 300);
    TrialExplanation e = explain(study, P, 2, 4);
    List<QuantizedNetwork.Region> regions = LAB.network(study, () -> false).regions();
    assertThat(e.correct()).isEqualTo(correct(study, 2, (r, word) -> true));
    assertThat(e.cleanCorrect()).isEqualTo(correct(study, 2, (r, word) -> false));
    assertThat(e.cleanCorrect() - e.lost() + e.gained()).isEqualTo(e.correct());
    assertThat(e.agreeing()).isLessThanOrEqualTo(e.images() - e.lost() - e.gained());
    assertThat(e.layers()).hasSize(2);
    for (LayerCost layer : e.layers()) {
      assertThat(layer.correctAlone())
          .isEqualTo(correct(study, 2, (r, w) -> regions.get(r).layer() == layer.layer()));
      assertThat(layer.correctWithout())
          .isEqualTo(correct(study, 2, (r, w) -> regions.get(r).layer() != layer.layer()));
    }
    assertThat(e.layers().stream().mapToLong(LayerCost::changed).sum()).isEqualTo(e.changedWords());
    // With two layers, all but one is the other alone.
    assertThat(e.layers().get(0).correctAlone()).isEqualTo(e.layers().get(1).correctWithout());
    assertThat(e.weights()).hasSize(4);
    List<WeightCost> before = new ArrayList<>();
    for (WeightCost w : e.weights()) {
      before.add(w);
      assertThat(w.correctRestored())
          .isEqualTo(correct(study, 2, (r, word) -> r != w.region() || word != w.address()));
      assertThat(w.correctTogether())
          .isEqualTo(
              correct(
                  study,
                  2,
                  (r, word) ->
                      before.stream().noneMatch(b -> r == b.region() && word == b.address())));
    }
    assertThat(e.weights())
        .isSortedAccordingTo(Comparator.comparingInt(WeightCost::correctRestored).reversed());
  }

  @Test
  void restoring_every_weight_restores_the_network() {
    Study study = study("digits-10x10", 200);
    TrialExplanation few = explain(study, 0.0005, 1, 100);
    assertThat(few.changedWords()).isBetween(2L, 100L);
    assertThat(few.weights()).hasSize((int) few.changedWords());
    assertThat(few.weights().get(few.weights().size() - 1).correctTogether())
        .isEqualTo(few.cleanCorrect());
    assertThat(few.pointsBack()).isEqualTo(few.pointsLost());
  }

  @Test
  void weights_are_told_by_place_value_and_bits() {
    Study study = study("digits-10x10", 100);
    QuantizedNetwork network = LAB.network(study, () -> false);
    for (WeightCost w : explain(study, P, 0, 20).weights()) {
      QuantizedNetwork.Region region = network.regions().get(w.region());
      int code = region.codes()[w.address()];
      assertThat(w.meant()).isEqualTo(region.format().integer(code));
      assertThat(w.used()).isEqualTo(region.format().integer(code ^ w.bits()));
      assertThat(w.meantValue()).isEqualTo(region.format().decode(code));
      int inputs = network.shape().layers().get(w.layer()).inputs();
      if (w.bias()) {
        assertThat(w.input()).isEqualTo(-1);
        assertThat(w.output()).isEqualTo(w.address());
      } else {
        assertThat(w.output() * inputs + w.input()).isEqualTo(w.address());
      }
    }
  }

  @Test
  void the_estimate_finds_weights_that_matter() {
    Study study = study("digits-mlp-256x3", 500);
    TrialExplanation e = explain(study, 0.003, 0, 8);
    assertThat(e.pointsLost()).isGreaterThan(2);
    assertThat(e.changedWords()).isGreaterThan(1000);
    assertThat(e.pointsBack()).isGreaterThan(0.25 * e.pointsLost());
  }

  @Test
  void says_how_far_it_is_and_stops() {
    Study study = study("digits-10x10", 100);
    AtomicInteger last = new AtomicInteger();
    List<Integer> totals = new ArrayList<>();
    new TrialExplainer(
            LAB,
            (done, total) -> {
              assertThat(done).isEqualTo(last.incrementAndGet());
              totals.add(total);
            },
            () -> false)
        .explain(study, FaultPlan.of(study, null, P), study.schemes().get(0), 0, 3);
    assertThat(totals).containsOnly(last.get());
    AtomicInteger passes = new AtomicInteger();
    assertThatThrownBy(
            () ->
                new TrialExplainer(LAB, (done, total) -> passes.set(done), () -> passes.get() > 3)
                    .explain(study, FaultPlan.of(study, null, P), study.schemes().get(0), 0, 3))
        .isInstanceOf(CancellationException.class);
    assertThat(passes.get()).isEqualTo(4);
  }

  @Test
  void without_faults_there_is_nothing_to_explain() {
    TrialExplanation e = explain(study("digits-10x10", 100), 0, 0, 5);
    assertThat(e.changedWords()).isZero();
    assertThat(e.weights()).isEmpty();
    assertThat(e.correct()).isEqualTo(e.cleanCorrect());
    assertThat(e.pointsBack()).isZero();
    assertThat(e.agreeing()).isEqualTo(e.images());
  }

  @Test
  void networks_that_compute_numbers_lose_no_images() {
    Study study = study("inversek2j", 100);
    assertThat(TrialExplainer.explains(study)).isFalse();
    assertThatThrownBy(() -> explain(study, P, 1, 5))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("field workload")
        .hasMessageContaining("\"inversek2j\", a regression workload");
  }

  @Test
  void the_same_study_gives_the_same_explanation() {
    Study study = study("digits-10x10", 150);
    TrialExplanation first = explain(study, P, 1, 5);
    assertThat(explain(study, P, 1, 5)).isEqualTo(first);
    assertThat(explain(study, P, 4, 5)).isNotEqualTo(first);
    // Fewer weights are the tests of fewer candidates, but the trial is the same.
    TrialExplanation other = explain(study, P, 1, 0);
    assertThat(other.correct()).isEqualTo(first.correct());
    assertThat(other.layers()).isEqualTo(first.layers());
    assertThat(Arrays.asList(other.tested(), other.weights().size())).containsOnly(0);
  }
}
