/** Canary control over a temperature trace: supply, temperature, outcome and energy over time. */
@NullMarked
package org.voltscape.figure.canary;

import org.jspecify.annotations.NullMarked;
