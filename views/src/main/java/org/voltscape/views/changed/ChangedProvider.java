package org.voltscape.views.changed;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.figure.view.ViewDescription;
import org.voltscape.figure.view.ViewGroup;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewProvider;
import org.voltscape.views.workbench.WorkbenchView;

/** The view "What changed" of the window. */
@AutoService(ViewDescription.class)
public final class ChangedProvider implements ViewProvider {
  @Override
  public String id() {
    return "changed";
  }

  @Override
  public String title() {
    return "What changed";
  }

  @Override
  public String tip() {
    return "Which flips, weights and layers cost the accuracy in one trial";
  }

  @Override
  public ViewGroup group() {
    return ViewGroup.RESULTS;
  }

  @Override
  public int rank() {
    return 90;
  }

  @Override
  public List<String> figureIds() {
    return List.of();
  }

  @Override
  public WorkbenchView open(ViewHost host) {
    return new ChangedWorkbench(host);
  }
}
