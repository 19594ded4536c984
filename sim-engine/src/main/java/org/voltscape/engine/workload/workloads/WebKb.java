package org.voltscape.engine.workload.workloads;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.engine.workload.Workload;

/** Pages of universities, 3418-128-32-128-4. */
@AutoService(Workload.class)
public final class WebKb extends TsvTexts {
  public WebKb() {
    super("WebKB", List.of(new Part("webkb-tsv", null)), 3418, 128, 32, 128, 4);
  }

  @Override
  public String id() {
    return "webkb";
  }

  @Override
  public String title() {
    return "WebKB, 3418-128-32-128-4";
  }

  @Override
  public String help() {
    return "Minerva's network for the pages of universities by whom they are about (WebKB, 4 classes), each a bag of the 3,418 words that most training pages have; trained on first use from the data folder.";
  }

  @Override
  public String dataSource() {
    return "text/WebKB.tsv[.gz]";
  }

  @Override
  public int testImages() {
    return 1_396;
  }
}
