package org.voltscape.app.cli;

import picocli.CommandLine.Command;

/** The program as a command; does nothing but hold the others. */
@Command(
    name = "voltscape",
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Accuracy and energy of neural-network accelerators at lowered supply voltage.",
      ""
    },
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "'voltscape COMMAND --help' explains a command; 'voltscape [--data DIR] [FILE...]' opens studies,",
      "or the studies behind figures, in the window.",
      "A JSON answer is the last line on standard output; messages go to standard error.",
      "Exit code 0: done, 1: failed, 2: bad usage or input.",
      "VOLTSCAPE_JAVA_OPTS passes options to Java, for example -Xmx8g; with VOLTSCAPE_DEBUG=1 an",
      "unexpected failure prints its stack trace."
    })
final class VoltscapeCommand {}
