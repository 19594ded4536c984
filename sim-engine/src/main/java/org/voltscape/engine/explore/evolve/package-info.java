/** Samples spaces of choices that are too large to be looked at one by one. */
@NullMarked
package org.voltscape.engine.explore.evolve;

import org.jspecify.annotations.NullMarked;
