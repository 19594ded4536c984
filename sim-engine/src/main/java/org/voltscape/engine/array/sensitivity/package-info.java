/**
 * How much each weight, filter and channel matters when words flip bits; flips put in beside it.
 */
@NullMarked
package org.voltscape.engine.array.sensitivity;

import org.jspecify.annotations.NullMarked;
