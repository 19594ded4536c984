package org.voltscape.views.shmoo;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.figure.view.StudyFigure;
import org.voltscape.figure.view.ViewDescription;
import org.voltscape.figure.view.ViewGroup;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewProvider;
import org.voltscape.views.workbench.WorkbenchView;

/** The view "Shmoo" of the window. */
@AutoService(ViewDescription.class)
public final class ShmooProvider implements ViewProvider {
  @Override
  public String id() {
    return "shmoo";
  }

  @Override
  public String title() {
    return "Shmoo";
  }

  @Override
  public String tip() {
    return "Where a design works over supply and clock or temperature, with Vmin and Vcrash";
  }

  @Override
  public ViewGroup group() {
    return ViewGroup.RESULTS;
  }

  @Override
  public int rank() {
    return 140;
  }

  @Override
  public List<StudyFigure> drawn() {
    return List.of(new ShmooDrawn());
  }

  @Override
  public WorkbenchView open(ViewHost host) {
    return new ShmooWorkbench(host);
  }
}
