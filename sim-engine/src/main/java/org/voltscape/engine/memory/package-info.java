/**
 * Memories that fail: dies as pure functions of a seed, failure maps, transient flips.
 *
 * <p>A <em>failing cell</em> has a preferred state at this voltage; a <em>bit error</em> is a bit
 * that is read differently from what was stored. On data that knows nothing of the map about half
 * of the failing cells are bit errors.
 */
@NullMarked
package org.voltscape.engine.memory;

import org.jspecify.annotations.NullMarked;
