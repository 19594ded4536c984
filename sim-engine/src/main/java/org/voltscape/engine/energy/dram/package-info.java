/**
 * Energy and time of the main memory of a platform, from the traffic of a network and the currents
 * and timings of a memory's data sheet.
 *
 * <p>No constant here comes from a saving or a speed-up that results are compared with.
 */
@NullMarked
package org.voltscape.engine.energy.dram;

import org.jspecify.annotations.NullMarked;
