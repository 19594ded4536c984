/** What is being computed, and what has been said about it. */
@NullMarked
package org.voltscape.views.jobs;

import org.jspecify.annotations.NullMarked;
