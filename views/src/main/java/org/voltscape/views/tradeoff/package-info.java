/** Accuracy and energy of the schemes against voltage, as results arrive. */
package org.voltscape.views.tradeoff;
