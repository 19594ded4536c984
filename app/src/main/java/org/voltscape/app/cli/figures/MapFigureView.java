package org.voltscape.app.cli.figures;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.engine.canary.MarkedCanaries;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Figure;
import org.voltscape.figure.studies.DieMapFigures;
import picocli.CommandLine.Option;

/** The failing cells of the study's network on its first die: of all words, or of one memory. */
final class MapFigureView implements FigureView {
  private static final String MEMORY = "--memory";

  @Option(
      names = MEMORY,
      paramLabel = "NAME",
      description =
          "for the view map: one memory alone, as \"layer 1 weights\", or its number in the window's"
              + " list, 1 the first (default: the whole die)")
  private String memory;

  @Override
  public String id() {
    return "map";
  }

  @Override
  public String help() {
    return "the failing cells of the study's first die";
  }

  @Override
  public Set<String> shared() {
    return Set.of("--voltage");
  }

  @Override
  public boolean ofCells() {
    return true;
  }

  @Override
  public void check(StudyInput input, FigureOptions options) {
    place(input.study());
  }

  /** The place of the memory asked for; that of all where none is. */
  private int place(Study study) {
    if (memory == null) {
      return DieMapFigures.ALL;
    }
    List<String> known = DieMapFigures.memories(study);
    String wanted = memory.strip().toLowerCase(Locale.ROOT);
    int place = known.indexOf(wanted);
    if (place < 0 && wanted.matches("[0-9]{1,4}")) {
      place = Integer.parseInt(wanted) - 1;
    }
    if (place < 0 || place >= known.size()) {
      throw Place.option(MEMORY)
          .bad(
              "\"" + memory + "\"",
              Suggestions.hint(
                  "one of " + String.join(", ", known) + ", or its number from 1", memory, known));
    }
    return place;
  }

  @Override
  public Figure draw(FigureRequest request) {
    double volts = request.volts();
    Study study = request.study();
    if (study.memory().faults() != FaultKind.STUCK_AT) {
      throw new BadInputException(
          request.name(),
          "field memory.faults",
          "\"" + study.memory().faults().id() + "\", which are drawn again each time",
          "\"stuck-at\" for a map of a die");
    }
    return DieMapFigures.of(
        study,
        request.input().curve(),
        volts,
        new DieMapFigures.Shown(
            DieMapFigures.firstDie(study.memory()),
            request.input().faults(volts).sites(0),
            place(study),
            "",
            MarkedCanaries.wanted(study)
                ? MarkedCanaries.of(study, request.input().curve(), request.input().map(), 0, volts)
                : null));
  }
}
