/** Measured failure maps: tables of failing cells and arrays of cells. */
package org.voltscape.engine.io.map;
