/** Whether a window can be opened. */
package org.voltscape.app.display;
