/** Canary control over a temperature trace, played and looked at die by die. */
package org.voltscape.views.canary;
