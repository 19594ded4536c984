/**
 * DRAM devices: bit error rates of modules, chips, banks and sub-arrays at operating points, from
 * measurements or drawn.
 */
@NullMarked
package org.voltscape.engine.dram;

import org.jspecify.annotations.NullMarked;
