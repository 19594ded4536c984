package org.voltscape.engine.workload.workloads;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.engine.workload.Split;
import org.voltscape.engine.workload.Workload;

/** News of 52 classes, 2837-128-64-512-52. */
@AutoService(Workload.class)
public final class Reuters52 extends TsvTexts {
  public Reuters52() {
    super(
        "Reuters R52",
        List.of(new Part("r52-train-tsv", Split.TRAIN), new Part("r52-test-tsv", Split.TEST)),
        2837,
        128,
        64,
        512,
        52);
  }

  @Override
  public String id() {
    return "reuters-52";
  }

  @Override
  public String title() {
    return "Reuters R52, 2837-128-64-512-52";
  }

  @Override
  public String help() {
    return "Minerva's network for news of Reuters, with the paper's 52 classes (R52), each a bag of the 2,837 words that most training documents have; trained on first use from the data folder.";
  }

  @Override
  public String dataSource() {
    return "text/R52-{train,test}.tsv[.gz]";
  }

  @Override
  public int testImages() {
    return 2_568;
  }

  @Override
  String recipeName() {
    return "reuters";
  }
}
