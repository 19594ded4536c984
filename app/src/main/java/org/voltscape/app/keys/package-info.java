/** The keyboard: the list of all shortcuts, and the way from one area of the window to the next. */
package org.voltscape.app.keys;
