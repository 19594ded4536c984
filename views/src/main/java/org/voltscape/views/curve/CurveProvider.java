package org.voltscape.views.curve;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.figure.view.ViewDescription;
import org.voltscape.figure.view.ViewGroup;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewProvider;
import org.voltscape.views.workbench.WorkbenchView;

/** The view "Curve" of the window. */
@AutoService(ViewDescription.class)
public final class CurveProvider implements ViewProvider {
  @Override
  public String id() {
    return "curve";
  }

  @Override
  public String title() {
    return "Curve";
  }

  @Override
  public String tip() {
    return "Failure probability of a memory cell against supply voltage: drag its points";
  }

  @Override
  public ViewGroup group() {
    return ViewGroup.FAULTS;
  }

  @Override
  public int rank() {
    return 10;
  }

  @Override
  public List<String> figureIds() {
    return List.of("curve");
  }

  @Override
  public WorkbenchView open(ViewHost host) {
    return new CurveWorkbench(host);
  }
}
