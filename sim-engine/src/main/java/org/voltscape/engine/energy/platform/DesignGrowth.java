package org.voltscape.engine.energy.platform;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.energy.BankGeometry;
import org.voltscape.engine.energy.Constant;
import org.voltscape.engine.energy.EnergyWork;
import org.voltscape.engine.energy.LayerWork;
import org.voltscape.engine.energy.platform.PlatformData.MemoryKeys;

/**
 * How much more than the published words a design's words cost.
 *
 * <p>A memory reads a row of a bank at a time. The energy of a cell that is read grows with the
 * cells of its bank to the platform's exponent, because bit lines and wires get longer; leakage
 * goes with all cells. Where a design sets no banks, they hold as many cells as the platform's, and
 * there are as many words as the platform has: so both follow the length of the stored word.
 */
final class DesignGrowth {
  private static final double BYTE = 8;

  private final PlatformData data;
  private final EnergyWork work;
  private final double weightBits;
  private final double activationBits;

  DesignGrowth(PlatformData data, EnergyWork work) {
    this.data = data;
    this.work = work;
    weightBits = data.value(data.operands().weightBits());
    activationBits = data.value(data.operands().activationBits());
  }

  /** The banks that a design sets for a part, where the platform follows them; null for none. */
  private @Nullable BankGeometry banks(String part, double extraBits) {
    MemoryKeys keys = data.memories().get(part);
    BankGeometry set = keys == null || keys.exponent() == null ? null : work.banks().get(part);
    return set == null ? null : set.forWords(longest(part, extraBits));
  }

  /** The longest word that is stored, bits. */
  private double longest(String part, double extraBits) {
    return work.layers().stream().mapToDouble(l -> bits(l, part)).max().orElseThrow()
        + extra(part, extraBits);
  }

  /** The first word that no row of its memory holds, as a phrase; null where all fit. */
  @Nullable String misfit(double extraBits) {
    for (String part : data.memories().keySet()) {
      BankGeometry set = banks(part, extraBits);
      if (set == null) {
        continue;
      }
      for (LayerWork layer : work.layers()) {
        double stored = bits(layer, part) + extra(part, extraBits);
        if (stored > set.bits()) {
          return "a row of " + set.bits() + " cells holds no word of " + number(stored) + " bits";
        }
      }
    }
    return null;
  }

  /** Factor of a term. */
  double of(TermData term, double extraBits) {
    return switch (term.grows()) {
      case FIXED -> 1;
      case STORED_BITS -> read(term, extraBits);
      case CELLS -> cells(term.part(), extraBits);
      case OPERAND_BITS -> operands(term);
    };
  }

  /** What a layer counts for in a term: operations that are skipped read and multiply nothing. */
  private double uses(TermData term, LayerWork layer) {
    boolean skipped = term.per() == Event.MAC || term.per() == Event.WEIGHT_READ;
    // Where nothing is carried out, the term is 0 whatever its words are.
    return skipped && work.carriedOut() > 0 ? layer.carriedOut() : layer.macs();
  }

  private double bits(LayerWork layer, String part) {
    return part.equals(PlatformData.WEIGHTS)
        ? layer.bits()
        : layer.activationBits() == 0 ? activationBits : layer.activationBits();
  }

  private static double extra(String part, double extraBits) {
    return part.equals(PlatformData.WEIGHTS) ? extraBits : 0;
  }

  private double referenceBits(String part) {
    return part.equals(PlatformData.WEIGHTS) ? weightBits : activationBits;
  }

  /** Cells of a word that is read, and what a cell costs in its bank, over those published. */
  private double read(TermData term, double extraBits) {
    String part = term.part();
    BankGeometry set = banks(part, extraBits);
    double sum = 0;
    double reference = 0;
    for (LayerWork layer : work.layers()) {
      double stored = bits(layer, part) + extra(part, extraBits);
      sum += uses(term, layer) * (set == null ? stored : cellsRead(set, stored));
      reference += uses(term, layer) * referenceBits(part);
    }
    double factor = sum / reference;
    return set == null ? factor : factor * cellCost(part, set);
  }

  /** A row is read for all words that lie in it. */
  private static double cellsRead(BankGeometry set, double stored) {
    return set.bits() / Math.floor(set.bits() / stored);
  }

  private double cellCost(String part, BankGeometry set) {
    MemoryKeys keys = PlatformData.entry(data.memories(), part);
    double published = data.value(keys.words()) * data.value(keys.bits());
    return Math.pow(set.cellsPerBank() / published, data.value(required(keys.exponent())));
  }

