package org.voltscape.engine.deviation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.memory.Die;
import org.voltscape.engine.memory.FailureMap;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.trial.FaultPlan;
import org.voltscape.engine.trial.Trial;
import org.voltscape.engine.workload.DataPlace;

class DeviationMeterTest {
  private static final EngineContext LAB =
      new EngineContext(
          new DataPlace(Optional.empty(), Path.of("target"), message -> {}, () -> false));

  private static Study study(String format, String memory) {
    return StudyReader.parse(
        "{\"workload\": \"digits-10x10\", \"format\": {\"weights\": \""
            + format
            + "\"}, \"memory\": {"
            + memory
            + "}, \"schemes\": [\"none\", \"word-masking\", \"bit-masking\"], \"seed\": 5}",
        "study.json");
  }

  private static DeviationReport measure(Study study, double p, int first, int dies) {
    QuantizedNetwork network = LAB.network(study, () -> false);
    return new DeviationMeter(network, study.schemes(), () -> false)
        .measure(study, FaultPlan.of(study, null, p), first, dies, () -> false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Q2.14", "Q2.6", "u4", "sym8"})
  void agrees_with_counting_word_by_word(String format) {
    Study study = study(format, "\"stuckAtOne\": 0.8, \"biases\": \"faulty\"");
    double p = 0.07;
    DeviationReport report = measure(study, p, 3, 1);
    QuantizedNetwork network = LAB.network(study, () -> false);
    List<QuantizedNetwork.Region> regions = network.regions();
    assertThat(report.blocks()).hasSameSizeAs(regions);
    for (int r = 0; r < regions.size(); r++) {
      QuantizedNetwork.Region region = regions.get(r);
      int[] codes = region.codes();
      FailureMap map =
          FailureMap.of(
              new Die(Trial.seed(study.seed(), 3), 0.8),
              region.memory(),
              codes.length,
              region.format().bits(),
              p);
      int one = 0;
      int more = 0;
      int ones = 0;
      for (int w = 0; w < codes.length; w++) {
        int wrong = Integer.bitCount((codes[w] ^ map.stuckValue(w)) & map.stuckMask(w));
        one += wrong == 1 ? 1 : 0;
        more += wrong > 1 ? 1 : 0;
        ones += Integer.bitCount(codes[w]);
      }
      FaultShares faults = report.blocks().get(r).faults();
      assertThat(faults.oneFault()).isEqualTo(one);
      assertThat(faults.moreFaults()).isEqualTo(more);
      assertThat(faults.ones()).isEqualTo(ones);
      assertThat(faults.words()).isEqualTo(codes.length);
      for (int s = 0; s < study.schemes().size(); s++) {
        SchemeChoice choice = study.schemes().get(s);
        WordProtection protection = choice.scheme().create(region.shape(), choice.values());
        Deviations found = report.blocks().get(r).schemes().get(s);
        assertThat(found).isEqualTo(counted(region, map, protection));
      }
    }
  }

  private static Deviations counted(
      QuantizedNetwork.Region region, FailureMap map, WordProtection protection) {
    long[] counts = new long[region.format().bits() + 1];
    long sum = 0;
    long sizes = 0;
    double squares = 0;
    int largest = 0;
    int[] codes = region.codes();
    for (int w = 0; w < codes.length; w++) {
      int used = protection.throughStuckCells(codes[w], map.stuckMask(w), map.stuckValue(w), w);
      int d = region.format().integer(used) - region.format().integer(codes[w]);
      int bin = 0;
      while (Math.abs(d) >= 1 << bin) {
        bin++;
      }
      counts[bin]++;
      sum += d;
      sizes += Math.abs(d);
      squares += (double) d * d;
      largest = Math.max(largest, Math.abs(d));
    }
    return new Deviations(codes.length, counts, sum, sizes, squares, largest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stuck-at", "flips", "eden-1", "eden-2", "eden-3"})
  void bins_hold_all_words_and_more_dies_add_up(String faults) {
    Study study = study("Q2.6", "\"faults\": \"" + faults + "\"");
    DeviationReport three = measure(study, 0.01, 4, 3);
    DeviationReport.Block sum = measure(study, 0.01, 4, 1).all();
    FaultShares shares = sum.faults();
    List<Deviations> schemes = sum.schemes();
    for (int d = 5; d < 7; d++) {
      DeviationReport.Block one = measure(study, 0.01, d, 1).all();
      shares = shares.plus(one.faults());
      for (int s = 0; s < 3; s++) {
        schemes = new ArrayList<>(schemes);
        schemes.set(s, schemes.get(s).plus(one.schemes().get(s)));
      }
    }
    assertThat(three.dies()).isEqualTo(3);
    assertThat(three.all().faults()).isEqualTo(shares);
    assertThat(three.all().schemes()).isEqualTo(schemes);
    long words = 3 * LAB.network(study, () -> false).words();
    for (Deviations d : three.all().schemes()) {
      assertThat(Arrays.stream(d.counts()).sum()).isEqualTo(d.words()).isEqualTo(words);
    }
    // Without protection every word with a fault that is not silent is used otherwise.
    assertThat(three.all().schemes().get(0).deviating())
        .isEqualTo(shares.oneFault() + shares.moreFaults());
    assertThat(three.all()).isEqualTo(measure(study, 0.01, 4, 3).all());
  }

  @Test
  void non_silent_faults_follow_the_binomial_of_table_3() {
    Study study = study("u8", "\"stuckAtOne\": 0.8");
    DeviationReport report = measure(study, 0.05, 0, 40);
    FaultShares faults = report.all().faults();
    double silent = 1 - faults.onesShare() * 0.2 - (1 - faults.onesShare()) * 0.8;
    double q = 0.05 * (1 - silent);
    double one = 8 * q * Math.pow(1 - q, 7);
    assertThat(faults.oneFaultShare()).isCloseTo(one, within(0.05 * one));
  }

  @Test
  void nothing_deviates_without_faults_and_all_that_are_the_same_are_counted_once() {
    Study study = study("Q2.6", "\"die\": 7");
    DeviationReport report = measure(study, 0, 0, 9);
    assertThat(report.dies()).isEqualTo(1);
    Deviations none = report.all().schemes().get(0);
    assertThat(none.deviating()).isZero();
    assertThat(none.rms()).isZero();
    assertThat(none.meanSigned()).isZero();
    assertThat(none.largest()).isZero();
  }

  @Test
  void bins_are_named_by_what_they_hold() {
    for (int d = 0; d < 70_000; d = d < 300 ? d + 1 : d * 2 - 1) {
      String[] ends = Deviations.binText(Deviations.bin(-d)).split("–");
      assertThat(d).isBetween(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
      assertThat(Deviations.bin(d)).isEqualTo(Deviations.bin(-d));
    }
  }

  @Test
  void stops_when_nobody_waits() {
    Study study = study("Q2.6", "\"stuckAtOne\": 0.5");
    QuantizedNetwork network = LAB.network(study, () -> false);
    DeviationMeter meter = new DeviationMeter(network, study.schemes(), () -> false);
    assertThatThrownBy(() -> meter.measure(study, FaultPlan.of(study, null, 0.1), 0, 2, () -> true))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> new DeviationMeter(network, study.schemes(), () -> true))
        .isInstanceOf(CancellationException.class);
  }
}
