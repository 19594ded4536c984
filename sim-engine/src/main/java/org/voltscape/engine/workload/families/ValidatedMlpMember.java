package org.voltscape.engine.workload.families;

import org.voltscape.engine.network.Examples;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.engine.workload.ExampleMemory;
import org.voltscape.engine.workload.ValidatedWorkload;
import org.voltscape.engine.workload.Workload;

/** A network of a family that keeps some training examples back. */
final class ValidatedMlpMember extends MlpMember implements ValidatedWorkload {
  /**
   * Of the choice of examples kept back, the same for all networks, so that they are compared on
   * the same ones.
   */
  private static final long HOLDOUT_SEED = 0x486F6C646F7574L;

  ValidatedMlpMember(String id, String data, Workload base, int[] widths, MemberOptions options) {
    super(id, data, base, widths, options);
  }

  @Override
  public Examples trainingExamples(DataPlace place) {
    Examples all = base().trainingExamples(place);
    int[] kept = kept(all);
    boolean[] isKept = new boolean[all.count()];
    for (int example : kept) {
      isKept[example] = true;
    }
    int[] others = new int[all.count() - kept.length];
    int to = 0;
    for (int i = 0; i < isKept.length; i++) {
      if (!isKept[i]) {
        others[to++] = i;
      }
    }
    return some(all, others);
  }

  @Override
  public Examples validationExamples(DataPlace place) {
    Examples all = base().trainingExamples(place);
    return some(all, kept(all));
  }

  private int[] kept(Examples all) {
    int most = all.count() - recipe().batch();
    int count = options().holdout().orElse(0);
    if (count > most) {
      throw new BadInputException(
          "workload " + id(),
          "holdout",
          count + " of " + all.count() + " training examples to keep back",
          most < 1
              ? "no holdout: there are too few"
              : "at most " + most + ", so that a step of the training has its " + recipe().batch());
    }
    return Examples.samplePlaces(all.count(), count, HOLDOUT_SEED);
  }

  private Examples some(Examples all, int[] places) {
    // All of them are in memory beside those that are chosen.
    ExampleMemory.require(
        "workload " + id(), (long) all.count() + places.length, all.features(), task().example());
    return all.subset(places);
  }
}
