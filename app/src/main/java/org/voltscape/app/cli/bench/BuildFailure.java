package org.voltscape.app.cli.bench;

/** A build that was started did not answer. */
public final class BuildFailure extends RuntimeException {
  private final int code;

  /**
   * @param sentence what happened, for the user
   * @param code what this program ends with
   */
  BuildFailure(String sentence, int code) {
    super(sentence);
    this.code = code;
  }

  /** What this program ends with. */
  public int code() {
    return code;
  }
}
