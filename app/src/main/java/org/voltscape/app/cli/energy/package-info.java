/** The energy of a clock cycle, or of the designs of a study. */
package org.voltscape.app.cli.energy;