  private double cells(String part, double extraBits) {
    BankGeometry set = banks(part, extraBits);
    if (set != null) {
      MemoryKeys keys = PlatformData.entry(data.memories(), part);
      return set.cells()
          / (data.value(keys.words()) * data.value(keys.bits()) * data.value(keys.banks()));
    }
    boolean held = work.words() > 0;
    double sum = 0;
    double reference = 0;
    for (LayerWork layer : work.layers()) {
      double words = held ? layer.words() : layer.macs();
      sum += words * (bits(layer, part) + extra(part, extraBits));
      reference += words * referenceBits(part);
    }
    return sum / reference;
  }

  /** A product and the sum of both widths that it is added to, over those published. */
  private double operands(TermData term) {
    double multiply = data.value(required(data.operands().multiply8()));
    double add = data.value(required(data.operands().add8()));
    double sum = 0;
    double all = 0;
    for (LayerWork layer : work.layers()) {
      double values = layer.activationBits() == 0 ? activationBits : layer.activationBits();
      sum += uses(term, layer) * product(multiply, add, layer.bits(), values);
      all += uses(term, layer);
    }
    return sum / (all * product(multiply, add, weightBits, activationBits));
  }

  private static double product(double multiply, double add, double weight, double value) {
    return multiply * (weight * value) / (BYTE * BYTE) + add * (weight + value) / BYTE;
  }

  private static String required(@Nullable String key) {
    if (key == null) {
      throw new IllegalStateException("a term that follows operands without their energies");
    }
    return key;
  }

  /** Words that a memory can hold, however many banks are asked for. */
  double capacity(String part, double extraBits) {
    MemoryKeys keys = PlatformData.entry(data.memories(), part);
    BankGeometry set = banks(part, extraBits);
    if (set == null) {
      return data.value(keys.words()) * data.value(keys.banks());
    }
    return (double) set.words() * Math.floor(set.bits() / longest(part, extraBits)) * set.banks();
  }

  /** Whether a design sets banks of a part that the platform follows. */
  boolean setsBanks(String part) {
    return banks(part, 0) != null;
  }

  /** The numbers behind a term's factor; empty for none. */
  List<Constant> inputs(TermData term) {
    List<Constant> all = new ArrayList<>();
    if (term.grows() == Growth.FIXED) {
      return all;
    }
    if (term.grows() == Growth.OPERAND_BITS) {
      all.add(data.constant(data.operands().weightBits()));
      all.add(data.constant(data.operands().activationBits()));
      all.add(data.constant(required(data.operands().multiply8())));
      all.add(data.constant(required(data.operands().add8())));
      all.add(mean("bits of a weight", PlatformData.WEIGHTS, term));
      all.add(mean("bits of a value", PlatformData.ACTIVATIONS, term));
      return all;
    }
    boolean weights = term.part().equals(PlatformData.WEIGHTS);
    all.add(
        data.constant(weights ? data.operands().weightBits() : data.operands().activationBits()));
    all.add(mean(weights ? "bits of a weight" : "bits of a value", term.part(), term));
    BankGeometry set = banks(term.part(), 0);
    if (set != null) {
      MemoryKeys keys = PlatformData.entry(data.memories(), term.part());
      all.add(data.constant(keys.words()));
      all.add(data.constant(keys.bits()));
      if (term.grows() == Growth.CELLS) {
        all.add(data.constant(keys.banks()));
      } else {
        all.add(data.constant(required(keys.exponent())));
      }
      all.add(Constant.given("rows of a bank", set.words(), "1", "the study's banks"));
      all.add(Constant.given("cells of a row", set.bits(), "bit", "the study's banks"));
      all.add(Constant.given("banks", set.banks(), "1", "the study's banks"));
    }
    return all;
  }

  /** The words of a design, by the MACs that use them. */
  private Constant mean(String name, String part, TermData term) {
    double sum = 0;
    double all = 0;
    for (LayerWork layer : work.layers()) {
      sum += uses(term, layer) * bits(layer, part);
      all += uses(term, layer);
    }
    boolean mixed = work.layers().stream().mapToDouble(l -> bits(l, part)).distinct().count() > 1;
    return Constant.given(
        name,
        sum / all,
        "bit",
        mixed ? "the words' formats, averaged over MACs" : "the words' format");
  }

  /** What is told of a term's factor; empty for none. */
  String words(TermData term) {
    return switch (term.grows()) {
      case FIXED -> "";
      case STORED_BITS ->
          banks(term.part(), 0) == null
              ? ", times stored bits over the platform's"
              : ", times cells read over the platform's, times (cells of a bank over the"
                  + " platform's)^exponent";
      case CELLS ->
          banks(term.part(), 0) == null
              ? ", times stored bits over the platform's"
              : ", times cells over the platform's";
      case OPERAND_BITS ->
          ", times the energy of a product of these widths over that of the platform's widths";
    };
  }

  private static String number(double bits) {
    return bits == Math.rint(bits) ? Long.toString((long) bits) : Double.toString(bits);
  }
}
