/** Figures of an array of MAC units: its units as heat maps, and the sizes chosen for them. */
package org.voltscape.figure.array;
