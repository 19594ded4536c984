package org.voltscape.engine.study.canary;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Arrays;
import java.util.Optional;

/**
 * How canary cells watch a memory's supply over a temperature trace (MATIC, section III-D). A
 * number that is NaN is left open: {@code engine.canary} says what stands in its place.
 *
 * <p>Spreads, ageing and noise are parameters of a model; no paper measures them.
 *
 * @param target supply at which the wanted cells fail at the calibration temperature, V; NaN for
 *     the middle one of the study's voltages
 * @param step one step of the regulator, V
 * @param cells canary cells of each weight memory
 * @param pick which of the marginal cells become canaries
 * @param slope mean dV/dT of cells, V per degree C; NaN for that of the study's curve
 * @param slopeSpread standard deviation of dV/dT from cell to cell, V per degree C
 * @param calibration temperature of the calibration, degrees C; NaN for that of the curve's points
 * @param ageing mean rise of the cells' minimum voltage after {@code ageingHours}, V
 * @param ageingSpread standard deviation of that rise from cell to cell, V
 * @param ageingHours hours of operation that {@code ageing} is told for
 * @param noise standard deviation of a cell's minimum voltage from read to read, V
 * @param profilingReads reads of each cell that the calibration takes the mean of
 * @param start supply that control starts from, V; NaN for one step above the target
 * @param least lowest supply of the regulator, V; NaN for that of the energy platform
 * @param most highest supply of the regulator, V; NaN likewise
 * @param polls how often canaries are read in each step of the trace
 * @param votes canaries that must fail for the supply to rise
 * @param patience polls in a row without alarm before the supply falls
 * @param loss accuracy that may be lost against the target supply held at each temperature, a share
 * @param dies number of dies
 * @param trace id of a trace that ships with the program, or a file as the study writes it
 */
@RecordBuilder
public record CanarySettings(
    double target,
    double step,
    int cells,
    Pick pick,
    double slope,
    double slopeSpread,
    double calibration,
    double ageing,
    double ageingSpread,
    double ageingHours,
    double noise,
    int profilingReads,
    double start,
    double least,
    double most,
    int polls,
    int votes,
    int patience,
    double loss,
    int dies,
    String trace)
    implements CanarySettingsBuilder.With {
  /** Canary cells of each memory in MATIC's test chip (section III-D, claim MAT-034). */
  public static final int MATIC_CELLS = 8;

  /** Which of the cells that fail at the target and hold one step above it become canaries. */
  public enum Pick {
    /**
     * Those that fail first as the supply falls: the widest margin for all other cells. Where reads
     * are noisy they may fail one step above the target, too.
     */
    HIGHEST("highest"),
    /** Those in the middle between target and a step above it: noise hardly reaches either. */
    MIDDLE("middle");

    private final String id;

    Pick(String id) {
      this.id = id;
    }

    /** Name in studies. */
    public String id() {
      return id;
    }

    /** The one of a name; empty where there is none. */
    public static Optional<Pick> of(String id) {
      return Arrays.stream(values()).filter(p -> p.id.equals(id)).findFirst();
    }
  }

  /** Of a study that says nothing of canaries. */
  public static final CanarySettings DEFAULT =
      new CanarySettings(
          Double.NaN,
          0.005,
          MATIC_CELLS,
          Pick.HIGHEST,
          Double.NaN,
          0.00002,
          Double.NaN,
          0.015,
          0.003,
          87_600,
          0.001,
          9,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          16,
          1,
          1,
          0.005,
          200,
          "chamber");
}
