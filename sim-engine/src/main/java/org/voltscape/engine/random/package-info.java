/** Counter-based random numbers: pure functions of a seed and a position. */
package org.voltscape.engine.random;
