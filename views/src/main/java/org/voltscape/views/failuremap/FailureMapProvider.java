package org.voltscape.views.failuremap;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.figure.view.ViewDescription;
import org.voltscape.figure.view.ViewGroup;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewProvider;
import org.voltscape.views.workbench.WorkbenchView;

/** The view "Failure map" of the window. */
@AutoService(ViewDescription.class)
public final class FailureMapProvider implements ViewProvider {
  @Override
  public String id() {
    return "map";
  }

  @Override
  public String title() {
    return "Failure map";
  }

  @Override
  public String tip() {
    return "Every cell of the die: which fail at the operating voltage, and to which state";
  }

  @Override
  public ViewGroup group() {
    return ViewGroup.FAULTS;
  }

  @Override
  public int rank() {
    return 20;
  }

  @Override
  public List<String> figureIds() {
    return List.of("map");
  }

  @Override
  public WorkbenchView open(ViewHost host) {
    return new FailureMapWorkbench(host);
  }
}
