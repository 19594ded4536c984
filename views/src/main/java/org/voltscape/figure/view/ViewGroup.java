package org.voltscape.figure.view;

/** What a view is about; where two panes are shown, it decides in which of them a view starts. */
public enum ViewGroup {
  FAULTS("Faults", false),
  ARRAY("MAC array", false),
  NETWORK("Network", false),
  RESULTS("Results", true),
  DETAILS("Details", true);

  private final String title;
  private final boolean right;

  ViewGroup(String title, boolean right) {
    this.title = title;
    this.right = right;
  }

  /** Name for people. */
  public String title() {
    return title;
  }

  /** Whether its views start in the right one of two panes. */
  public boolean right() {
    return right;
  }
}
