package org.voltscape.engine.results.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.TrialValues;
import org.voltscape.engine.results.compared.SweptEdge;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.Intervals;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.Sample;
import org.voltscape.engine.study.AutoSweep;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;

class ZonesTest {
  private static final double NONE = Double.NaN;

  private static Study study(String fields, double... volts) {
    return StudyReader.parse(
        """
        {"workload": "digits-mlp-256x3", "voltages": %s, %s
         "schemes": ["none", "bit-masking"]}
        """
            .formatted(Arrays.toString(volts), fields),
        "test");
  }

  /** Trials of the second scheme, [voltage][trial]; the first keeps all everywhere. */
  private static Snapshot run(Study study, double[]... trials) {
    List<PointResult> points = new ArrayList<>();
    for (int s = 0; s < 2; s++) {
      for (int v = 0; v < trials.length; v++) {
        double[] values = s == 0 ? new double[] {0.9, 0.9} : trials[v];
        points.add(
            new PointResult(
                s,
                v,
                study.voltages().get(v),
                0.01,
                values.length == 0
                    ? null
                    : Intervals.ofAccuracies(Sample.of(values), 1_000_000_000, Looks.PLANNED),
                TrialValues.copyOf(values, values.length),
                null,
                0,
                0,
                1,
                1,
                1,
                false));
      }
    }
    return new Snapshot(1, study, Snapshot.State.DONE, "", points, 0.9, 6, 6, 1, NONE)
        .withGuessing(0.1);
  }

  private static double[] dies(double mean, double spread) {
    return new double[] {mean - spread, mean + spread, mean - spread, mean + spread};
  }

  private static String text(Zones zones) {
    return zones.zones().stream()
        .map(z -> z.kind().title() + " " + z.from() + ".." + z.to())
        .collect(Collectors.joining(", "));
  }

  @Test
  void zones_lie_between_nominal_vmin_and_vcrash() {
    // Without faults 0.9: the target is 0.89, a crash 0.1 + 0.5 * 0.8 = 0.5.
    Snapshot run =
        run(
            study("", 0.46, 0.48, 0.50, 0.52, 0.54),
            dies(0.12, 0),
            dies(0.49, 0.02),
            dies(0.6, 0),
            dies(0.895, 0.02),
            dies(0.9, 0));
    Zones zones = Zones.of(run, 1).orElseThrow();
    assertThat(zones.target()).isCloseTo(0.89, within(1e-12));
    assertThat(zones.crashed()).isCloseTo(0.5, within(1e-12));
    // At 0.52 V the dies leave open whether the target is kept, at 0.48 V whether it has crashed.
    assertThat(zones.vmin()).isEqualTo(new SweptEdge(0.52, 0.52, 0.54));
    assertThat(zones.vcrash()).isEqualTo(new SweptEdge(0.48, 0.46, 0.48));
    assertThat(zones.nominal()).isEqualTo(0.9);
    assertThat(text(zones))
        .isEqualTo("crash -Infinity..0.48, critical 0.48..0.52, guardband 0.52..0.9");
    assertThat(zones.vminBelow() || zones.vminAbove() || zones.vcrashBelow()).isFalse();
  }

  @Test
  void the_better_ends_reach_further_down_than_vmin_and_the_worse_ones_further_up_than_vcrash() {
    Snapshot run =
        run(
            study("", 0.46, 0.48, 0.50, 0.52, 0.54),
            dies(0.12, 0),
            dies(0.51, 0.02),
            dies(0.6, 0),
            dies(0.885, 0.02),
            dies(0.9, 0));
    Zones zones = Zones.of(run, 1).orElseThrow();
    assertThat(zones.vmin()).isEqualTo(new SweptEdge(0.54, 0.52, 0.54));
    assertThat(zones.vcrash()).isEqualTo(new SweptEdge(0.46, 0.46, 0.48));
  }

