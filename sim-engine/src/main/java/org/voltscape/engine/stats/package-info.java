/** Means, intervals and rules for when enough trials were made. */
@NullMarked
package org.voltscape.engine.stats;

import org.jspecify.annotations.NullMarked;
