/**
 * Fits the constants of one supply rail of a chip to measured powers or energies, and makes
 * platforms of them.
 *
 * <p>{@link org.voltscape.engine.energy.fit.RailFit} is the way in: measurements from anywhere, or
 * from a table by {@link org.voltscape.engine.energy.fit.RailTable}.
 */
@NullMarked
package org.voltscape.engine.energy.fit;

import org.jspecify.annotations.NullMarked;
