package org.voltscape.app.display;

/** No window can be opened here. The message is the first half of a sentence that says why. */
public final class NoWindowException extends RuntimeException {
  /**
   * @param why for example "The display :7 cannot be opened"
   */
  public NoWindowException(String why, Throwable cause) {
    super(why, cause);
  }
}
