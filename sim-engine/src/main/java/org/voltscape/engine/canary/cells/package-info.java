/**
 * Canary cells of a die (MATIC, section III-D) and how they move its supply. {@code CellDrift} says
 * how cells move with temperature and age, {@code DriftingDie} is a die whose cells do, {@code
 * Canaries} chooses cells, {@code CanaryWatch} reads them, {@code CanaryController} moves the
 * supply. {@code CanaryRegulator} is what a study says of all that, filled in, and {@code
 * CanarySupply} plays it on the dies of trials. Drift, spreads and noise are parameters of a model.
 */
@NullMarked
package org.voltscape.engine.canary.cells;

import org.jspecify.annotations.NullMarked;
