/** What stays in memory when the program is used for long: views that were closed, and the rest. */
package org.voltscape.tools.wear;
