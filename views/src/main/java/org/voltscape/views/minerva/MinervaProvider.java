package org.voltscape.views.minerva;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.figure.view.ViewDescription;
import org.voltscape.figure.view.ViewGroup;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewProvider;
import org.voltscape.views.workbench.WorkbenchView;

/** The view "Minerva" of the window. */
@AutoService(ViewDescription.class)
public final class MinervaProvider implements ViewProvider {
  @Override
  public String id() {
    return "minerva";
  }

  @Override
  public String title() {
    return "Minerva";
  }

  @Override
  public String tip() {
    return "Minerva's flow from a data set to the power of an accelerator, step by step";
  }

  @Override
  public ViewGroup group() {
    return ViewGroup.RESULTS;
  }

  @Override
  public int rank() {
    return 110;
  }

  @Override
  public List<String> figureIds() {
    return List.of("minerva");
  }

  @Override
  public boolean ofStudy() {
    return false;
  }

  @Override
  public WorkbenchView open(ViewHost host) {
    return new MinervaWorkbench(host);
  }
}
