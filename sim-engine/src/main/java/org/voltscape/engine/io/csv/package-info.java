/** Comma-separated values, written. */
@NullMarked
package org.voltscape.engine.io.csv;

import org.jspecify.annotations.NullMarked;
