package org.voltscape.views.runs;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.figure.view.ViewDescription;
import org.voltscape.figure.view.ViewGroup;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewProvider;
import org.voltscape.views.workbench.WorkbenchView;

/** The view "Compare" of the window. */
@AutoService(ViewDescription.class)
public final class RunsProvider implements ViewProvider {
  @Override
  public String id() {
    return "compare";
  }

  @Override
  public String title() {
    return "Compare";
  }

  @Override
  public String tip() {
    return "The finished runs of this window, and two of them side by side: settings and results";
  }

  @Override
  public ViewGroup group() {
    return ViewGroup.RESULTS;
  }

  @Override
  public int rank() {
    return 47;
  }

  @Override
  public List<String> figureIds() {
    return List.of("compare");
  }

  @Override
  public WorkbenchView open(ViewHost host) {
    return new RunsWorkbench(host);
  }
}