  @Test
  void a_target_of_the_study_counts() {
    double[][] trials = {dies(0.6, 0), dies(0.7, 0), dies(0.9, 0)};
    String min = "\"accuracyTarget\": {\"min\": 0.7},";
    Zones zones = Zones.of(run(study(min, 0.5, 0.51, 0.52), trials), 1).orElseThrow();
    assertThat(zones.vmin().volts()).isEqualTo(0.51);
    String drop = "\"accuracyTarget\": {\"maxDrop\": 0.35},";
    zones = Zones.of(run(study(drop, 0.5, 0.51, 0.52), trials), 1).orElseThrow();
    assertThat(zones.vmin().volts()).isEqualTo(0.5);
    assertThat(zones.vminBelow()).isTrue();
    assertThat(zones.vcrashBelow()).isTrue();
    assertThat(text(zones)).isEqualTo("guardband 0.5..0.9");
    String little = "\"accuracyTarget\": {\"min\": 0.5},";
    assertThat(Zones.of(run(study(little, 0.5, 0.51, 0.52), trials), 1)).isEmpty();
    assertThat(Zones.missing(run(study(little, 0.5, 0.51, 0.52), trials), 1))
        .isEqualTo("the accuracy target is no more than a crashed network has");
  }

  @Test
  void what_lies_beyond_the_sweep_is_open() {
    Study study = study("", 0.46, 0.48);
    Zones crashed = Zones.of(run(study, dies(0.1, 0), dies(0.12, 0)), 1).orElseThrow();
    assertThat(crashed.vminAbove()).isTrue();
    assertThat(crashed.vcrashAbove()).isTrue();
    assertThat(crashed.vmin()).isEqualTo(new SweptEdge(NONE, NONE, NONE));
    assertThat(text(crashed)).isEqualTo("crash -Infinity..0.48");
    Zones critical = Zones.of(run(study, dies(0.6, 0), dies(0.6, 0)), 1).orElseThrow();
    assertThat(critical.vcrash()).isEqualTo(new SweptEdge(NONE, NONE, NONE));
    assertThat(text(critical)).isEqualTo("critical 0.46..0.48");
  }

  @Test
  void nothing_is_said_before_all_supplies_are_run() {
    Study study = study("", 0.46, 0.48, 0.50);
    Snapshot half = run(study, dies(0.5, 0), new double[0], dies(0.9, 0));
    assertThat(Zones.of(half, 1)).isEmpty();
    assertThat(Zones.missing(half, 1)).isEqualTo("0.4800 V is not run yet");
    assertThat(Zones.of(half, 0)).isPresent();
    Snapshot whole = run(study, dies(0.5, 0), dies(0.6, 0), dies(0.9, 0));
    assertThat(Zones.of(whole.withGuessing(NONE), 1)).isEmpty();
    assertThat(Zones.missing(whole.withPoints(List.of()), 1)).isEqualTo("nothing is known yet");
    Snapshot one = run(study("", 0.5), dies(0.5, 0));
    assertThat(Zones.missing(one, 1)).isEqualTo("a single supply has no zones");
  }

  @Test
  void a_scheme_has_its_own_supplies_where_the_run_places_them() {
    Study study = study("", 0.46, 0.48, 0.50);
    Snapshot run = run(study, dies(0.1, 0), new double[0], dies(0.9, 0));
    Snapshot placed =
        run.withStudy(study.placing(AutoSweep.of(0.46, 0.50)).withPlaced(study.voltages()));
    Zones zones = Zones.of(placed, 1).orElseThrow();
    assertThat(zones.vmin().volts()).isEqualTo(0.50);
    assertThat(zones.vcrash().volts()).isEqualTo(0.46);
  }

  @Test
  void numbers_and_other_conditions_have_no_zones() {
    Study numbers =
        StudyReader.parse(
            "{\"workload\": \"inversek2j\", \"voltages\": [0.5, 0.52], \"schemes\": [\"none\"]}",
            "test");
    Snapshot run =
        new Snapshot(1, numbers, Snapshot.State.DONE, "", List.of(), 0.1, 0, 0, 0, NONE)
            .withGuessing(0.1);
    assertThat(Zones.of(run, 0)).isEmpty();
    assertThat(Zones.missing(run, 0)).contains("answers with numbers");
  }

