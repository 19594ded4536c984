/** Coloured cells under the lines of a chart, and what is drawn over them. */
@NullMarked
package org.voltscape.figure.ground;

import org.jspecify.annotations.NullMarked;
