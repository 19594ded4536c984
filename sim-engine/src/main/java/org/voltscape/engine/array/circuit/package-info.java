/** What arrays of MAC units are made of: their printed area, power and clock. */
package org.voltscape.engine.array.circuit;
