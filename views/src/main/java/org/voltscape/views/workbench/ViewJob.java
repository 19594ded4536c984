package org.voltscape.views.workbench;

/** Work of a view that takes minutes, in the window's list of jobs. FX thread only. */
public interface ViewJob {
  /**
   * Says how far it is; the first time puts it on the list.
   *
   * @param name what is done, for people
   * @param share of it that is done, 0 to 1; negative while that is not known
   * @param text how far it is, for people
   * @param secondsLeft NaN while that is not known
   */
  void update(String name, double share, String text, double secondsLeft);

  /** Takes it off the list. */
  void finished();
}
