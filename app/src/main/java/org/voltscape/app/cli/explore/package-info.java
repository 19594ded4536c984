/** The search for the best design from the command line. */
package org.voltscape.app.cli.explore;
