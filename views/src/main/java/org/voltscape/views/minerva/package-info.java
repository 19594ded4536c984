/**
 * Minerva's flow as a guided view: five stages and the power after each, followed while they are
 * computed, set by hand, and opened as studies.
 */
@NullMarked
package org.voltscape.views.minerva;

import org.jspecify.annotations.NullMarked;
