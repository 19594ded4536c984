package org.voltscape.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.voltscape.app.cli.CommandLineTool;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.NameEncoding;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.app.cli.shared.Version;
import org.voltscape.app.display.Display;
import org.voltscape.app.display.WindowToolkit;
import org.voltscape.app.log.ProgramLog;
import org.voltscape.app.natives.NativeFolders;
import org.voltscape.app.plugins.InstalledPlugins;
import org.voltscape.app.settings.Places;
import org.voltscape.app.settings.UserHome;
import org.voltscape.app.windows.VoltscapeApp;
import org.voltscape.app.windows.WindowArguments;
import org.voltscape.engine.io.file.InputFiles;
import org.voltscape.engine.param.BadInputException;

/**
 * Starts the program: commands where there are arguments, the window without.
 *
 * <p>Not a JavaFX application itself: from the class path the JVM would refuse to start one.
 */
public final class Launcher {
  private static final String AWT_HEADLESS = "java.awt.headless";

  private Launcher() {}

  /** What runs in the process once the machine is ready. */
  @FunctionalInterface
  public interface Program {
    /**
     * Runs.
     *
     * @param args command and options
     * @param out results
     * @param err messages, progress and complaints
     * @return the exit code of the process
     */
    int run(String[] args, PrintStream out, PrintStream err);
  }

  /** Starts the program and ends the process with its exit code. */
  public static void main(String[] args) {
    start(args, Launcher::run);
  }

  /**
   * Puts right what the machine lacks, starts the log file, loads the plug-ins, runs, and ends the
   * process with the exit code.
   */
  public static void start(String[] args, Program program) {
    PrintStream out =
        new PrintStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
            false,
            StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    if (System.getProperty(AWT_HEADLESS) == null) {
      // Figures are drawn with Java2D, which must not look for a display that may be dead.
      System.setProperty(AWT_HEADLESS, "true");
    }
    Optional<BadInputException> complaint =
        NameEncoding.ofSystem().complaint(System.getProperty("user.dir", "."));
    if (complaint.isPresent()) {
      err.println(complaint.get().getMessage());
      System.exit(ExitCode.BAD_INPUT);
    }
    UserHome.apply();
    ProgramLog.start(
        Places.ofUser().log(),
        ProgramLog.about(Version.text()) + ", arguments " + Arrays.toString(args));
    NativeFolders.prepare(err::println);
    InstalledPlugins.load(err::println);
    System.exit(program.run(args, out, err));
  }

  /**
   * Runs in this process.
   *
   * @param args command and options; none, or files alone, open the window or, without a display,
   *     run the default study
   * @param out results; the last line of an answer in JSON
   * @param err messages, progress and complaints
   * @return 0 done, 1 failed, 2 bad usage or input
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    String debug = System.getenv("VOLTSCAPE_DEBUG");
    boolean trace = debug != null && !debug.isEmpty();
    Streams streams = new Streams(out, err);
    Optional<WindowArguments> window;
    try {
      window = WindowArguments.of(args);
      window.ifPresent(Launcher::checkFiles);
    } catch (BadInputException e) {
      err.println(e.getMessage());
      return ExitCode.BAD_INPUT;
    }
    if (window.isEmpty()) {
      return CommandLineTool.run(args, streams, trace);
    }
    boolean display = Display.available(System.getenv(), System.getProperty("os.name", ""));
    return new Startup(
            display,
            () -> openWindow(window.get(), trace),
            folder -> CommandLineTool.runDefaultStudy(folder, streams, trace))
        .start(window.get(), err);
  }

  /** A name that is mistyped is said at once, before a window opens. */
  private static void checkFiles(WindowArguments asked) {
    for (Path file : asked.files()) {
      if (!InputFiles.exists(file)) {
        throw new BadInputException(
            file.toString(), "", "no such file", "a study, or a figure with its study");
      }
    }
    if (asked.data() != null && !Files.isDirectory(asked.data())) {
      throw new BadInputException(
          "--data", "", "\"" + asked.data() + "\", which is no folder", "that of the data sets");
    }
  }

  /** Opens the window and waits until it is closed; the only place from which it is started. */
  private static int openWindow(WindowArguments arguments, boolean debug) {
    if (Display.named(System.getProperty("os.name", ""))) {
      WindowToolkit.start(System.getenv("DISPLAY"), debug);
    }
    VoltscapeApp.open(arguments);
    return ExitCode.DONE;
  }
}
