/** The memory of a study as a device that can be profiled. */
@NullMarked
package org.voltscape.engine.dram.study;

import org.jspecify.annotations.NullMarked;
