/** Sizes of MAC units under a budget of area. */
@NullMarked
package org.voltscape.engine.array.sizing;

import org.jspecify.annotations.NullMarked;
