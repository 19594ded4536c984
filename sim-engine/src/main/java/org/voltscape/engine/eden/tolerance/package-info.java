/** The error rate of a memory that a network tolerates, with its interval. */
@NullMarked
package org.voltscape.engine.eden.tolerance;

import org.jspecify.annotations.NullMarked;
