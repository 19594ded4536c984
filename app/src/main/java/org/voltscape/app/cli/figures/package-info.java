/** Figures from the command line. */
package org.voltscape.app.cli.figures;
