/** Reads DRAM devices from JSON. */
@NullMarked
package org.voltscape.engine.dram.file;

import org.jspecify.annotations.NullMarked;
