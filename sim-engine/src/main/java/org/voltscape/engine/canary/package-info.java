/**
 * Canary cells (MATIC, section III-D): marginal cells of the weight memories tell a controller when
 * to raise the supply and when to lower it, while temperature and age move the cells.
 *
 * <p>{@code CellDrift} says how cells move, {@code DriftingDie} is a die whose cells do, {@code
 * Canaries} chooses cells, {@code CanaryController} moves the supply, and {@code CanaryRun} plays a
 * temperature trace on many dies. Drift, spreads and noise are parameters of a model.
 */
@NullMarked
package org.voltscape.engine.canary;

import org.jspecify.annotations.NullMarked;
