/** How many images a trial is to test, by what a pilot found and by what trials cost. */
@NullMarked
package org.voltscape.engine.allotment;

import org.jspecify.annotations.NullMarked;
