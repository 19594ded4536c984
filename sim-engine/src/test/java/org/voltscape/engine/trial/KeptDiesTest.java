package org.voltscape.engine.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.Die;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.memory.FaultSource;
import org.voltscape.engine.memory.KeptFaults;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.FaultScope;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.trial.faults.DrawnSite;
import org.voltscape.engine.trial.faults.KeptDies;
import org.voltscape.engine.workload.DataPlace;

class KeptDiesTest {
  private final EngineContext engine =
      new EngineContext(
          new DataPlace(Optional.empty(), Path.of("target"), message -> {}, () -> false));

  private TrialContext context(String fields) {
    Study study = StudyReader.parse("{" + fields + "}", "study.json");
    ErrorCurve curve = StudyCurves.resolve(study, Path.of("."));
    InferenceWorkspace prepared = engine.prepare(study, study.images(), () -> false);
    return new TrialContext(
        ResolvedStudy.of(study, curve, null, prepared),
        prepared,
        () -> engine.arrays(study, () -> false),
        (spec, probability) -> {
          throw new AssertionError("nothing trains");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"workload\": \"digits-10x10\", \"voltages\": [0.44, 0.48, 0.50, 0.53, 0.56],"
            + " \"schemes\": [\"none\", \"bit-masking\", \"secded\", \"hybrid-8t6t\"]",
        "\"workload\": \"digits-10x10\", \"voltages\": [0.48, 0.50, 0.53],"
            + " \"schemes\": [\"none\", \"ecp\"], \"memory\": {\"rowCorrelation\": 0.2,"
            + " \"columnCorrelation\": 0.1}",
        "\"workload\": \"digits-10x10\", \"voltages\": [0.50, 0.53],"
            + " \"schemes\": [\"none\", \"secded\"], \"memory\": {\"on\": \"both\","
            + " \"faults\": \"eden-3\"}, \"format\": {\"activations\": \"Q2.6\"}",
        "\"workload\": \"digits-10x10\", \"voltages\": [0.53],"
            + " \"schemes\": [\"none\", \"secded\", {\"id\": \"secded\", \"label\": \"again\"}], \"memory\": {\"on\": \"both\"},"
            + " \"format\": {\"activations\": \"Q2.6\"}",
      })
  void trials_are_those_of_dies_drawn_anew_each_time(String fields) {
    TrialContext context = context(fields + ", \"images\": 30, \"trials\": 3, \"seed\": 4");
    ResolvedStudy study = context.study();
    List<TrialSpec> specs = new ArrayList<>();
    for (int k = 0; k < 3; k++) {
      for (int p = 0; p < study.study().voltages().size(); p++) {
        for (int d = 0; d < study.designs().size(); d++) {
          specs.add(study.spec(d, p, k));
        }
      }
    }
    Collections.shuffle(specs.subList(specs.size() / 3, specs.size()), new Random(1));
    InferenceWorkspace.Worker plain = context.prepared().borrow();
    plain.testAll();
    try (TrialRunner runner = context.runner()) {
      for (TrialSpec spec : specs) {
        plain.draw(study.faults(spec.point()).sites(spec.trial()));
        TrialResult drawn =
            plain.test(study.designs().get(spec.design()).memory(), null, null, () -> false);
        assertThat(runner.run(spec, () -> false)).as("%s", spec).isEqualTo(drawn);
      }
    }
  }

  @Test
  void dies_are_kept_once_a_study_is_begun() {
    TrialContext context = context("\"workload\": \"digits-10x10\", \"voltages\": [0.5, 0.53]");
    KeptDies dies = new KeptDies();
    List<DrawnSite> one = context.study().faults(0).sites(1);
    assertThat(dies.of(one)).isEqualTo(one);
    dies.begin(context.study().memories());
    DrawnSite kept = dies.of(one).get(0);
    assertThat(kept.source()).isInstanceOf(KeptFaults.class);
    assertThat(kept.probability()).isEqualTo(one.get(0).probability());
    assertThat(kept.kind()).isEqualTo(one.get(0).kind());
    assertThat(kept.scope()).isEqualTo(one.get(0).scope());
    FaultSource again = dies.of(context.study().faults(1).sites(1)).get(0).source();
    assertThat(again).isSameAs(kept.source());
  }

  @Test
  void runners_keep_the_dies_of_their_study() {
    TrialContext context = context("\"workload\": \"digits-10x10\", \"voltages\": [0.5, 0.53]");
    context.runner().close();
    InferenceWorkspace.Worker worker = context.prepared().borrow();
    assertThat(worker.dies.of(context.study().faults(0).sites(1)).get(0).source())
        .isInstanceOf(KeptFaults.class);
  }

  @Test
  void several_memories_have_a_die_each() {
    TrialContext context =
        context(
            "\"voltscape\": 2, \"workload\": \"digits-mlp-256x3\", \"images\": 24,"
                + " \"sweep\": {\"sram_v\": [0.50, 0.52]},"
                + " \"formats\": {\"weights\": \"Q2.6\", \"activations\": \"Q3.4\"},"
                + " \"media\": {\"sram\": {\"curve\": \"snnac-65nm\", \"faults\": \"stuck-at\"},"
                + " \"buffer\": {\"supply\": \"sram_v\", \"curve\": \"snnac-65nm\","
                + " \"faults\": \"eden-1\", \"on\": \"activations\"}},"
                + " \"designs\": [\"none\"]");
    List<DrawnSite> sites = context.study().faults(1).sites(0);
    KeptDies dies = new KeptDies();
    dies.begin(context.study().memories());
    List<DrawnSite> kept = dies.of(sites);
    assertThat(kept).hasSize(2);
    assertThat(kept.get(0).source()).isNotSameAs(kept.get(1).source());
  }

  @Test
  void only_dies_are_kept() {
    TrialContext context = context("\"workload\": \"digits-10x10\", \"voltages\": [0.5, 0.53]");
    KeptDies dies = new KeptDies();
    dies.begin(context.study().memories());
    KeptFaults other = new KeptFaults().of(new Die(1, 0.5));
    DrawnSite site = new DrawnSite(other, 0.1, FaultKind.FLIPS, FaultScope.WEIGHTS);
    assertThat(dies.of(List.of(site))).containsExactly(site);
  }
}
