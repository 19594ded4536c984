package org.voltscape.views.dram;

import org.jspecify.annotations.Nullable;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.figure.Figure;
import org.voltscape.figure.view.StudyFigure;

/** The figures of a study's tensors in a DRAM as the view first shows it. */
enum DramDrawn implements StudyFigure {
  MAP("dram", "error rates of a DRAM's banks, as the window first shows it") {
    @Override
    @Nullable Figure of(DramFrame frame) {
      return frame.map();
    }
  },
  RATES("dram-rates", "the error rates that tensors bear and are read with in this DRAM") {
    @Override
    @Nullable Figure of(DramFrame frame) {
      return frame.bars();
    }
  };

  private final String id;
  private final String help;

  DramDrawn(String id, String help) {
    this.id = id;
    this.help = help;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String help() {
    return help;
  }

  /** Its figure of what is shown; null where that is nothing. */
  abstract @Nullable Figure of(DramFrame frame);

  @Override
  public Figure draw(Request request) {
    DramFrame frame = new Placing().frame(request.study(), DramSettings.first());
    @Nullable Figure figure = of(frame);
    if (figure == null) {
      throw new BadInputException(
          "study", "", "a network that no DRAM holds: " + frame.trouble(), "another workload");
    }
    return figure;
  }
}
