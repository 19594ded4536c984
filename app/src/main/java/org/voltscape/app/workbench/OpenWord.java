package org.voltscape.app.workbench;

import org.voltscape.engine.lesson.WordSetting;
import org.voltscape.engine.microscope.WordSetup;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.word.FixedPoint;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.word.WordShape;
import org.voltscape.figure.studies.SupplyText;
import org.voltscape.views.failuremap.CellReport;
import org.voltscape.views.failuremap.MemoryBlock;
import org.voltscape.views.word.WordModel;

/** What the microscope takes from the failure map and from lessons. */
final class OpenWord {
  private OpenWord() {}

  /**
   * Shows the word of a cell of the failure map with its failing cells, under the scheme the map
   * shows: the last of the study.
   *
   * @param volts supply at which the cells fail
   */
  static void show(CellReport cell, Study study, double volts, WordModel word) {
    MemoryBlock block = cell.block();
    WordFormat format = block.format();
    WordShape shape = format == null ? new WordShape(block.bits(), true) : format.shape();
    int value = block.codes() == null ? 0 : shape.integer(block.codes()[cell.word()]);
    SchemeChoice scheme = study.schemes().get(study.schemes().size() - 1);
    WordSetup setup =
        new WordSetup(
            scheme.scheme(), scheme.values(), shape, value, cell.stuckMask(), cell.stuckValue(), 0);
    int fraction = format instanceof FixedPoint fixed ? fixed.fractionBits() : 0;
    word.show(
        setup,
        fraction,
        "From the failure map at " + SupplyText.volts(volts) + ": " + cell.place() + ".");
  }

  /** Shows the word of a lesson's step. */
  static void show(WordSetting setting, WordModel word) {
    WordSetup setup =
        WordSetup.of(
            setting.scheme(),
            setting.params().asMap(),
            setting.shape(),
            setting.value(),
            setting.stuckMask(),
            setting.stuckValue(),
            setting.flips(),
            "lesson");
    int fraction = setting.format() instanceof FixedPoint fixed ? fixed.fractionBits() : 0;
    word.show(setup, fraction, "From the lesson.");
  }
}
