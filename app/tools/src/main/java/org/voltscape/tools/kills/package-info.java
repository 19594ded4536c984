/** Kills the program while two studies are edited and saved, and looks at what is left of them. */
package org.voltscape.tools.kills;
