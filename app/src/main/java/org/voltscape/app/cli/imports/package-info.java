/** How the command line says what a table holds, and the command that turns one into a file. */
package org.voltscape.app.cli.imports;
