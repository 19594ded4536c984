/**
 * The command line: picocli commands over the same engine and files as the window, without JavaFX.
 */
package org.voltscape.app.cli;
