/** What was done in a window, and the commands that do the same. */
package org.voltscape.app.actions;
