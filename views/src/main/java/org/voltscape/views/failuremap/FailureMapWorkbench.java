package org.voltscape.views.failuremap;

import java.util.List;
import javafx.scene.layout.Region;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.microscope.WordSetup;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.Trial;
import org.voltscape.engine.word.FixedPoint;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.word.WordShape;
import org.voltscape.figure.Figure;
import org.voltscape.figure.studies.SupplyText;
import org.voltscape.views.workbench.ListedWork;
import org.voltscape.views.workbench.MemoriesOnly;
import org.voltscape.views.workbench.ViewBase;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewRequest;
import org.voltscape.views.workbench.ViewStudy;

/** The failure map in a window: the words of the study's network on the die of its first trial. */
public final class FailureMapWorkbench extends ViewBase {
  private final FailureMapModel model;
  private final MapMemories memories;
  private final MapCanaries canaries;
  private FailureMapView view;

  FailureMapWorkbench(ViewHost host) {
    super(host);
    model = new FailureMapModel(host.point(), host.threads(), host.study().curve());
    memories = new MapMemories(host.engine(), model, host.threads());
    canaries = new MapCanaries(model, host.point(), host.threads());
    list("Failure map", model);
    list(
        ListedWork.Work.unmeasured(
            "Failure map: words of the network", memories.workProperty(), this::endWaiting));
    model.setOnDieChosen(this::dieChosen);
  }

  /** The cells of a die. */
  public FailureMapModel model() {
    return model;
  }

  @Override
  protected Region build() {
    view = new FailureMapView(model);
    view.setOnOpenWord(cell -> host().ask(word(cell, host().study().study(), volts())));
    view.matrix()
        .hoveredProperty()
        .addListener((o, before, cell) -> host().hover(model.inspectorText(cell)));
    figure(view.matrix(), () -> true, () -> memories.figure(host().study(), volts()));
    return view.node();
  }

  @Override
  public List<String> figureCommand(Figure figure) {
    return memories.command(host().study(), volts());
  }

  private double volts() {
    return host().point().getVolts();
  }

  @Override
  public void show(ViewStudy shown) {
    Study study = shown.study();
    model.setCurve(shown.curve());
    model.setDie(Trial.die(study, shown.map(), 0));
    model.setNote(MapMemories.note(study, shown.map()));
    // The map shows words as the last scheme of the study leaves them.
    SchemeChoice last = last(study);
    model.setProtection(last.scheme(), last.values());
    memories.request(study);
    canaries.show(shown, 0);
  }

  private static SchemeChoice last(Study study) {
    return study.schemes().get(study.schemes().size() - 1);
  }

  @Override
  public void preview(ErrorCurve curve) {
    model.setCurve(curve);
  }

  @Override
  public String nothingToShow(Study study) {
    return MemoriesOnly.why(study, "MAC array shows how probable errors are unit by unit.");
  }

  private void dieChosen(DieCells die) {
    Study study = host().study().study();
    if (study.memory().die() == null) {
      host().say("The map shows another die; the study goes on with a new die for every trial.");
      return;
    }
    long seed = die.plain().seed();
    host().edit(study.withMemory(study.memory().withDie(seed)), "another die");
  }

  /**
   * The word of a cell with its failing cells, under the scheme the map shows: the last of the
   * study.
   *
   * @param volts supply at which the cells fail
   */
  static ViewRequest.OfWord word(CellReport cell, Study study, double volts) {
    MemoryBlock block = cell.block();
    WordFormat format = block.format();
    WordShape shape = format == null ? new WordShape(block.bits(), true) : format.shape();
    int value = block.codes() == null ? 0 : shape.integer(block.codes()[cell.word()]);
    SchemeChoice scheme = last(study);
    WordSetup setup =
        new WordSetup(
            scheme.scheme(), scheme.values(), shape, value, cell.stuckMask(), cell.stuckValue(), 0);
    return new ViewRequest.OfWord(
        setup,
        format instanceof FixedPoint fixed ? fixed.fractionBits() : 0,
        "From the failure map at " + SupplyText.volts(volts) + ": " + cell.place() + ".");
  }

  /** Shows a word on the die of a trial, where faults have one. */
  @Override
  public boolean accept(ViewRequest request) {
    if (!(request instanceof ViewRequest.OfPlace place)) {
      return false;
    }
    node();
    ViewStudy shown = host().study();
    view.reveal(
        Trial.die(shown.study(), shown.map(), place.trial()), place.memory(), place.address());
    canaries.show(shown, place.trial());
    return true;
  }

  @Override
  public boolean settled() {
    return memories.settled() && canaries.settled() && model.settled();
  }

  private void endWaiting() {
    memories.stopWaiting();
    host().say("The failure map has no words yet; Run (F5) fetches them again.");
  }

  @Override
  public void again() {
    super.again();
    memories.request(host().study().study());
  }

  @Override
  public void stop() {
    memories.stopWaiting();
  }

  @Override
  public void forget() {
    memories.forget();
  }

  @Override
  public void dispose() {
    memories.forget();
    canaries.dispose();
    model.dispose();
  }
}
