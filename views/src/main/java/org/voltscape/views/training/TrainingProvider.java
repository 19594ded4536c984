package org.voltscape.views.training;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.figure.view.ViewDescription;
import org.voltscape.figure.view.ViewGroup;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewProvider;
import org.voltscape.views.workbench.WorkbenchView;

/** The view "Training" of the window. */
@AutoService(ViewDescription.class)
public final class TrainingProvider implements ViewProvider {
  @Override
  public String id() {
    return "training";
  }

  @Override
  public String title() {
    return "Training";
  }

  @Override
  public String tip() {
    return "Networks trained against the faults of a die: loss and accuracy epoch by epoch, weights";
  }

  @Override
  public ViewGroup group() {
    return ViewGroup.NETWORK;
  }

  @Override
  public int rank() {
    return 70;
  }

  @Override
  public List<String> figureIds() {
    return List.of("training");
  }

  @Override
  public WorkbenchView open(ViewHost host) {
    return new TrainingWorkbench(host);
  }
}
