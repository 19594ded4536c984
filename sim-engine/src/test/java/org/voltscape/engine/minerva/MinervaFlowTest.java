package org.voltscape.engine.minerva;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.energy.EnergyTerm;
import org.voltscape.engine.minerva.power.Architecture;
import org.voltscape.engine.minerva.power.Waterfall;
import org.voltscape.engine.network.datapath.SignalFormats;
import org.voltscape.engine.stages.StageFiles;

/** The whole flow on small networks. */
class MinervaFlowTest {
  private static SmallNetworks networks;
  private static MinervaResult result;
  private static Map<String, String> whole;

  @TempDir static Path once;
  @TempDir Path folder;

  @BeforeAll
  static void run() throws IOException {
    networks = new SmallNetworks();
    result = flow(once, StageWatch.NONE, new AtomicInteger(Integer.MAX_VALUE)).run();
    whole = files(once);
  }

  private static MinervaFlow flow(Path into, StageWatch watch, AtomicInteger looks) {
    return flow(new StageFiles(into), watch, looks);
  }

  private static MinervaFlow flow(StageFiles into, StageWatch watch, AtomicInteger looks) {
    return new MinervaFlow(
        SmallNetworks.plan(null), networks, into, watch, () -> looks.getAndDecrement() <= 0);
  }

