package org.voltscape.app.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** One record: time, process, level, logger and message in a line, then the stack trace if any. */
final class LogLine extends Formatter {
  @Override
  public String format(LogRecord message) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    out.println(
        message.getInstant().truncatedTo(ChronoUnit.MILLIS)
            + " "
            + ProcessHandle.current().pid()
            + " "
            + message.getLevel().getName()
            + " "
            + message.getLoggerName()
            + ": "
            + formatMessage(message));
    if (message.getThrown() != null) {
      message.getThrown().printStackTrace(out);
    }
    return text.toString();
  }
}
