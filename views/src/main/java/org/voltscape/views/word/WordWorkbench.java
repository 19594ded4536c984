package org.voltscape.views.word;

import java.util.List;
import javafx.scene.layout.Region;
import org.voltscape.engine.microscope.WordAnswer;
import org.voltscape.engine.microscope.WordComparison.Candidate;
import org.voltscape.engine.microscope.WordTrace;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Figure;
import org.voltscape.figure.studies.WordFigures;
import org.voltscape.views.workbench.ViewBase;
import org.voltscape.views.workbench.ViewFigure;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewRequest;
import org.voltscape.views.workbench.ViewStudy;

/** The single-word microscope in a window: shows the words that other views and lessons ask for. */
public final class WordWorkbench extends ViewBase {
  private final WordModel model;

  WordWorkbench(ViewHost host) {
    super(host);
    model = new WordModel(host.threads());
    list("Word", model);
  }

  /** The word. */
  public WordModel model() {
    return model;
  }

  @Override
  protected Region build() {
    WordView view = new WordView(model);
    view.setOnCopied(host()::say);
    figure(new ViewFigure(view.node(), () -> true, this::export));
    return view.node();
  }

  private void export() {
    WordTrace trace = model.traceProperty().get();
    host().export(WordFigures.of(trace), WordAnswer.recipe(trace));
  }

  @Override
  public List<String> figureCommand(Figure figure) {
    String command = WordAnswer.command(model.traceProperty().get());
    // The words behind the name of the program.
    return List.of(command.split(" ")).subList(1, command.split(" ").length);
  }

  @Override
  public void show(ViewStudy study) {
    model.setStudySchemes(candidates(study.study()));
  }

  /** The schemes of a study as the microscope compares them. */
  private static List<Candidate> candidates(Study study) {
    return study.schemes().stream()
        .map(
            c ->
                new Candidate(
                    c.label().equals(c.id()) ? c.scheme().title() : c.label(),
                    c.scheme(),
                    c.values()))
        .toList();
  }

  @Override
  public boolean accept(ViewRequest request) {
    if (!(request instanceof ViewRequest.OfWord word)) {
      return false;
    }
    model.show(word.setup(), word.fraction(), word.origin());
    return true;
  }

  @Override
  public boolean settled() {
    return model.settled();
  }

  @Override
  public void dispose() {
    model.dispose();
  }
}
