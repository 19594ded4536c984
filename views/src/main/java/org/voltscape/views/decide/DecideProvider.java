package org.voltscape.views.decide;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.figure.decide.DecideFigures;
import org.voltscape.figure.view.ViewDescription;
import org.voltscape.figure.view.ViewGroup;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewProvider;
import org.voltscape.views.workbench.WorkbenchView;

/** The view "Decide" of the window. */
@AutoService(ViewDescription.class)
public final class DecideProvider implements ViewProvider {
  @Override
  public String id() {
    return "decide";
  }

  @Override
  public String title() {
    return "Decide";
  }

  @Override
  public String tip() {
    return "Which scheme at which voltage is best for what you ask, and how sure that is";
  }

  @Override
  public ViewGroup group() {
    return ViewGroup.RESULTS;
  }

  @Override
  public int rank() {
    return 45;
  }

  @Override
  public List<String> figureIds() {
    return List.of(DecideFigures.ID);
  }

  @Override
  public WorkbenchView open(ViewHost host) {
    return new DecideWorkbench(host);
  }
}
