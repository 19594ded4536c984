/** Rows of measured numbers with a class each: files that hold them, and inputs of a network. */
@NullMarked
package org.voltscape.engine.workload.rows;

import org.jspecify.annotations.NullMarked;
