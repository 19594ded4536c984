/** Timing errors of a MAC unit by its supply, its area and the clock. */
package org.voltscape.views.timing;
