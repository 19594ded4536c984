/** How fast trials are on this machine, beside the matrix products they cannot do without. */
package org.voltscape.engine.bench;
