package org.voltscape.views.workbench;

import java.util.List;
import org.voltscape.figure.view.ViewDescriptions;

/** The views that a window can open, in the order of their tabs. */
public final class ViewProviders {
  private static final List<ViewProvider> ALL =
      ViewDescriptions.all().stream()
          .filter(ViewProvider.class::isInstance)
          .map(ViewProvider.class::cast)
          .toList();

  private ViewProviders() {}

  /** Every view, by rank and then by id. */
  public static List<ViewProvider> all() {
    return ALL;
  }
}
