package org.voltscape.app.session;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.voltscape.engine.study.OperatingAxis;
import org.voltscape.engine.study.Operation;
import org.voltscape.engine.study.Regions;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.SchemeColours;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;

/**
 * Studies of words that lose bits, and of units that miss their timing: both at once only where a
 * study states both supplies.
 */
public final class StudyKinds {
  private StudyKinds() {}

  /** Whether schemes are of both kinds. */
  public static boolean mixed(List<SchemeChoice> schemes) {
    return schemes.stream().map(SchemeChoice::forLogic).distinct().count() > 1;
  }

  /**
   * The study with schemes a person chose. Those of the other kind make it a study of that kind: it
   * keeps them alone, and takes the voltages and the energy platform that go with them.
   *
   * @throws org.voltscape.engine.param.BadInputException where they do not go with the study
   */
  public static Study with(Study study, List<SchemeChoice> chosen) {
    if (study.memoryFails() && study.logicFails()) {
      return withBoth(study, chosen);
    }
    if (!mixed(chosen)) {
      return study.withSchemes(chosen);
    }
    List<SchemeChoice> other =
        SchemeColours.part(chosen, scheme -> scheme.forLogic() == study.memoryFails());
    Study usual = usual(study, other);
    Study next =
        study
            .withSchemes(other)
            .withVoltages(usual.voltages())
            .withEnergy(usual.platform(), usual.scenario())
            .withEnergy(usual.energy());
    // What the reader of study files would refuse is refused here with its sentence.
    return StudyReader.parse(StudyWriter.toJson(next), "study");
  }

  /**
   * A study that has both kinds states both supplies. If one kind goes, so do its supply and what
   * goes with it, and the other's supply is the one that is swept.
   */
  private static Study withBoth(Study study, List<SchemeChoice> chosen) {
    Study next = study.withSchemes(chosen);
    if (next.memoryFails() && next.logicFails()) {
      return next;
    }
    OperatingAxis left =
        next.memoryFails()
            ? study.swept() == OperatingAxis.LOGIC_V ? OperatingAxis.SRAM_V : study.swept()
            : OperatingAxis.LOGIC_V;
    Map<OperatingAxis, Double> at = new EnumMap<>(OperatingAxis.class);
    if (next.memoryFails()) {
      at.putAll(study.operation().at());
      at.keySet().removeAll(Set.of(OperatingAxis.LOGIC_V, OperatingAxis.CLOCK_NS, left));
    }
    next =
        next.withVoltages(left == study.swept() ? study.voltages() : List.of(study.value(left, 0)))
            .withOperation(new Operation(null, at));
    if (!next.memoryFails()) {
      Study usual = usual(study, chosen);
      next =
          next.withRegions(Regions.UNIFORM)
              .withEnergy(usual.platform(), usual.scenario())
              .withEnergy(usual.energy());
    }
    return StudyReader.parse(StudyWriter.toJson(next), "study");
  }

  /** A study of the first of these schemes as it is where nothing else is said. */
  private static Study usual(Study study, List<SchemeChoice> schemes) {
    return StudyReader.parse(
        "{\"workload\": \""
            + study.workload()
            + "\", \"schemes\": [\""
            + schemes.get(0).id()
            + "\"]}",
        "study");
  }
}
