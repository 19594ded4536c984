/** Finished runs: a list of them, and two of them beside each other. */
@NullMarked
package org.voltscape.views.runs;

import org.jspecify.annotations.NullMarked;
