/** The array of MAC units: sensitivities, sizes and timing errors unit by unit. */
package org.voltscape.views.array;
