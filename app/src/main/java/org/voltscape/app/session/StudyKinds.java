package org.voltscape.app.session;

import java.util.List;
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
    // A study that has both kinds already states both supplies.
    if (!mixed(chosen) || (study.memoryFails() && study.logicFails())) {
      return study.withSchemes(chosen);
    }
    List<SchemeChoice> other =
        SchemeColours.part(chosen, scheme -> scheme.forLogic() == study.memoryFails());
    Study usual =
        StudyReader.parse(
            "{\"workload\": \""
                + study.workload()
                + "\", \"schemes\": [\""
                + other.get(0).id()
                + "\"]}",
            "study");
    Study next =
        study
            .withSchemes(other)
            .withVoltages(usual.voltages())
            .withEnergy(usual.platform(), usual.scenario());
    // What the reader of study files would refuse is refused here with its sentence.
    return StudyReader.parse(StudyWriter.toJson(next), "study");
  }
}
