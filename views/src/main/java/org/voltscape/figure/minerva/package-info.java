/** Figures of Minerva's flow. */
@NullMarked
package org.voltscape.figure.minerva;

import org.jspecify.annotations.NullMarked;
