/** The program's windows, worked with from another thread as a person does. */
package org.voltscape.tools.window;
