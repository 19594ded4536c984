/** Measured failure maps: tables of failing cells and arrays of cells. */
@NullMarked
package org.voltscape.engine.io.map;

import org.jspecify.annotations.NullMarked;
