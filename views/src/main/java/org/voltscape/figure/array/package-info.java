/** Figures of arrays of MAC units, free of any window. */
package org.voltscape.figure.array;
