/**
 * Timing errors of a multiply-accumulate unit whose supply is too low for its clock: how likely a
 * product is late, by the unit's area, its supply and the clock period.
 */
@NullMarked
package org.voltscape.engine.array.timing;

import org.jspecify.annotations.NullMarked;
