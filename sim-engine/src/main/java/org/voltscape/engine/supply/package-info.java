/**
 * Schemes that move the supply of a study's memory on each die by themselves. {@code SupplyScheme}
 * is the service; of a study it makes a {@code SupplyControl}, which says what a {@code SupplyDie}
 * settles on, a {@code SettledDie}, and what energy is told at, a {@code SupplyEstimate}. Trials
 * and whatever shows their faults ask these and no scheme by name.
 */
@NullMarked
package org.voltscape.engine.supply;

import org.jspecify.annotations.NullMarked;
