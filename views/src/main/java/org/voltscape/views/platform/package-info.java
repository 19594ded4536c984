/** A platform of energies being edited. */
package org.voltscape.views.platform;
