package org.voltscape.app.log;

import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * What the program and its libraries log, in a file of the user. Libraries log through slf4j,
 * Commons Logging or Java's own logging, all of which end there.
 */
public final class ProgramLog {
  /** Bytes after which a new file is begun. */
  private static final long LIMIT = 1_000_000;

  /** Held, because the log manager would forget it. */
  private static final Logger PROGRAM = Logger.getLogger("org.voltscape");

  private ProgramLog() {}

  /**
   * From here on everything logged in this process goes to a file, and so does every exception that
   * a thread does not catch, which is printed as before. Nothing else changes on the console.
   *
   * @param file created with the first record
   * @param start the first record: what runs where
   */
  public static void start(Path file, String start) {
    Logger root = LogManager.getLogManager().getLogger("");
    for (Handler handler : root.getHandlers()) {
      if (handler.getClass() == ConsoleHandler.class) {
        root.removeHandler(handler);
        root.addHandler(new Console(handler));
      }
    }
    root.addHandler(new LogFile(file, LIMIT, new LogLine()));
    UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, problem) -> {
          failed("Not caught in thread " + thread.getName(), problem);
          if (before == null) {
            System.err.print("Exception in thread \"" + thread.getName() + "\" ");
            problem.printStackTrace();
          } else {
            before.uncaughtException(thread, problem);
          }
        });
    PROGRAM.info(start);
  }

  /** Records a failure with its stack trace, in the log file alone. */
  public static void failed(String what, Throwable problem) {
    if (started()) {
      PROGRAM.log(Level.SEVERE, what, problem);
    }
  }

  /** Records a sentence, in the log file alone. */
  public static void note(String sentence) {
    if (started()) {
      PROGRAM.info(sentence);
    }
  }

  /** Records a sentence that is made only where there is a log file. */
  public static void note(Supplier<String> sentence) {
    if (started()) {
      PROGRAM.info(sentence);
    }
  }

  private static boolean started() {
    for (Handler handler : LogManager.getLogManager().getLogger("").getHandlers()) {
      if (handler instanceof LogFile) {
        return true;
      }
    }
    return false;
  }

  /** The program's version, Java and system in one line. */
  public static String about(String version) {
    return "voltscape "
        + version
        + ", Java "
        + System.getProperty("java.version")
        + " ("
        + System.getProperty("java.vm.name")
        + ", "
        + System.getProperty("java.vendor")
        + "), "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.version")
        + " "
        + System.getProperty("os.arch")
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " processors, "
        + Runtime.getRuntime().maxMemory() / 1_000_000
        + " MB for Java";
  }
}