  @Test
  void the_guardband_begins_at_the_sweeps_end_where_the_platform_is_one_of_another_supply() {
    Study logic =
        StudyReader.parse(
            """
            { "voltscape": 2, "workload": "digits-mlp-256x3", "images": 24, "trials": 3,
              "at": { "sram_v": 0.52 }, "sweep": { "logic_v": [0.66, 0.70, 0.74] },
              "media": { "sram": { "curve": "snnac-65nm" }, "array": { "rows": 32, "cols": 32 } },
              "designs": [ "none", { "memory": "none", "logic": "te-drop" } ] }
            """,
            "test");
    Zones zones = Zones.of(run(logic, dies(0.1, 0), dies(0.9, 0), dies(0.9, 0)), 1).orElseThrow();
    assertThat(text(zones))
        .isEqualTo("crash -Infinity..0.66, critical 0.66..0.7, guardband 0.7..0.74");
  }

  /** Against the definitions, read as they stand, on curves that rise and fall. */
  @Test
  void random_curves_have_the_zones_of_the_definition() {
    Random random = new Random(21);
    double[] volts = IntStream.range(0, 7).mapToDouble(v -> 0.46 + 0.01 * v).toArray();
    Study study = study("", volts);
    double[] levels = {0.1, 0.3, 0.49, 0.5, 0.501, 0.7, 0.885, 0.89, 0.895, 0.9};
    int[] seen = new int[3];
    for (int round = 0; round < 2000; round++) {
      double[][] trials = new double[7][];
      int shift = random.nextInt(14) - 4;
      for (int v = 0; v < 7; v++) {
        int level = Math.max(0, Math.min(9, v + shift + random.nextInt(3)));
        trials[v] = dies(levels[level], random.nextInt(3) * 0.004);
      }
      Snapshot run = run(study, trials);
      Zones zones = Zones.of(run, 1).orElseThrow();
      double[] mean = run.points().stream().skip(7).mapToDouble(p -> p.known().mean()).toArray();
      List<Interval> bars = run.points().stream().skip(7).map(p -> p.known().seen()).toList();
      double[] better = bars.stream().mapToDouble(Interval::high).toArray();
      double[] worse = bars.stream().mapToDouble(Interval::low).toArray();
      double target = 0.89 - 1e-9;
      double crash = 0.5 + 1e-9;
      assertThat(zones.vmin())
          .isEqualTo(
              new SweptEdge(
                  lowest(volts, v -> IntStream.range(v, 7).allMatch(u -> mean[u] >= target)),
                  lowest(volts, v -> better[v] >= target),
                  lowest(volts, v -> IntStream.range(v, 7).allMatch(u -> worse[u] >= target))));
      assertThat(zones.vcrash())
          .isEqualTo(
              new SweptEdge(
                  highest(volts, v -> IntStream.rangeClosed(0, v).allMatch(u -> mean[u] <= crash)),
                  highest(
                      volts, v -> IntStream.rangeClosed(0, v).allMatch(u -> better[u] <= crash)),
                  highest(volts, v -> worse[v] <= crash)));
      assertThat(zones.vcrash().volts() >= zones.vmin().volts()).isFalse();
      assertOrdered(zones.vmin());
      assertOrdered(zones.vcrash());
      List<Zones.Zone> parts = zones.zones();
      for (int i = 1; i < parts.size(); i++) {
        assertThat(parts.get(i).from()).isEqualTo(parts.get(i - 1).to());
      }
      parts.forEach(z -> seen[z.kind().ordinal()]++);
    }
    assertThat(Arrays.stream(seen).min().orElseThrow()).isGreaterThan(300);
  }

  private static void assertOrdered(SweptEdge edge) {
    assertThat(edge.lowest() > edge.volts()).isFalse();
    assertThat(edge.volts() > edge.highest()).isFalse();
    assertThat(edge.lowest() > edge.highest()).isFalse();
  }

  private static double lowest(double[] volts, IntPredicate so) {
    return IntStream.range(0, 7).filter(so).mapToDouble(v -> volts[v]).min().orElse(NONE);
  }

  private static double highest(double[] volts, IntPredicate so) {
    return IntStream.range(0, 7).filter(so).mapToDouble(v -> volts[v]).max().orElse(NONE);
  }
}
