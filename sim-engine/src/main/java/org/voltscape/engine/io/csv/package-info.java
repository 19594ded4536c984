/** Comma-separated values, written. */
package org.voltscape.engine.io.csv;
