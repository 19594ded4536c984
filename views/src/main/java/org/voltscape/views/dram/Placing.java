package org.voltscape.views.dram;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.energy.dram.VoltageLaw;
import org.voltscape.engine.mapping.MappingAnswer;
import org.voltscape.engine.mapping.MappingMethod;
import org.voltscape.engine.mapping.MappingMethods;
import org.voltscape.engine.mapping.MappingPlan;
import org.voltscape.engine.mapping.MappingProblem;
import org.voltscape.engine.mapping.device.DeviceMapping;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.traffic.StoredNetwork;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.workload.Workloads;
import org.voltscape.figure.dram.DramFigures;
import org.voltscape.figure.dram.DramText;
import org.voltscape.figure.dram.PlacedTensors;

/** Computes frames; remembers the last answer of a method. Any thread. */
final class Placing {
  private record Solved(MappingProblem problem, String method, MappingAnswer answer) {}

  private @Nullable Solved last;

  /** What is shown of a study under some settings. */
  DramFrame frame(Study study, DramSettings asked) {
    StoredNetwork network;
    try {
      int bits = study.weights().bits();
      WordFormat maps = study.activations();
      network =
          asked
              .tolerances()
              .network(
                  Workloads.byId(study.workload(), "study", "field workload").shape(),
                  bits,
                  maps == null ? bits : maps.bits());
    } catch (BadInputException e) {
      return new DramFrame(asked, null, null, null, null, "", String.valueOf(e.getMessage()));
    }
    DeviceMapping mapping =
        new DeviceMapping(
            asked.memory(), network, asked.tolerances(), asked.platform(), asked.law());
    String impossible = mapping.impossible();
    if (asked.byHand()) {
      List<Integer> places = fitting(mapping, asked.hand());
      DramSettings kept = places.equals(asked.hand()) ? asked : asked.withHand(places);
      return frame(mapping, kept, mapping.byHand(places), "", "");
    }
    if (!impossible.isEmpty()) {
      return frame(mapping, asked, null, "", impossible);
    }
    MappingMethod method = MappingMethods.byId(asked.method(), "method", "");
    MappingAnswer answer = answer(mapping.problem(), method);
    return frame(
        mapping,
        asked,
        answer.plan().orElse(null),
        words(answer),
        answer.plan().isPresent() ? "" : none(method, answer));
  }

  private static DramFrame frame(
      DeviceMapping mapping,
      DramSettings asked,
      @Nullable MappingPlan plan,
      String words,
      String trouble) {
    PlacedTensors placed = PlacedTensors.of(mapping, plan);
    return new DramFrame(
        asked,
        placed,
        DramFigures.map(placed),
        DramFigures.bars(placed),
        plan == null
            ? null
            : new DramFrame.Costs(
                mapping.with(VoltageLaw.LINEAR).cost(plan),
                mapping.with(VoltageLaw.QUADRATIC).cost(plan),
                mapping.emptyDomains(plan)),
        words,
        trouble);
  }

  /**
   * Places of this memory: for another network or another memory they start from the first ones.
   */
  private static List<Integer> fitting(DeviceMapping mapping, List<Integer> places) {
    boolean fit =
        places.size() == mapping.pieces().size()
            && places.stream().allMatch(p -> p >= 0 && p < mapping.parts().size());
    return fit ? places : mapping.firstPlaces();
  }

  private synchronized MappingAnswer answer(MappingProblem problem, MappingMethod method) {
    Solved known = last;
    if (known != null && known.method().equals(method.id()) && known.problem().equals(problem)) {
      return known.answer();
    }
    MappingAnswer answer = method.map(problem);
    last = new Solved(problem, method.id(), answer);
    return answer;
  }

  private static String words(MappingAnswer answer) {
    if (answer.plan().isEmpty()) {
      return "";
    }
    if (answer.proved()) {
      return "No cheaper placement exists.";
    }
    return Double.isInfinite(answer.bound())
        ? ""
        : String.format(
            Locale.ROOT,
            "The best placement found; a better one would cost at most %s less.",
            DramText.percent(answer.gap()));
  }

  private static String none(MappingMethod method, MappingAnswer answer) {
    String remark = answer.remark().isEmpty() ? "" : ": " + answer.remark();
    return method.title() + " finds no placement" + remark + ".";
  }
}
