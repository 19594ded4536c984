package org.voltscape.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.voltscape.app.cli.CommandLineTool;
import org.voltscape.app.cli.Streams;
import org.voltscape.app.display.Display;
import org.voltscape.app.workbench.VoltscapeApp;

/**
 * Starts the program: commands where there are arguments, the window without.
 *
 * <p>Not a JavaFX application itself: from the class path the JVM would refuse to start one.
 */
public final class Launcher {
  private Launcher() {}

  /** Starts the program and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
            false,
            StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.exit(run(args, out, err));
  }

  /**
   * Runs in this process.
   *
   * @param args command and options; none opens the window or, without a display, runs the default
   *     study
   * @param out results; the last line of an answer in JSON
   * @param err messages, progress and complaints
   * @return 0 done, 1 failed, 2 bad usage or input
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    String debug = System.getenv("VOLTSCAPE_DEBUG");
    boolean trace = debug != null && !debug.isEmpty();
    Streams streams = new Streams(out, err);
    if (args.length > 0) {
      return CommandLineTool.run(args, streams, trace);
    }
    boolean display = Display.available(System.getenv(), System.getProperty("os.name", ""));
    return new Startup(
            display,
            Launcher::openWindow,
            folder -> CommandLineTool.runDefaultStudy(folder, streams, trace))
        .start(err);
  }

  /** Opens the window and waits until it is closed; the only place from which it is started. */
  private static int openWindow() {
    VoltscapeApp.open();
    return CommandLineTool.DONE;
  }
}
