package org.voltscape.engine.trial.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltscape.engine.memory.Die;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.memory.FailureMap;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.WordChanges;
import org.voltscape.engine.protection.LineRepair;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.study.FaultScope;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.training.WeightRead;
import org.voltscape.engine.word.FixedPoint;

/**
 * The words of a trial against a plain reference that looks at the map of every memory, word by
 * word. The numbers of the memories are part of what a seed means.
 */
class FaultSamplerReferenceTest {
  private static final double P = 0.2;
  private static final int BITS = 8;
  private static final Die DIE = new Die(31, 0.4);
  private static final NetworkShape SHAPE = NetworkShape.mlp(Activation.RELU, 23, 17, 5);
  private static final Network KEPT = network(7);
  private static final QuantizedNetwork WORDS =
      QuantizedNetwork.of(network(1), new FixedPoint(2, 6), new FixedPoint(2, 4), true);

  private static Network network(long seed) {
    List<float[]> weights = new ArrayList<>();
    List<float[]> biases = new ArrayList<>();
    for (int l = 0; l < 2; l++) {
      weights.add(numbers(SHAPE.layers().get(l).weights(), seed + l));
      biases.add(numbers(SHAPE.layers().get(l).biases(), seed + 9 + l));
    }
    return new Network(SHAPE, weights, biases);
  }

  private static float[] numbers(int count, long seed) {
    float[] all = new float[count];
    for (int i = 0; i < count; i++) {
      all[i] = (float) (CounterHash.unit(CounterHash.hash(seed, i)) * 3.9 - 1.95);
    }
    return all;
  }

  /** Stores a word beside its lowest bits, and uses what all of its cells hold, folded. */
  private record Folded(int checkCells) implements WordProtection {
    @Override
    public int encode(int word, int stuckMask, int stuckValue) {
      return word | (word & ((1 << checkCells) - 1)) << BITS;
    }

    @Override
    public int decode(int raw, int detectedMask) {
      return (raw & 0xFF) ^ (raw >>> BITS) << 3 & 0xFF;
    }
  }

  /** What is used of every word of a region, whether it changed or not. */
  private static int[] used(QuantizedNetwork.Region region, WordChanges changes) {
    int[] used = region.codes().clone();
    for (int i = 0; i < changes.size(); i++) {
      assertThat(i == 0 || changes.word(i) > changes.word(i - 1)).isTrue();
      int code = region.format().code(changes.integer(i));
      assertThat(code).isNotEqualTo(region.codes()[changes.word(i)]);
      used[changes.word(i)] = code;
    }
    return used;
  }

  private static FailureMap map(QuantizedNetwork.Region region) {
    return FailureMap.of(DIE, region.memory(), region.codes().length, BITS, P);
  }

  @ParameterizedTest
  @CsvSource({"0, all", "1, all", "5, all", "0, some", "5, some"})
  void stuck_cells_of_words_and_check_columns_are_those_of_their_memories(int checks, String bits) {
    FaultScope scope =
        bits.equals("all") ? FaultScope.WEIGHTS : FaultScope.WEIGHTS.onBits(List.of(1, 6));
    FaultSampler injector = new FaultSampler(WORDS);
    long drawn = injector.draw(DIE, P, FaultKind.STUCK_AT, scope);
    WordProtection protection = new Folded(checks);
    WordChanges[] changes = injector.changes(ProtectedNetwork.of(WORDS, r -> protection));
    long cells = 0;
    for (int r = 0; r < WORDS.regions().size(); r++) {
      QuantizedNetwork.Region region = WORDS.regions().get(r);
      int[] used = used(region, changes[r]);
      FailureMap own = map(region);
      for (int w = 0; w < used.length; w++) {
        int mask = own.stuckMask(w) & scope.cells();
        int value = own.stuckValue(w) & scope.cells();
        cells += Integer.bitCount(mask);
        for (int j = 0; j < checks && scope.bits().isEmpty(); j++) {
          int memory = (j + 1) * (1 << 20) + region.memory();
          FailureMap column = FailureMap.of(DIE, memory, used.length, 1, P);
          mask |= column.stuckMask(w) << (BITS + j);
          value |= column.stuckValue(w) << (BITS + j);
        }
        int stored = protection.encode(region.codes()[w], 0, 0);
        assertThat(used[w]).isEqualTo(protection.decode((stored & ~mask) | value, 0));
      }
    }
    assertThat(drawn).isEqualTo(cells);
  }

