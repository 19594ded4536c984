/**
 * Canary cells (MATIC, section III-D): marginal cells of the weight memories tell a controller when
 * to raise the supply and when to lower it, while temperature and age move the cells.
 *
 * <p>Cells, their drift and the controller are in {@code canary.cells}; {@code CanaryRun} plays a
 * temperature trace on many dies.
 */
@NullMarked
package org.voltscape.engine.canary;

import org.jspecify.annotations.NullMarked;
