/** The designs that a study spans, and the search among them. */
@NullMarked
package org.voltscape.engine.explore.study;

import org.jspecify.annotations.NullMarked;
