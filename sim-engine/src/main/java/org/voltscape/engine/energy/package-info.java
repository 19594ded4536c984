/**
 * What an operating point costs: energy reports made of named terms, each with the constants it was
 * computed from and where those come from.
 *
 * <p>A platform is a file; {@link org.voltscape.engine.energy.EnergyPlatform} is what it becomes.
 * All types here are immutable and every figure is a pure function of its arguments.
 */
@NullMarked
package org.voltscape.engine.energy;

import org.jspecify.annotations.NullMarked;
