/** The failure map: every cell of a die, coloured by what it does at the operating voltage. */
package org.voltscape.views.failuremap;
