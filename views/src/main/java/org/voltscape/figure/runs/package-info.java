/** Two runs beside each other: their settings, their differences, and figures of both. */
@NullMarked
package org.voltscape.figure.runs;

import org.jspecify.annotations.NullMarked;
