package org.voltscape.app.problems;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.voltscape.app.cli.shared.Version;
import org.voltscape.app.log.ProgramLog;

/** What whoever mends the program needs to know of a problem. */
final class Details {
  private Details() {}

  /**
   * Where it happened, in which program on which machine, and the stack trace. Names no files
   * beyond those that the problem itself names.
   */
  static String of(String where, Throwable problem) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    String commit = Version.commit();
    out.println(ProgramLog.about(Version.text() + (commit.isEmpty() ? "" : ", commit " + commit)));
    out.println(where);
    problem.printStackTrace(out);
    return text.toString();
  }
}
