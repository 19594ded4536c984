/** Means, intervals and rules for when enough trials were made. */
package org.voltscape.engine.stats;
