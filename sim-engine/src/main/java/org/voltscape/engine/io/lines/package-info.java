/** Text files of any length, line by line. */
@NullMarked
package org.voltscape.engine.io.lines;

import org.jspecify.annotations.NullMarked;
