/** Mappings of weights to MAC units; one file each, found as services. */
package org.voltscape.engine.array.mappings;
