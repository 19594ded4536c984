/** How far every scheme leaves weights from what they were meant to be, as a histogram. */
package org.voltscape.views.deviation;
