/**
 * Commands that look at one thing: words, maps, arrays, sensitivities, energies, trainings, changed
 * answers.
 */
package org.voltscape.app.cli.commands;
