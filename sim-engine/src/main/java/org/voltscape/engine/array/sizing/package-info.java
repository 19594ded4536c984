/** Sizes of MAC units under a budget of area. */
package org.voltscape.engine.array.sizing;
