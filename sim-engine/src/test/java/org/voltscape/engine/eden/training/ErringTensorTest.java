package org.voltscape.engine.eden.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltscape.engine.memory.Die;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.memory.FaultList;
import org.voltscape.engine.memory.FaultSource;
import org.voltscape.engine.memory.QuickDie;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.storage.Bounding;
import org.voltscape.engine.storage.StorageFormat;
import org.voltscape.engine.storage.StorageFormats;
import org.voltscape.engine.storage.StoredFormat;

class ErringTensorTest {
  private static final int MEMORY = 5;
  private static final float LOWEST = -0.4f;
  private static final float HIGHEST = 1.3f;

  private static FaultSource source(long seed) {
    return new QuickDie(new Die(seed, 0.5));
  }

  /** Values within the range, but for some far beyond on both sides. */
  private static float[][] planes() {
    float[][] planes = new float[3][40];
    for (int p = 0; p < planes.length; p++) {
      for (int i = 0; i < planes[p].length; i++) {
        double u = CounterHash.unit(CounterHash.hash(3, p, i));
        planes[p][i] = (float) (LOWEST + (HIGHEST - LOWEST) * u);
      }
    }
    planes[0][0] = LOWEST;
    planes[0][1] = HIGHEST;
    planes[1][7] = 9;
    planes[2][8] = -9;
    return planes;
  }

  record Case(String format, FaultKind kind, Bounding bounding) {}

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (String format : List.of("fp32", "fp16", "sym8", "sym4", "Q2.6", "u8")) {
      for (FaultKind kind : FaultKind.values()) {
        for (Bounding bounding : Bounding.values()) {
          if (kind.transientFaults()) {
            cases.add(new Case(format, kind, bounding));
          }
        }
      }
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void words_are_read_one_by_one(Case c) {
    StorageFormat storage = StorageFormats.parse(c.format(), "test", "");
    ErringTensor tensor = new ErringTensor(MEMORY, storage, c.bounding(), c.kind());
    tensor.setRange(LOWEST, HIGHEST);
    float[][] written = planes();
    float[][] read = new float[3][40];
    tensor.read(written, read, source(8), 0.05);
    FaultList faults = new FaultList();
    c.kind().draw(source(8), MEMORY, 120, storage.bits(), 0.05, faults);
    assertThat(faults.size()).isGreaterThan(3);
    StoredFormat format = storage.of(LOWEST, HIGHEST);
    float low = format.decode(format.encode(LOWEST));
    float high = format.decode(format.encode(HIGHEST));
    int wrong = 0;
    int lost = 0;
    for (int p = 0; p < 3; p++) {
      float[] gradient = new float[40];
      Arrays.fill(gradient, 1);
      tensor.back(p, gradient);
      for (int i = 0; i < 40; i++) {
        float value = written[p][i];
        int word = format.encode(value);
        float sound = format.decode(word);
        for (int f = 0; f < faults.size(); f++) {
          if (faults.word(f) == p * 40 + i) {
            int all = -1 >>> (32 - storage.bits());
            word = c.kind().raw(word, faults.mask(f) & all, faults.value(f) & all) & all;
          }
        }
        float found = format.decode(word);
        float expected = c.bounding().apply(found, low, high);
        assertThat(read[p][i]).as("plane %d, %d", p, i).isEqualTo(Float.valueOf(expected));
        wrong += Float.compare(expected, sound) == 0 ? 0 : 1;
        boolean bounded = c.bounding() != Bounding.NONE && !(found >= low && found <= high);
        boolean beyond = Math.abs(value) > 5 && !c.format().startsWith("fp");
        assertThat(gradient[i]).as("plane %d, %d", p, i).isEqualTo(bounded || beyond ? 0 : 1);
        lost += bounded || beyond ? 1 : 0;
      }
    }
    assertThat(wrong).isGreaterThan(1);
    assertThat(lost)
        .isBetween(c.format().startsWith("fp") && c.bounding() == Bounding.NONE ? 0 : 2, 60);
  }

  @Test
  void without_errors_the_ends_of_the_range_pass() {
    for (String format : List.of("fp16", "sym8", "sym3", "u5", "Q2.6")) {
      ErringTensor tensor =
          new ErringTensor(
              0, StorageFormats.parse(format, "test", ""), Bounding.ZERO, FaultKind.FLIPS);
      for (int n = 0; n < 200; n++) {
        float[] values = {
          (float) -(0.5 + CounterHash.unit(CounterHash.hash(1, n))),
          (float) (0.5 + CounterHash.unit(CounterHash.hash(2, n)))
        };
        tensor.follow(values);
        float[][] read = {new float[2]};
        tensor.read(new float[][] {values}, read, source(1), 0);
        float[] gradient = {1, 1};
        tensor.back(0, gradient);
        assertThat(read[0][0]).as(format).isNegative();
        assertThat(read[0][1]).as(format).isPositive();
        assertThat(gradient).as(format).containsExactly(1, 1);
      }
    }
  }

  @Test
  void what_is_no_number_is_bounded() {
    float[][] written = {{Float.NaN, Float.POSITIVE_INFINITY, 0.5f}};
    float[][] read = {new float[3]};
    for (Bounding bounding : Bounding.values()) {
      ErringTensor tensor =
          new ErringTensor(0, StorageFormats.parse("fp32", "test", ""), bounding, FaultKind.FLIPS);
      tensor.setRange(-1, 2);
      tensor.read(written, read, source(1), 0);
      switch (bounding) {
        case NONE -> assertThat(read[0]).containsExactly(Float.NaN, Float.POSITIVE_INFINITY, 0.5f);
        case ZERO -> assertThat(read[0]).containsExactly(0, 0, 0.5f);
        case SATURATE -> assertThat(read[0]).containsExactly(2, 2, 0.5f);
      }
    }
  }

  @Test
  void errors_at_a_lower_rate_are_among_those_at_a_higher() {
    StorageFormat storage = StorageFormats.parse("sym8", "test", "");
    ErringTensor tensor = new ErringTensor(MEMORY, storage, Bounding.NONE, FaultKind.FLIPS);
    tensor.setRange(LOWEST, HIGHEST);
    Set<Integer> few = places(tensor, 0.01);
    Set<Integer> many = places(tensor, 0.08);
    assertThat(many).containsAll(few).hasSizeGreaterThan(few.size());
    assertThat(few).isNotEmpty();
  }

  private static Set<Integer> places(ErringTensor tensor, double rate) {
    float[][] written = {planes()[0]};
    float[][] sound = {new float[40]};
    float[][] read = {new float[40]};
    tensor.read(written, sound, source(4), 0);
    tensor.read(written, read, source(4), rate);
    Set<Integer> places = new TreeSet<>();
    for (int i = 0; i < 40; i++) {
      if (sound[0][i] != read[0][i]) {
        places.add(i);
      }
    }
    return places;
  }
}
