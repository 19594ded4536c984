/** What the results of several designs say beside each other. */
@NullMarked
package org.voltscape.engine.results.compared;

import org.jspecify.annotations.NullMarked;
