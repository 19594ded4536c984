/** Figures of measured supply rails. */
@NullMarked
package org.voltscape.figure.rail;

import org.jspecify.annotations.NullMarked;
