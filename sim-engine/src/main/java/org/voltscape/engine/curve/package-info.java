/** From supply voltage to the failure probability of a memory cell: curves, presets, editing. */
package org.voltscape.engine.curve;
