/** What two studies set differently, from the command line. */
package org.voltscape.app.cli.diff;
