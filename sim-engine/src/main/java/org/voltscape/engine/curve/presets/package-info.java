/** Curves that ship with the program, one file each, every number with its source. */
package org.voltscape.engine.curve.presets;
