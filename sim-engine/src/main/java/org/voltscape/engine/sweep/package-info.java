/** Where the next points of a sweep go that a run places. */
@NullMarked
package org.voltscape.engine.sweep;

import org.jspecify.annotations.NullMarked;
