package org.voltscape.views.word;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.figure.view.ViewDescription;
import org.voltscape.figure.view.ViewGroup;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewProvider;
import org.voltscape.views.workbench.WorkbenchView;

/** The view "Word" of the window. */
@AutoService(ViewDescription.class)
public final class WordProvider implements ViewProvider {
  @Override
  public String id() {
    return "word";
  }

  @Override
  public String title() {
    return "Word";
  }

  @Override
  public String tip() {
    return "One word bit by bit: set it, stick its cells, follow it through the memory";
  }

  @Override
  public ViewGroup group() {
    return ViewGroup.DETAILS;
  }

  @Override
  public int rank() {
    return 100;
  }

  @Override
  public List<String> figureIds() {
    return List.of("word");
  }

  @Override
  public boolean ofStudy() {
    return false;
  }

  @Override
  public WorkbenchView open(ViewHost host) {
    return new WordWorkbench(host);
  }
}
