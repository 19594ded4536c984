/**
 * What an operating point costs: energy reports made of named terms, each with the constants it was
 * computed from and where those come from.
 *
 * <p>A platform is one file that implements {@link org.voltscape.engine.energy.EnergyPlatform}; all
 * types here are immutable and every figure is a pure function of its arguments.
 */
@NullMarked
package org.voltscape.engine.energy;

import org.jspecify.annotations.NullMarked;
