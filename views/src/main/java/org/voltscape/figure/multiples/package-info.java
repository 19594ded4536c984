/** Several figures in one: lines over each other, or panels with common axes. */
@NullMarked
package org.voltscape.figure.multiples;

import org.jspecify.annotations.NullMarked;
