/** Figures of arrays of MAC units, free of any window. */
@NullMarked
package org.voltscape.figure.array;

import org.jspecify.annotations.NullMarked;
