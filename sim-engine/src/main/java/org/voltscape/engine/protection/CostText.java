package org.voltscape.engine.protection;

import java.math.BigDecimal;
import java.math.MathContext;
import org.voltscape.engine.array.circuit.DatapathFactors;

/**
 * The cost of a scheme in words, one text for each column of a table as Hosseini et al. (TECS 2021,
 * Table 1) compare schemes, and all in one.
 *
 * @param retraining {@code every die}, for each voltage it is used at, {@code every voltage}, with
 *     one network for all dies, or {@code no}
 * @param storage bits a word, or {@code none}
 * @param hardware what is added to the path that words are read on, or {@code none}
 * @param map {@code yes} or {@code no}: whether the failing cells must be known when words are
 *     written
 * @param power of the weight memory against the unprotected one, for example {@code × 1.13}
 * @param area likewise
 * @param source where the numbers come from
 */
public record CostText(
    String retraining,
    String storage,
    String hardware,
    String map,
    String power,
    String area,
    String source) {
  private static final String NO = "no";
  private static final MathContext DIGITS = new MathContext(4);

  /**
   * The words for a cost.
   *
   * @param bits of a word without added cells
   */
  public static CostText of(ProtectionCost cost, int bits) {
    double extra = cost.extraBitsPerWord();
    return new CostText(
        retraining(cost),
        extra == 0 ? "none" : number(extra) + (extra == 1 ? " bit" : " bits"),
        hardware(cost),
        cost.mapAtDeployment() ? "yes" : "no",
        "× " + number(cost.totalSramPower(bits)),
        "× " + number(cost.sramAreaFactor()),
        cost.source());
  }

  /** All of it in words without a full stop, the source in parentheses. */
  public String sentence() {
    return (storage.equals("none") ? "no" : storage)
        + (storage.equals("none") ? " extra bits" : " more a word")
        + ", SRAM power "
        + power
        + ", area "
        + area
        + "; extra hardware: "
        + hardware
        + "; "
        + (map.equals("yes") ? "the failing cells must be known" : "no failure map needed")
        + "; "
        + (retraining.equals(NO) ? "no retraining" : "retrained for " + retraining)
        + " ("
        + source
        + ")";
  }

  /** What is trained against a known map serves that die alone. */
  private static String retraining(ProtectionCost cost) {
    return !cost.retraining() ? NO : cost.mapAtDeployment() ? "every die" : "every voltage";
  }

  private static String hardware(ProtectionCost cost) {
    DatapathFactors units = cost.datapath();
    if (units.equals(DatapathFactors.NONE)) {
      return cost.circuit().describe();
    }
    return (cost.circuit().equals(ReadCircuit.NONE) ? "" : cost.circuit().describe() + "; ")
        + "MAC units: power × "
        + number(units.power())
        + ", clock × "
        + number(units.clock())
        + ", area × "
        + number(units.area());
  }

  private static String number(double value) {
    return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
  }
}