  @ParameterizedTest
  @EnumSource(FaultKind.class)
  void the_cells_drawn_are_counted_and_forgotten_by_the_next_draw(FaultKind kind) {
    FaultSampler injector = new FaultSampler(WORDS);
    long all = injector.draw(DIE, P, kind, FaultScope.WEIGHTS);
    long listed = 0;
    for (int r = 0; r < WORDS.regions().size(); r++) {
      for (int i = 0; i < injector.faults(r).size(); i++) {
        listed += Integer.bitCount(injector.faults(r).mask(i) & 0xFF);
      }
    }
    assertThat(all).isEqualTo(listed).isPositive();
    long second = injector.draw(DIE, P, kind, FaultScope.WEIGHTS.inLayers(List.of(2)));
    assertThat(second).isPositive().isLessThan(all);
    for (int r = 0; r < WORDS.regions().size(); r++) {
      if (WORDS.regions().get(r).layer() == 0) {
        assertThat(injector.faults(r).size()).isZero();
      }
    }
    WordProtection checked = new Folded(2);
    WordChanges[] changes = injector.changes(ProtectedNetwork.of(WORDS, r -> checked));
    ProtectedNetwork clean = ProtectedNetwork.of(WORDS, r -> checked);
    for (int r = 0; r < WORDS.regions().size(); r++) {
      if (WORDS.regions().get(r).layer() == 0) {
        assertThat(changes[r].size()).isEqualTo(clean.regions().get(r).moved().length);
      }
    }
    assertThat(injector.draw(DIE, 0, kind, FaultScope.WEIGHTS)).isZero();
  }

  /** Takes notes of what it is asked, and repairs the lowest bit of the first faulty word. */
  private static final class Noting implements LineRepair {
    private final int lineWords;
    private final int spareCells;
    private final List<String> notes = new ArrayList<>();

    Noting(int lineWords, int spareCells) {
      this.lineWords = lineWords;
      this.spareCells = spareCells;
    }

    @Override
    public int lineWords() {
      return lineWords;
    }

    @Override
    public int spareCells() {
      return spareCells;
    }

    @Override
    public void repair(
        int[] words, int[] masks, int[] values, int count, long spareMask, long spareValue) {
      StringBuilder note = new StringBuilder();
      for (int i = 0; i < count; i++) {
        note.append(words[i])
            .append(' ')
            .append(masks[i])
            .append(' ')
            .append(values[i])
            .append(' ');
      }
      notes.add(note + Long.toHexString(spareMask) + " " + Long.toHexString(spareValue));
      masks[0] &= masks[0] - 1;
    }
  }

  private record Plain(LineRepair lineRepair) implements WordProtection {
    @Override
    public int encode(int word, int stuckMask, int stuckValue) {
      return word;
    }

