package org.voltscape.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.certainty.CertaintyText;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.compared.Comparisons;
import org.voltscape.engine.results.parts.ResultsWriter;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.Intervals;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.PairedDifference;
import org.voltscape.engine.stats.Sample;
import org.voltscape.engine.stats.Scouted;
import org.voltscape.engine.stats.Shares;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.Scout;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.engine.workload.DataPlace;

/** A study with a scout: many dies on few images beside its own trials. */
class ScoutRunTest {
  private static final EngineContext ENGINE =
      new EngineContext(
          new DataPlace(Optional.empty(), Path.of("target"), message -> {}, () -> false));
  private static final String PLAIN =
      "\"workload\": \"digits-10x10\", \"voltages\": [0.50, 0.52], \"images\": 50, \"trials\": 6,"
          + " \"schemes\": [\"none\", \"bit-masking\"]";
  private static final Scout SCOUT = new Scout(200, 8);
  private static final long OWN = 6 * 4;
  private static final long ALL = OWN + 200 * 4;

  private static Study study(String fields) {
    return StudyReader.parse("{" + fields + "}", "study.json");
  }

  private static Study scouted() {
    return study(PLAIN).withScout(SCOUT);
  }

  private static Snapshot run(Study study) throws InterruptedException {
    return run(study, null, Long.MAX_VALUE, new ArrayList<>());
  }

  /** Stops once so many trials are done. */
  private static Snapshot run(Study study, Checkpoint checkpoint, long stopAt, List<Snapshot> seen)
      throws InterruptedException {
    AtomicReference<StudyRun> self = new AtomicReference<>();
    StudyRun run =
        StudyRun.create(
            study,
            StudyCurves.resolve(study, Path.of("")),
            ENGINE,
            new StudyRun.RunOptions(2, true),
            s -> {
              seen.add(s);
              if (s.done() >= stopAt) {
                self.get().cancel();
              }
            });
    self.set(run);
    if (checkpoint != null) {
      run.keepTrials(checkpoint);
    }
    run.start();
    return run.await();
  }

