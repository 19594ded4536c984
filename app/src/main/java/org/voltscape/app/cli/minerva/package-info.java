/** The command {@code minerva}: Minerva's five stages, their tables and their studies. */
package org.voltscape.app.cli.minerva;
