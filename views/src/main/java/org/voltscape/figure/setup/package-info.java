/** How a figure is written to a file: for the window and the command line alike. */
package org.voltscape.figure.setup;
