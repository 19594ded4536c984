/** Commands that look at one thing: words, maps, arrays, energies, trainings, changed answers. */
package org.voltscape.app.cli.commands;