  private static String csv(Snapshot run) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultsWriter.csv(run, StudyCurves.resolve(run.study(), Path.of("")), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String json(Snapshot run) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultsWriter.json(run, StudyCurves.resolve(run.study(), Path.of("")), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void the_outer_interval_is_the_scouts_and_all_else_the_studys_own() throws Exception {
    Snapshot plain = run(study(PLAIN));
    Snapshot run = run(scouted());
    assertThat(run.total()).isEqualTo(ALL);
    assertThat(run.done()).isEqualTo(ALL);
    for (int i = 0; i < run.points().size(); i++) {
      PointResult point = run.points().get(i);
      Summary own = plain.points().get(i).known();
      Summary outcome = point.known();
      Scouted scout = outcome.scouted();
      assertThat(scout.images()).isEqualTo(8);
      assertThat(point.scout().length()).isEqualTo(200);
      double[] dies = point.scout().toArray();
      for (double x : dies) {
        assertThat(x).isBetween(0.0, 1.0);
        assertThat(x * 8).isEqualTo(Math.rint(x * 8));
      }
      assertThat(scout.dies()).isEqualTo(Intervals.ofAccuracies(Sample.of(dies), 8, Looks.PLANNED));
      Interval mean = new Interval(own.mean(), own.mean());
      assertThat(outcome.outer()).isEqualTo(scout.dies().outer().with(mean));
      assertThat(outcome.outer().contains(own.mean())).isTrue();
      assertThat(outcome.unseen()).isEqualTo(Shares.unseen(200));
      assertThat(outcome.methodText()).isEqualTo("Dirichlet bound over 200 scout dies of 8 images");
      assertThat(outcome.outer().halfWidth()).isLessThan(own.outer().halfWidth() / 2);
      // What the study's own trials came to is as without.
      assertThat(outcome.count()).isEqualTo(own.count());
      assertThat(outcome.mean()).isEqualTo(own.mean());
      assertThat(outcome.sd()).isEqualTo(own.sd());
      assertThat(outcome.seen()).isEqualTo(own.seen());
      assertThat(point.values()).isEqualTo(plain.points().get(i).values());
      assertThat(point.meanFaultyCells()).isEqualTo(plain.points().get(i).meanFaultyCells());
      assertThat(point.meanAgreement()).isEqualTo(plain.points().get(i).meanAgreement());
      // The interval over dies and images rests on the scout's too.
      assertThat(point.withImages().outer().halfWidth())
          .isLessThan(plain.points().get(i).withImages().outer().halfWidth());
      assertThat(plain.points().get(i).scout().length()).isZero();
    }
  }

  @Test
  void differences_are_of_the_same_dies_on_the_same_images() throws Exception {
    Snapshot plain = run(study(PLAIN));
    Snapshot run = run(scouted());
    for (int v = 0; v < 2; v++) {
      double[] ones = run.point(1, v).orElseThrow().scout().toArray();
      double[] others = run.point(0, v).orElseThrow().scout().toArray();
      double[] differences = new double[ones.length];
      for (int k = 0; k < ones.length; k++) {
        differences[k] = ones[k] - others[k];
      }
      PairedDifference own = Comparisons.of(plain, 1, 0, v).orElseThrow();
      PairedDifference d = Comparisons.of(run, 1, 0, v).orElseThrow();
      Interval outer = Intervals.ofQuantities(differences, -1, 1, 0, Looks.PLANNED).outer();
      assertThat(d.outer()).isEqualTo(outer.with(new Interval(own.mean(), own.mean())));
      assertThat(d.scouted()).isEqualTo(200);
      assertThat(d.outer().halfWidth()).isLessThan(own.outer().halfWidth() / 2);
      assertThat(d.mean()).isEqualTo(own.mean());
      assertThat(d.seen()).isEqualTo(own.seen());
      assertThat(d.more()).isEqualTo(own.more());
      assertThat(d.moreShare()).isEqualTo(own.moreShare());
      assertThat(d.reversal()).isEqualTo(Double.valueOf(own.reversal()));
      assertThat(CertaintyText.of(run.study()).whatever(d))
          .containsPattern("unseen dies do.*, by 200 scout dies");
    }
    // One image of one die for both: that it is the same shows in how little they differ.
    double[] a = run.point(0, 1).orElseThrow().scout().toArray();
    double[] b = run.point(1, 1).orElseThrow().scout().toArray();
    double apart = 0;
    double shifted = 0;
    for (int k = 0; k < a.length; k++) {
      apart += Math.abs(a[k] - b[k]);
      shifted += Math.abs(a[k] - b[(k + 1) % b.length]);
    }
    assertThat(apart).isLessThan(shifted);
  }

  @Test
  void nothing_of_it_is_shown_before_its_last_die() throws Exception {
    List<Snapshot> seen = new ArrayList<>();
    // Trials that no other test has made before.
    Snapshot run = run(scouted().withSeed(5), null, Long.MAX_VALUE, seen);
    AtomicInteger shown = new AtomicInteger();
    for (Snapshot s : seen) {
      assertThat(s.total()).isIn(0L, ALL);
      for (PointResult p : s.points()) {
        if (p.outcome() != null && p.outcome().scouted() != null) {
          shown.incrementAndGet();
          assertThat(p.outcome().scouted().dies().count()).isEqualTo(200);
          assertThat(p.outcome().count()).isEqualTo(6);
        } else {
          assertThat(p.scout().length()).isZero();
        }
      }
    }
    assertThat(shown.get()).isGreaterThanOrEqualTo(4);
    assertThat(run.points()).allMatch(p -> p.known().scouted() != null);
  }

  @Test
  void a_run_stopped_in_it_goes_on_to_the_same_results(@TempDir Path dir) throws Exception {
    Study study = scouted().withSeed(6);
    List<Long> found = new ArrayList<>();
    Checkpoint checkpoint =
        new Checkpoint(
            dir,
            "1",
            found::add,
            broken -> {
              throw new AssertionError(broken);
            });
    Snapshot stopped = run(study, checkpoint, OWN + 1, new ArrayList<>());
    assertThat(stopped.state()).isEqualTo(Snapshot.State.CANCELLED);
    assertThat(stopped.done()).isGreaterThan(OWN).isLessThanOrEqualTo(ALL);
    assertThat(stopped.points()).allMatch(p -> p.known().count() == 6);
    List<Snapshot> seen = new ArrayList<>();
    Snapshot resumed = run(study, checkpoint, Long.MAX_VALUE, seen);
    assertThat(found).hasSize(2);
    assertThat(found.get(1)).isGreaterThan(OWN);
    assertThat(json(resumed)).isEqualTo(json(run(study)));
  }

  @Test
  void results_name_it() throws Exception {
    Snapshot run = run(scouted());
    PointResult first = run.points().get(0);
    List<String> lines = csv(run).lines().toList();
    assertThat(lines.get(0)).endsWith(",scout_dies,scout_images,scout_mean");
    assertThat(lines.get(1))
        .contains("Dirichlet bound over 200 scout dies of 8 images")
        .endsWith(",200,8," + first.known().scouted().dies().mean());
    assertThat(csv(run(study(PLAIN))).lines().toList().get(1)).endsWith(",,,");
    assertThat(json(run))
        .contains("\"scout_dies\" : 200")
        .contains("\"scout_images\" : 8")
        .contains("\"scout\" : {");
    String sentence = CertaintyText.of(run.study()).sentence(first.known());
    assertThat(sentence)
        .matches(
            "6 dies: .* over the dies seen; 200 scout dies on 8 images: mean [0-9.]+ %, and a kind"
                + " of die up to 1.5 % of all may be unseen; if such dies were dead, the mean could"
                + " be as low as [0-9.]+ %\\.");
    assertThat(CertaintyText.of(run.study()).more(first.known()))
        .matches(
            "About [0-9],[0-9]00 scout dies would bring the lower end of the 95 % interval within"
                + " 1.00 pt of the mean\\.");
  }

  @Test
  void a_stop_rule_ends_the_studys_own_trials_only() throws Exception {
    Study study =
        scouted()
            .withTrials(100)
            .withStop(study(PLAIN + ", \"stop\": {\"halfWidth\": 0.2}").stop());
    Snapshot run = run(study);
    assertThat(run.points())
        .allMatch(p -> p.known().count() < 100 && p.scout().length() == 200)
        .allMatch(p -> p.known().looks() == Looks.SCHEDULED);
    assertThat(run.done()).isEqualTo(run.total());
  }

  @Test
  void schemes_that_train_are_left_out_of_it() throws Exception {
    Study study =
        study(
            "\"workload\": \"digits-10x10\", \"voltages\": [0.51], \"images\": 20, \"trials\": 2,"
                + " \"schemes\": [\"none\", \"mat\"], \"scout\": {\"dies\": 100},"
                + " \"training\": {\"epochs\": 1, \"samplesPerEpoch\": 32, \"batch\": 16}");
    Snapshot run = run(study);
    assertThat(run.total()).isEqualTo(2 * 2 + 100);
    assertThat(run.points().get(0).known().scouted()).isNotNull();
    assertThat(run.points().get(1).known().scouted()).isNull();
    assertThat(Comparisons.of(run, 1, 0, 0).orElseThrow().scouted()).isZero();
    assertThat(CertaintyText.withoutScout(study, 0)).isEmpty();
    assertThat(CertaintyText.withoutScout(study, 1))
        .isEqualTo(" It has no scout: the network would have to be trained for each of its dies.");
    assertThat(json(run)).containsOnlyOnce("It has no scout");
  }

  /** The mean of many dies on few images is near that of the same dies on all. */
  @Test
  void the_mean_is_that_of_all_images() throws Exception {
    Study study =
        study(
            "\"workload\": \"digits-10x10\", \"voltages\": [0.51], \"images\": 100,"
                + " \"trials\": 400, \"schemes\": [\"none\"], \"scout\": {\"dies\": 2000,"
                + " \"images\": 2}");
    Summary outcome = run(study).points().get(0).known();
    Summary scout = outcome.scouted().dies();
    double noise = Math.hypot(outcome.sd() / Math.sqrt(400), scout.sd() / Math.sqrt(2000));
    assertThat(scout.mean()).isCloseTo(outcome.mean(), within(4 * noise));
    assertThat(noise).isLessThan(0.01);
  }
}
