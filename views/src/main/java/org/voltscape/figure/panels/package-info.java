/** Several figures in one: lines over each other, or panels with common axes. */
@NullMarked
package org.voltscape.figure.panels;

import org.jspecify.annotations.NullMarked;
