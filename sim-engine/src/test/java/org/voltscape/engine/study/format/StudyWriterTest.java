package org.voltscape.engine.study.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.curve.BandPoint;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.param.PlainText;
import org.voltscape.engine.protection.ProtectionSchemes;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.FaultScope;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Stop;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.TrainingSettings;
import org.voltscape.engine.training.UpdateRule;
import org.voltscape.engine.word.FixedPoint;

class StudyWriterTest {
  @Property(tries = 500, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void reading_back_gives_the_same_study(@ForAll("studies") Study study) {
    String json = StudyWriter.toJson(study);
    Study read = StudyReader.parse(json, "written");
    assertThat(read).isEqualTo(study);
    assertThat(StudyWriter.toJson(read)).isEqualTo(json);
  }

  @Example
  void the_text_ends_its_lines_the_same_way_everywhere() {
    assertThat(StudyWriter.toJson(StudyReader.defaultStudy()))
        .startsWith("{\n")
        .endsWith("}\n")
        .doesNotContain("\r");
  }

  @Provide
  Arbitrary<Study> studies() {
    Arbitrary<String> names =
        Arbitraries.strings()
            .all()
            .excludeChars(surrogates())
            .ofMaxLength(20)
            .filter(PlainText::isPlain);
    Arbitrary<Integer> weightBits = Arbitraries.integers().between(2, 16);
    Arbitrary<List<Double>> voltages =
        Arbitraries.doubles()
            .between(0.4, 0.9)
            .ofScale(6)
            .set()
            .ofMinSize(1)
            .ofMaxSize(12)
            .map(s -> s.stream().sorted().toList());
    return Combinators.combine(names, weightBits, memories(), voltages, schemes(), efforts())
        .as(
            (name, bits, memory, volts, schemes, effort) ->
                new Study(
                    name,
                    bits % 2 == 0 ? "digits-mlp-256x3" : "digits-10x10",
                    new FixedPoint(1 + bits / 3, bits - 1 - bits / 3),
                    bits > 12 ? null : new FixedPoint(2, 2 + bits % 3),
                    memory,
                    volts,
                    schemes,
                    "snnac-65nm",
                    List.of("high-perf", "en-opt-split", "en-opt-joint").get(bits % 3),
                    effort.trials,
                    effort.images,
                    effort.seed,
                    effort.stop > 0
                        ? new Stop(effort.stop, Stop.Rule.values()[bits % 3])
                        : Stop.NEVER,
                    training(bits, effort.seed),
                    ArraySettings.DEFAULT.withBudget(1585.04 + bits)));
  }

  private static TrainingSettings training(int bits, long seed) {
    return new TrainingSettings(
        bits,
        100 * bits,
        1 + bits,
        1.0 / bits,
        0.05 * bits,
        bits % 4 * 2.5,
        seed % 2 == 0,
        seed % 3 == 0 ? UpdateRule.PRINTED : UpdateRule.STRAIGHT_THROUGH);
  }

  private static char[] surrogates() {
    char[] all = new char[0x800];
    for (int i = 0; i < all.length; i++) {
      all[i] = (char) (0xD800 + i);
    }
    return all;
  }

  private record Effort(int trials, int images, long seed, double stop) {}

  private static Arbitrary<Effort> efforts() {
    return Combinators.combine(
            Arbitraries.integers().between(1, Study.MAX_TRIALS),
            Arbitraries.integers().between(1, 10_000),
            Arbitraries.longs(),
            Arbitraries.doubles().between(1e-6, 1).ofScale(9).injectNull(0.5))
        .as((t, i, s, stop) -> new Effort(t, i, s, stop == null ? 0 : stop));
  }

  private static Arbitrary<Study.Memory> memories() {
    Arbitrary<CurveChoice> presets =
        Arbitraries.of("snnac-65nm", "sram-14nm", "minerva-40nm").map(CurveChoice.Preset::new);
    Arbitrary<CurveChoice> files =
        Arbitraries.strings().alpha().ofMaxLength(8).map(s -> new CurveChoice.File(s + "/é.csv"));
    Arbitrary<CurveChoice> points =
        Arbitraries.doubles()
            .between(0, 1)
            .ofScale(17)
            .list()
            .ofMinSize(2)
            .ofMaxSize(8)
            .map(StudyWriterTest::falling);
    return Combinators.combine(
            Arbitraries.oneOf(presets, files, points),
            Arbitraries.of(FaultKind.values()),
            Arbitraries.doubles().between(0, 1).ofScale(10),
            Arbitraries.longs().injectNull(0.4),
            Arbitraries.of(true, false))
        .as(Study.Memory::new)
        .flatMap(StudyWriterTest::elsewhere);
  }

  /** The same memory with correlations, a map, or faults in a part of it. */
  private static Arbitrary<Study.Memory> elsewhere(Study.Memory memory) {
    Arbitrary<List<Integer>> layers = Arbitraries.integers().between(1, 2).list().ofMaxSize(2);
    Arbitrary<List<Integer>> bits = Arbitraries.integers().between(0, 1).list().ofMaxSize(2);
    Arbitrary<Double> shares = Arbitraries.doubles().between(0, 0.49).ofScale(5);
    return Combinators.combine(shares, shares, layers, bits, Arbitraries.of(0, 1, 2))
        .as(
            (rows, columns, l, b, kind) -> {
              Study.Memory changed = memory.withScope(new FaultScope(true, false, l, b));
              if (kind == 0) {
                return changed;
              }
              return kind == 1 || memory.faults().transientFaults()
                  ? changed.withCorrelation(rows, columns)
                  : changed.withMap("maps/é 1.csv");
            });
  }

  private static CurveChoice falling(List<Double> probabilities) {
    List<Double> sorted = probabilities.stream().sorted((a, b) -> Double.compare(b, a)).toList();
    List<CurvePoint> points = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      points.add(new CurvePoint(0.3 + i / 30.0, sorted.get(i)));
    }
    return points.get(0).probability() < 0.5
        ? new CurveChoice.Points(points)
        : new CurveChoice.Points(
            points,
            List.of(new BandPoint(0.3, 0.1, 1), new BandPoint(0.6, 0, 1e-4)),
            List.of(0.31, 0.59),
            "bench \"3\"");
  }

  private static Arbitrary<List<SchemeChoice>> schemes() {
    Arbitrary<SchemeChoice> one =
        Combinators.combine(
                Arbitraries.of("none", "word-masking", "bit-masking", "bit-masking/zero-word"),
                Arbitraries.strings()
                    .ofMaxLength(6)
                    .excludeChars(surrogates())
                    .filter(PlainText::isPlain))
            .as(
                (id, label) -> {
                  String[] parts = id.split("/");
                  Map<String, Object> given = new TreeMap<>();
                  if (parts.length > 1) {
                    given.put("sign", parts[1]);
                  }
                  var specs = ProtectionSchemes.byId(parts[0], "test", "").parameters();
                  return new SchemeChoice(
                      parts[0],
                      label.isEmpty() ? parts[0] : label,
                      ParamValues.of(specs, given, "test", ""));
                });
    return one.list().uniqueElements(SchemeChoice::label).ofMinSize(1).ofMaxSize(4);
  }
}
