/** Counter-based random numbers: pure functions of a seed and a position. */
@NullMarked
package org.voltscape.engine.random;

import org.jspecify.annotations.NullMarked;
