/** The command that fits the energy of a supply rail to measurements. */
package org.voltscape.app.cli.rail;