    @Override
    public int decode(int raw, int detectedMask) {
      return raw;
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 3", "7, 5", "16, 32", "64, 33", "9, 64", "1000, 61"})
  void lines_are_repaired_with_spare_cells_of_their_own(int lineWords, int spareCells) {
    FaultSampler injector = new FaultSampler(WORDS);
    injector.draw(DIE, P, FaultKind.STUCK_AT, FaultScope.WEIGHTS);
    Noting repair = new Noting(lineWords, spareCells);
    WordChanges[] changes = injector.changes(ProtectedNetwork.of(WORDS, r -> new Plain(repair)));
    List<String> notes = new ArrayList<>();
    for (int r = 0; r < WORDS.regions().size(); r++) {
      QuantizedNetwork.Region region = WORDS.regions().get(r);
      int[] used = used(region, changes[r]);
      int[] codes = region.codes();
      int lines = (codes.length + lineWords - 1) / lineWords;
      int halves = spareCells > 32 ? 2 : 1;
      int memory = (1 << 28) + (1 << 19) + region.memory();
      FailureMap spare = FailureMap.of(DIE, memory, lines * halves, 32, P);
      FailureMap own = map(region);
      for (int line = 0; line < lines; line++) {
        StringBuilder note = new StringBuilder();
        boolean first = true;
        for (int w = line * lineWords; w < Math.min(codes.length, (line + 1) * lineWords); w++) {
          int mask = own.stuckMask(w);
          int value = own.stuckValue(w);
          if (mask != 0) {
            note.append(codes[w]).append(' ').append(mask).append(' ').append(value).append(' ');
            mask = first ? mask & (mask - 1) : mask;
            first = false;
          }
          assertThat(used[w]).isEqualTo((codes[w] & ~mask) | (value & mask));
        }
        if (!first) {
          long mask = 0;
          long value = 0;
          for (int cell = 0; cell < spareCells; cell++) {
            int word = line * halves + cell / 32;
            mask |= (spare.stuckMask(word) >>> cell % 32 & 1L) << cell;
            value |= (spare.stuckValue(word) >>> cell % 32 & 1L) << cell;
          }
          notes.add(note + Long.toHexString(mask) + " " + Long.toHexString(value));
        }
      }
    }
    assertThat(repair.notes).isEqualTo(notes);
  }

  @ParameterizedTest
  @CsvSource({"none, STUCK_AT", "nearest, STUCK_AT", "lsb, STUCK_AT", "none, FLIPS", "lsb, FLIPS"})
  void a_network_trained_for_the_die_is_used_as_its_own_words_are_read(
      String scheme, FaultKind kind) {
    SchemeChoice choice = SchemeChoice.of(scheme);
    ProtectedNetwork protectedWords = ProtectedNetwork.of(choice, WORDS);
    FaultSampler injector = new FaultSampler(WORDS);
    injector.draw(DIE, P, kind, FaultScope.WEIGHTS);
    // Twice: nothing is left behind by the first time.
    injector.changes(protectedWords, KEPT);
    WordChanges[] changes = injector.changes(protectedWords, KEPT);
    int moved = 0;
    for (int r = 0; r < WORDS.regions().size(); r++) {
      QuantizedNetwork.Region region = WORDS.regions().get(r);
      float[] kept = (region.bias() ? KEPT.biases() : KEPT.weights()).get(region.layer());
      int[] used = used(region, changes[r]);
      FailureMap own = map(region);
      WordProtection protection = protectedWords.regions().get(r).protection();
      for (int w = 0; w < used.length; w++) {
        int code = region.format().encode(kept[w]);
        int expected =
            kind == FaultKind.STUCK_AT
                ? protection.throughStuckCells(code, own.stuckMask(w), own.stuckValue(w), w)
                : flipped(protection, code, own.stuckMask(w), w);
        assertThat(used[w]).isEqualTo(expected);
        moved += expected == region.codes()[w] ? 0 : 1;
      }
    }
    assertThat(moved).isGreaterThan(300);
  }

  private static int flipped(WordProtection protection, int code, int flips, int address) {
    int stored = protection.encode(code, 0, 0, address);
    return protection.decode(stored ^ flips, flips);
  }

  @Test
  void training_reads_only_the_bits_and_layers_of_its_scope() {
    FaultScope scope = new FaultScope(true, false, List.of(2), List.of(0, 7));
    for (boolean again : new boolean[] {false, true}) {
      List<WordProtection> plain =
          WORDS.regions().stream().map(r -> (WordProtection) new Plain(null)).toList();
      WeightRead read =
          again
              ? FaultyRead.ofDrawn(WORDS, plain, FaultKind.STUCK_AT, scope, P, step -> DIE)
              : FaultyRead.ofMap(WORDS, plain, FaultKind.STUCK_AT, scope, (DieCells) DIE, P);
      for (int step = 0; step < 2; step++) {
        read.begin(step, 0.5);
        for (QuantizedNetwork.Region region : WORDS.regions()) {
          float[] kept = (region.bias() ? KEPT.biases() : KEPT.weights()).get(region.layer());
          float[] used = new float[kept.length];
          read.read(region.layer(), region.bias(), kept, used);
          FailureMap own = map(region);
          for (int w = 0; w < used.length; w++) {
            int code = region.format().encode(kept[w]);
            int mask = region.layer() == 1 ? own.stuckMask(w) & 0x81 : 0;
            int raw = (code & ~mask) | (own.stuckValue(w) & mask);
            assertThat(used[w]).isEqualTo((float) region.format().decode(raw));
          }
        }
      }
    }
  }
}
