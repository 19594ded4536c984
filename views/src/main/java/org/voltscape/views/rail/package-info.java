/** A supply rail fitted to measurements, and the platform that it goes into. */
package org.voltscape.views.rail;
