/** Platforms, one file each, found as services. */
@NullMarked
package org.voltscape.engine.energy.dram.platforms;

import org.jspecify.annotations.NullMarked;
