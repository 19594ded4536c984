/** DRAM devices in the program's resources and in users' files. */
@NullMarked
package org.voltscape.engine.io.dram;

import org.jspecify.annotations.NullMarked;
