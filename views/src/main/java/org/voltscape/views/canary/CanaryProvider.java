package org.voltscape.views.canary;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.figure.view.StudyFigure;
import org.voltscape.figure.view.ViewDescription;
import org.voltscape.figure.view.ViewGroup;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewProvider;
import org.voltscape.views.workbench.WorkbenchView;

/** The view "Canaries" of the window. */
@AutoService(ViewDescription.class)
public final class CanaryProvider implements ViewProvider {
  @Override
  public String id() {
    return "canary";
  }

  @Override
  public String title() {
    return "Canaries";
  }

  @Override
  public String tip() {
    return "Marginal cells that control the supply while the temperature changes, against a fixed supply";
  }

  @Override
  public ViewGroup group() {
    return ViewGroup.RESULTS;
  }

  @Override
  public int rank() {
    return 130;
  }

  @Override
  public List<StudyFigure> drawn() {
    return List.of(
        new CanaryDrawn(CanaryPart.SUPPLY),
        new CanaryDrawn(CanaryPart.TEMPERATURE),
        new CanaryDrawn(CanaryPart.OUTCOME),
        new CanaryDrawn(CanaryPart.ENERGY));
  }

  @Override
  public WorkbenchView open(ViewHost host) {
    return new CanaryWorkbench(host);
  }
}
