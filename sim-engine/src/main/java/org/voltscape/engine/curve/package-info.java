/** From supply voltage to the failure probability of a memory cell: curves, presets, editing. */
@NullMarked
package org.voltscape.engine.curve;

import org.jspecify.annotations.NullMarked;
