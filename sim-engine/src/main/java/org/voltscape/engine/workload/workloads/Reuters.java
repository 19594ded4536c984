package org.voltscape.engine.workload.workloads;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.engine.workload.Workload;

/** News of eight classes, 2837-128-64-512-8. */
@AutoService(Workload.class)
public final class Reuters extends TsvTexts {
  public Reuters() {
    super("Reuters R8", List.of(new Part("r8-tsv", null)), 2837, 128, 64, 512, 8);
  }

  @Override
  public String id() {
    return "reuters";
  }

  @Override
  public String title() {
    return "Reuters R8, 2837-128-64-512-8";
  }

  @Override
  public String help() {
    return "Minerva's network for news of Reuters, on the 8 classes of R8 (the paper's 52 are the workload reuters-52), each a bag of the 2,837 words that most training documents have; trained on first use from the data folder.";
  }

  @Override
  public String dataSource() {
    return "text/R8.tsv[.gz]";
  }

  @Override
  public int testImages() {
    return 2_189;
  }
}
