/**
 * Text cut into a table: comments, titles and rows of units taken off, delimiters found, wide
 * tables turned into one point a row.
 */
@NullMarked
package org.voltscape.engine.io.cut;

import org.jspecify.annotations.NullMarked;
