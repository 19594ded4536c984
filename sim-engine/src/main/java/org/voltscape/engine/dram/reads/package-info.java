/** Simulated reads of DRAM sub-arrays, and tallies of what was read wrongly. */
@NullMarked
package org.voltscape.engine.dram.reads;

import org.jspecify.annotations.NullMarked;
