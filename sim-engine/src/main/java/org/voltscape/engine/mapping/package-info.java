/**
 * Which tensor of a network lies in which partition of a memory, and at which operating point each
 * supply of that memory runs: the problem, what solves it, and what a solution costs.
 *
 * <p>Nothing here knows where error rates or costs come from.
 */
@NullMarked
package org.voltscape.engine.mapping;

import org.jspecify.annotations.NullMarked;
