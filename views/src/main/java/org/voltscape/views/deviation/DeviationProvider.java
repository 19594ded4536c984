package org.voltscape.views.deviation;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.figure.view.ViewDescription;
import org.voltscape.figure.view.ViewGroup;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewProvider;
import org.voltscape.views.workbench.WorkbenchView;

/** The view "Deviation" of the window. */
@AutoService(ViewDescription.class)
public final class DeviationProvider implements ViewProvider {
  @Override
  public String id() {
    return "deviation";
  }

  @Override
  public String title() {
    return "Deviation";
  }

  @Override
  public String tip() {
    return "How many effective weights differ from the nominal ones under every scheme, by size of their deviation";
  }

  @Override
  public ViewGroup group() {
    return ViewGroup.NETWORK;
  }

  @Override
  public int rank() {
    return 60;
  }

  @Override
  public List<String> figureIds() {
    return List.of("histogram");
  }

  @Override
  public WorkbenchView open(ViewHost host) {
    return new DeviationWorkbench(host);
  }
}
