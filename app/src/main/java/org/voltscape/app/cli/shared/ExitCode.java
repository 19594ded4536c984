package org.voltscape.app.cli.shared;

/** What the program ends with. */
public final class ExitCode {
  /** Done. */
  public static final int DONE = 0;

  /** Failed for a reason that is not the user's. */
  public static final int FAILED = 1;

  /** Bad usage or input. */
  public static final int BAD_INPUT = 2;

  private ExitCode() {}
}
