package org.voltscape.views.array;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.figure.view.ViewDescription;
import org.voltscape.figure.view.ViewGroup;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewProvider;
import org.voltscape.views.workbench.WorkbenchView;

/** The view "MAC array" of the window. */
@AutoService(ViewDescription.class)
public final class ArrayProvider implements ViewProvider {
  @Override
  public String id() {
    return "array";
  }

  @Override
  public String title() {
    return "MAC array";
  }

  @Override
  public String tip() {
    return "Every MAC unit under each mapping: its sensitivity, its size, its timing errors";
  }

  @Override
  public ViewGroup group() {
    return ViewGroup.ARRAY;
  }

  @Override
  public int rank() {
    return 30;
  }

  @Override
  public List<String> figureIds() {
    return List.of("array");
  }

  @Override
  public WorkbenchView open(ViewHost host) {
    return new ArrayWorkbench(host);
  }
}
