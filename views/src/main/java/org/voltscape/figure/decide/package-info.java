/** The designs of a run beside each other: which is best, in words, as a figure and as a table. */
@NullMarked
package org.voltscape.figure.decide;

import org.jspecify.annotations.NullMarked;