  private static Map<String, String> files(Path from) throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> list = Files.list(from)) {
      for (Path file : list.toList()) {
        all.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return all;
  }

  @Test
  void every_stage_is_within_its_share_of_the_bound() {
    assertThat(result.words().rise().counted()).isLessThanOrEqualTo(result.words().allowed());
    // Where words alone leave too little, only zeros are skipped.
    assertThat(result.pruning().thresholds().stream().allMatch(t -> t == 0))
        .isEqualTo(result.pruning().rise().counted() > result.pruning().allowed());
    assertThat(result.words().error() - result.words().floatError())
        .isCloseTo(result.words().rise().mean(), within(1e-12));
    assertThat(result.words().allowed()).isLessThan(result.pruning().allowed());
    assertThat(result.pruning().allowed()).isLessThan(result.training().bound());
    assertThat(result.supply().built().error()).isLessThanOrEqualTo(result.supply().allowed());
    assertThat(
            result.supply().allowed()
                - result.pruning().error()
                + Math.max(0, result.pruning().rise().mean())
                + 2 * result.pruning().rise().standardError())
        .isCloseTo(result.training().bound(), within(1e-12));
  }

  @Test
  void words_got_shorter_and_those_of_each_layer_are_no_longer_than_the_datapath() {
    SignalFormats shared = result.words().datapath().formats();
    assertThat(shared.weights().bits()).isLessThan(16);
    assertThat(shared.activities().bits()).isLessThan(16);
    assertThat(shared.products().bits()).isLessThan(16);
    for (WordLengths.Words words : result.words().layers()) {
      assertThat(shared.widest(words.formats())).isEqualTo(shared);
    }
  }

  @Test
  void factors_multiply_to_the_total_and_bars_open_into_terms() {
    double product = 1;
    for (Waterfall.Bar bar : result.waterfall().bars()) {
      product *= bar.factor();
      assertThat(bar.report().terms().stream().mapToDouble(EnergyTerm::value).sum())
          .isCloseTo(bar.joules(), within(1e-12 * bar.joules()));
      assertThat(bar.report().terms()).allSatisfy(t -> assertThat(t.source()).isNotBlank());
      assertThat(bar.watts())
          .isCloseTo(
              bar.joules()
                  * result.architecture().points().get(result.architecture().chosen()).rate(),
              within(1e-12));
    }
    assertThat(product).isCloseTo(result.waterfall().totalFactor(), within(1e-12));
    assertThat(result.waterfall().bars().stream().map(Waterfall.Bar::stage))
        .containsExactly("baseline", "words", "pruning", "supply");
  }

  @Test
  void a_rom_leaks_nothing_and_reads_with_half_the_energy() {
    Waterfall.Bar rom = result.waterfall().variants().get(0);
    Waterfall.Bar pruned = result.waterfall().bars().get(2);
    assertThat(joules(rom, "weight SRAM leakage")).isZero();
    assertThat(joules(rom, "weight SRAM reads"))
        .isCloseTo(joules(pruned, "weight SRAM reads") / 2, within(1e-18));
    assertThat(joules(rom, "datapath")).isEqualTo(joules(pruned, "datapath"));
    assertThat(rom.factor()).isEqualTo(result.waterfall().bars().get(3).watts() / rom.watts());
  }

  @Test
  void a_programmable_design_pays_for_the_largest_published_memory() {
    Waterfall.Bar programmable = result.waterfall().variants().get(1);
    Waterfall.Bar built = result.waterfall().bars().get(3);
    Architecture architecture = result.architecture().built();
    long own = result.training().network().weights();
    int bits = result.words().datapath().formats().weights().bits();
    // Minerva's network for 20 Newsgroups; words of Q2.6 or longer.
    long largest = 21_979 * 64 + 64 * 64 + 64 * 256 + 256 * 20;
    double cells =
        (double) architecture.banks(largest)
            * architecture.rows(largest)
            / ((double) architecture.banks(own) * architecture.rows(own));
    double longer =
        joules(programmable, "weight SRAM leakage") / joules(built, "weight SRAM leakage");
    assertThat(longer / cells).isCloseTo(Math.max(8, bits) / (double) bits, within(1e-9));
    assertThat(programmable.factor()).isEqualTo(built.watts() / programmable.watts()).isLessThan(1);
    assertThat(programmable.published()).isEqualTo(1 / 1.4);
  }

  private static double joules(Waterfall.Bar bar, String term) {
    return bar.report().terms().stream()
        .filter(t -> t.name().equals(term))
        .mapToDouble(EnergyTerm::value)
        .sum();
  }

  @Test
  void skipping_more_than_zeros_is_what_thresholds_are_for() {
    assertThat(result.pruning().skippedInAll())
        .isGreaterThanOrEqualTo(result.pruning().zeros())
        .isLessThan(1);
  }

  @Test
  void a_finished_flow_is_read_from_its_folder() throws IOException {
    int before = networks.trainings;
    MinervaResult again = flow(once, StageWatch.NONE, new AtomicInteger(0)).run();
    assertThat(again).isEqualTo(result);
    assertThat(networks.trainings).isEqualTo(before);
    assertThat(files(once)).isEqualTo(whole);
  }

  @Test
  void a_flow_that_was_stopped_at_any_moment_ends_in_the_same_bytes() throws IOException {
    AtomicInteger all = new AtomicInteger(Integer.MAX_VALUE);
    Path counted = Files.createDirectory(folder.resolve("counted"));
    flow(counted, StageWatch.NONE, all).run();
    int looks = Integer.MAX_VALUE - all.get();
    Random random = new Random(5);
    Path stopped = Files.createDirectory(folder.resolve("stopped"));
    int ended = 0;
    for (int i = 0; i < 10; i++) {
      AtomicInteger left = new AtomicInteger(random.nextInt(looks / 4));
      try {
        flow(stopped, StageWatch.NONE, left).run();
        ended++;
      } catch (CancellationException e) {
        assertThat(left.get()).isNegative();
      }
    }
    assertThat(ended).isLessThan(10);
    flow(stopped, StageWatch.NONE, new AtomicInteger(Integer.MAX_VALUE)).run();
    assertThat(files(stopped)).isEqualTo(whole);
  }

  @Test
  void stages_kept_elsewhere_are_copied_in_the_same_bytes() throws IOException {
    Path all = Files.createDirectory(folder.resolve("all"));
    flow(StageFiles.keepingAll(all), StageWatch.NONE, new AtomicInteger(Integer.MAX_VALUE)).run();
    Path copied = Files.createDirectory(folder.resolve("copied"));
    int before = networks.trainings;
    flow(
            StageFiles.keepingAll(all).copiedTo(new StageFiles(copied)),
            StageWatch.NONE,
            new AtomicInteger(0))
        .run();
    assertThat(files(copied)).isEqualTo(whole);
    assertThat(networks.trainings).isEqualTo(before);
  }

  @Test
  void a_broken_file_of_a_stage_is_made_again() throws IOException {
    for (String stage : new String[] {"training", "words", "supply"}) {
      Path file = once.resolve(StageFiles.file(stage));
      String text = Files.readString(file);
      for (String broken :
          new String[] {
            text.substring(0, text.length() / 2),
            "",
            "[]",
            text.replace("key", "kez"),
            text.replace("\"error\" : ", "\"error\" : 1")
          }) {
        Files.writeString(file, broken);
        flow(once, StageWatch.NONE, new AtomicInteger(Integer.MAX_VALUE)).run();
        assertThat(Files.readString(file)).isEqualTo(text);
      }
    }
  }

  @Test
  void another_bound_changes_what_follows_from_it() {
    MinervaResult wide =
        new MinervaFlow(
                SmallNetworks.plan(0.05),
                networks,
                new StageFiles(folder),
                StageWatch.NONE,
                () -> false)
            .run();
    assertThat(wide.training().boundSource()).isEqualTo("as asked for");
    assertThat(wide.boundPoints()).isCloseTo(5, within(1e-12));
    assertThat(wide.waterfall().totalFactor()).isGreaterThan(result.waterfall().totalFactor());
  }

  @Test
  void a_cancelled_flow_ends() {
    assertThatThrownBy(() -> flow(folder, StageWatch.NONE, new AtomicInteger(0)).run())
        .isInstanceOf(CancellationException.class);
  }
}
