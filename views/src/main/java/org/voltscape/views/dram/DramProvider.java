package org.voltscape.views.dram;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.figure.view.StudyFigure;
import org.voltscape.figure.view.ViewDescription;
import org.voltscape.figure.view.ViewGroup;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewProvider;
import org.voltscape.views.workbench.WorkbenchView;

/** The view "DRAM" of the window. */
@AutoService(ViewDescription.class)
public final class DramProvider implements ViewProvider {
  @Override
  public String id() {
    return "dram";
  }

  @Override
  public String title() {
    return "DRAM";
  }

  @Override
  public String tip() {
    return "Error rates of a DRAM's partitions, the network's tensors in them, and the energy saved";
  }

  @Override
  public ViewGroup group() {
    return ViewGroup.RESULTS;
  }

  @Override
  public int rank() {
    return 120;
  }

  @Override
  public List<StudyFigure> drawn() {
    return List.of(DramDrawn.values());
  }

  @Override
  public WorkbenchView open(ViewHost host) {
    return new DramWorkbench(host);
  }
}
