/**
 * How tables are imported, as a value: which column is what, in which unit, which rows count. A
 * recipe can be written to a file and read again.
 */
@NullMarked
package org.voltscape.engine.io.recipe;

import org.jspecify.annotations.NullMarked;
