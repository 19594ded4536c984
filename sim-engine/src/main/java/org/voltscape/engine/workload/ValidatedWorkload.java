package org.voltscape.engine.workload;

import org.voltscape.engine.network.Examples;

/** A workload that keeps some of its training examples back, to choose between networks by. */
public interface ValidatedWorkload extends Workload {
  /**
   * The examples kept back: none of them is trained on, and none is a test example.
   *
   * @throws org.voltscape.engine.param.BadInputException where data are missing or broken
   */
  Examples validationExamples(DataPlace place);
}
