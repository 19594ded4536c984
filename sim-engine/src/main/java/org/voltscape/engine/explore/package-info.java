/**
 * The search for the best design of many: which ones are tested, on how many trials, and what is
 * known at the end.
 */
@NullMarked
package org.voltscape.engine.explore;

import org.jspecify.annotations.NullMarked;
