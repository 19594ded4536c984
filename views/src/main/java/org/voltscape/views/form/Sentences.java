package org.voltscape.views.form;

/** Complaints as the fields show them. */
final class Sentences {
  private static final int LONGEST_QUOTE = 24;

  private Sentences() {}

  static String found(String text, String expected) {
    if (text == null || text.isBlank()) {
      return "Expected " + expected + ".";
    }
    String quote = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
    return "Found " + quote + ", expected " + expected + ".";
  }
}
