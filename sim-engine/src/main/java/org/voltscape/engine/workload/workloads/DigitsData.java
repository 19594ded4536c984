package org.voltscape.engine.workload.workloads;

import org.voltscape.engine.network.Network;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.engine.workload.ImageClassifier;
import org.voltscape.engine.workload.ImageSet;
import org.voltscape.engine.workload.ShippedNetworks;
import org.voltscape.engine.workload.Split;
import org.voltscape.engine.workload.digits.DigitGenerator;

/** Workloads on the generated digits; their trained networks ship with the program. */
abstract class DigitsData extends ImageClassifier {
  @Override
  public String dataSource() {
    return "embedded: generated handwritten-like digits";
  }

  @Override
  public int testImages() {
    return DigitGenerator.size(Split.TEST);
  }

  @Override
  protected ImageSet images(Split split, DataPlace place) {
    return DigitGenerator.all(split, side());
  }

  @Override
  public Network network(DataPlace place) {
    return ShippedNetworks.read(this);
  }

  @Override
  public String networkOrigin() {
    return SHIPPED;
  }
}
