/** What arrays of MAC units are made of: their published area, power and clock. */
package org.voltscape.engine.array.circuit;
