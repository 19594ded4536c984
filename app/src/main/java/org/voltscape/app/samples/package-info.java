/** Studies that ship with the program. */
package org.voltscape.app.samples;
