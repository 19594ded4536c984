/**
 * Tables in text files, whatever separates their cells and decimals: columns found by name and
 * unit, numbers read with complaints that name row and column.
 */
@NullMarked
package org.voltscape.engine.io.table;

import org.jspecify.annotations.NullMarked;
