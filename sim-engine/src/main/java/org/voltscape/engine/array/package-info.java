/**
 * The weight-stationary array of multiply-accumulate (MAC) units: which weight sits on which unit,
 * and what that makes of the units' sensitivities and sizes.
 */
@NullMarked
package org.voltscape.engine.array;

import org.jspecify.annotations.NullMarked;
