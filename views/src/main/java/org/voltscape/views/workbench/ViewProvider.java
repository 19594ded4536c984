package org.voltscape.views.workbench;

import org.voltscape.figure.view.ViewDescription;

/**
 * A view of the window: what it is called, and how it is opened. Stateless; found by {@link
 * java.util.ServiceLoader} as a {@link ViewDescription}.
 */
public interface ViewProvider extends ViewDescription {
  /**
   * Opens the view in a window. FX thread.
   *
   * @param host the window, for this view alone
   */
  WorkbenchView open(ViewHost host);
}
