/** Figures of energies. */
package org.voltscape.figure.energy;
