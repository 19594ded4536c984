package org.voltscape.views.tradeoff;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.figure.view.ViewDescription;
import org.voltscape.figure.view.ViewGroup;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewProvider;
import org.voltscape.views.workbench.WorkbenchView;

/** The view "Accuracy & energy" of the window. */
@AutoService(ViewDescription.class)
public final class TradeoffProvider implements ViewProvider {
  @Override
  public String id() {
    return "tradeoff";
  }

  @Override
  public String title() {
    return "Accuracy & energy";
  }

  @Override
  public String tip() {
    return "Accuracy with its two intervals, and energy per inference, of every scheme";
  }

  @Override
  public ViewGroup group() {
    return ViewGroup.RESULTS;
  }

  @Override
  public int rank() {
    return 40;
  }

  @Override
  public List<String> figureIds() {
    return List.of("accuracy", "energy");
  }

  @Override
  public WorkbenchView open(ViewHost host) {
    return new TradeoffWorkbench(host);
  }
}
