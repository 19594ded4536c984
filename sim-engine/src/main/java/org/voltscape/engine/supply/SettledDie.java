package org.voltscape.engine.supply;

import org.voltscape.engine.memory.DieCells;

/**
 * A die at the supply that it settled on. Immutable.
 *
 * @param cells as they are there
 * @param probability up to which quantile cells fail, see {@link DieCells#quantile53}
 * @param volts the supply, V
 */
public record SettledDie(DieCells cells, double probability, double volts) {}
