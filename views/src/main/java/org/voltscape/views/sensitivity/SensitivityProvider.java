package org.voltscape.views.sensitivity;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.figure.view.ViewDescription;
import org.voltscape.figure.view.ViewGroup;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewProvider;
import org.voltscape.views.workbench.WorkbenchView;

/** The view "Sensitivity" of the window. */
@AutoService(ViewDescription.class)
public final class SensitivityProvider implements ViewProvider {
  @Override
  public String id() {
    return "sensitivity";
  }

  @Override
  public String title() {
    return "Sensitivity";
  }

  @Override
  public String tip() {
    return "Which filters, channels and weights matter when bits flip: estimated, and by flipping them";
  }

  @Override
  public ViewGroup group() {
    return ViewGroup.RESULTS;
  }

  @Override
  public int rank() {
    return 50;
  }

  @Override
  public List<String> figureIds() {
    return List.of("sensitivity");
  }

  @Override
  public WorkbenchView open(ViewHost host) {
    return new SensitivityWorkbench(host);
  }
}
