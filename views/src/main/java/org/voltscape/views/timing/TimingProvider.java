package org.voltscape.views.timing;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.figure.view.ViewDescription;
import org.voltscape.figure.view.ViewGroup;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewProvider;
import org.voltscape.views.workbench.WorkbenchView;

/** The view "Timing errors" of the window. */
@AutoService(ViewDescription.class)
public final class TimingProvider implements ViewProvider {
  @Override
  public String id() {
    return "timing";
  }

  @Override
  public String title() {
    return "Timing errors";
  }

  @Override
  public String tip() {
    return "How many products of a MAC unit are late, by its supply, its area and the clock";
  }

  @Override
  public ViewGroup group() {
    return ViewGroup.ARRAY;
  }

  @Override
  public int rank() {
    return 80;
  }

  @Override
  public List<String> figureIds() {
    return List.of("timing");
  }

  @Override
  public WorkbenchView open(ViewHost host) {
    return new TimingWorkbench(host);
  }
}
