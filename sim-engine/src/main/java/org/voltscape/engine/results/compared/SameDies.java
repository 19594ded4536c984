package org.voltscape.engine.results.compared;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.FaultSite;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.Provenance;
import org.voltscape.engine.trial.Trial;

/**
 * Whether trial n of one run has the same die, and is tested on the same images, as trial n of
 * another: then their difference is told die by die. Error curves, voltages, schemes, trainings and
 * numbers of trials do not matter: a cell that fails at 0.48 V on one curve is the cell that fails
 * at 0.52 V on another. Pure functions.
 */
public final class SameDies {
  private SameDies() {}

  /**
   * Why the trials of two runs are not of the same dies and images.
   *
   * @return a reason that goes on behind "not paired: "; empty where they are
   */
  public static String whyNot(Snapshot a, Snapshot b) {
    String recipes = whyNot(a.study(), b.study());
    return recipes.isEmpty() ? files(a.provenance(), b.provenance(), a.study()) : recipes;
  }

  private static String whyNot(Study a, Study b) {
    if (!a.workload().equals(b.workload())) {
      return "the workloads differ";
    }
    if (a.seed() != b.seed()) {
      return "the seeds differ (" + a.seed() + " and " + b.seed() + ")";
    }
    if (a.testsOwnImages() != b.testsOwnImages() || a.images() != b.images()) {
      return "the images differ";
    }
    if (a.memoryFails() != b.memoryFails() || a.logicFails() != b.logicFails()) {
      return "one is of cells that fail and the other of timing errors";
    }
    if (a.logicFails() && !a.array().equals(b.array())) {
      return "the MAC arrays differ";
    }
    return a.memoryFails() ? memories(a, b) : "";
  }

  private static String memories(Study a, Study b) {
    // A cell is found by its place in its word: words of another width lie on other cells.
    if (!sameWidths(a, b)) {
      return "the weights have words of other widths, which lie on other cells";
    }
    String first = memory(a, a.memory(), b, b.memory());
    if (!first.isEmpty()) {
      return first;
    }
    List<FaultSite> sites = a.regions().sites();
    List<FaultSite> others = b.regions().sites();
    if (sites.size() != others.size()) {
      return "they have other memories";
    }
    for (int i = 0; i < sites.size(); i++) {
      boolean same =
          sites.get(i).medium().equals(others.get(i).medium())
              && memory(a, sites.get(i).memory(), b, others.get(i).memory()).isEmpty();
      if (!same) {
        return "the memory " + sites.get(i).medium() + " differs";
      }
    }
    return "";
  }

  private static String memory(Study a, Study.Memory one, Study b, Study.Memory other) {
    if (!kind(one.faults()).equals(kind(other.faults()))) {
      return "the kinds of faults differ";
    }
    if (one.map() != null || other.map() != null) {
      return one.map() != null && one.map().equals(other.map()) && one.part().equals(other.part())
          ? ""
          : "the failure maps differ";
    }
    // One cell decides: a die is a function of its seed, and of how its cells are drawn from it.
    Study left = a.withMemory(one);
    Study right = b.withMemory(other);
    return Trial.die(left, null, 0).equals(Trial.die(right, null, 0))
            && Trial.die(left, null, 1).equals(Trial.die(right, null, 1))
        ? ""
        : "the dies are drawn otherwise";
  }

  /** Cells that are stuck are stuck in every trial on a die; other faults come and go. */
  private static String kind(FaultKind faults) {
    return faults.transientFaults() ? faults.id() : "";
  }

  private static boolean sameWidths(Study a, Study b) {
    int layers =
        Stream.of(a, b)
            .flatMap(s -> s.regions().weights().keySet().stream())
            .mapToInt(l -> l)
            .max()
            .orElse(0);
    return IntStream.rangeClosed(0, layers)
        .allMatch(l -> a.weights(l).bits() == b.weights(l).bits());
  }

  /** Files of the same name can have changed between the runs. */
  private static String files(Provenance a, Provenance b, Study study) {
    if (!a.known() || !b.known()) {
      return "";
    }
    if (!a.data().equals(b.data())) {
      return "the files of the data differ";
    }
    return study.memory().map() != null && !Objects.equals(a.map(), b.map())
        ? "the failure maps differ"
        : "";
  }
}
