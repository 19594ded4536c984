package org.voltscape.engine.lesson;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.word.WordFormat;

/** A number that the engine computes, as lessons name it. */
public sealed interface Answer {
  /**
   * The number.
   *
   * @param runner runs studies where the answer needs it; never asked otherwise
   */
  double value(StudyRunner runner);

  /** Whether a study has to be run for it. */
  default boolean needsRun() {
    return false;
  }

  /** A number of a word's way through its memory. */
  record OfWord(WordSetting word, WordKey key) implements Answer {
    @Override
    public double value(StudyRunner runner) {
      return key.of(word, word.outcome());
    }
  }

  /** What a code stands for, or the code of a value. */
  record OfFormat(WordFormat format, int code, FormatKey key) implements Answer {
    @Override
    public double value(StudyRunner runner) {
      return key.of(format, code);
    }
  }

  /** Failure probability of a cell at a voltage in V. */
  record OfCurve(ErrorCurve curve, double volts) implements Answer {
    @Override
    public double value(StudyRunner runner) {
      return curve.probability(volts);
    }
  }

  /**
   * Cells of a memory, or how many of them fail on average.
   *
   * @param cells their number
   * @param curve null for the number itself
   * @param volts supply in V
   */
  record OfCells(long cells, @Nullable ErrorCurve curve, double volts) implements Answer {
    @Override
    public double value(StudyRunner runner) {
      return curve == null ? cells : cells * curve.probability(volts);
    }
  }

  /**
   * Energy of an inference.
   *
   * @param study with the one scheme and the one voltage asked for
   */
  record OfEnergy(Study study, EnergyKey key) implements Answer {
    @Override
    public double value(StudyRunner runner) {
      return key.of(StudyEnergy.of(study)[0][0]);
    }
  }

  /**
   * A result of a run.
   *
   * @param study with the one scheme and the one voltage asked for: a trial's result depends on no
   *     other of them, so it is the number that the whole study shows
   */
  record OfRun(Study study, RunKey key) implements Answer {
    @Override
    public double value(StudyRunner runner) {
      Snapshot snapshot = runner.run(study);
      return key.of(snapshot, snapshot.point(0, 0).orElseThrow());
    }

    @Override
    public boolean needsRun() {
      return true;
    }
  }

  /** A study reduced to one scheme at one voltage. */
  static Study at(Study study, SchemeChoice scheme, double volts) {
    return study.withSchemes(List.of(scheme)).withVoltages(List.of(volts));
  }

  /** What can be asked of the energy of an inference. */
  enum EnergyKey {
    /** Energy in J. */
    JOULES,
    /** Against the same scenario at its nominal supply without a scheme. */
    RELATIVE,
    /** One over {@link #RELATIVE}. */
    SAVING;

    double of(EnergyReport report) {
      return switch (this) {
        case JOULES -> report.total();
        case RELATIVE -> report.relativeToNominal();
        case SAVING -> 1 / report.relativeToNominal();
      };
    }
  }

  /** What can be asked of a run. */
  enum RunKey {
    /** Mean accuracy over the trials, 0..1. */
    ACCURACY_MEAN,
    /** Accuracy of the quantized network without faults, 0..1. */
    FAULT_FREE_ACCURACY,
    /** Mean accuracy lost against the fault-free network. */
    ACCURACY_LOSS,
    /** Mean application error over the trials, of a regression network. */
    ERROR_MEAN,
    /** Application error of the quantized network without faults. */
    FAULT_FREE_ERROR,
    /** Mean increase of the application error over the fault-free network's. */
    ERROR_INCREASE,
    /** Mean number of failing cells, or of timing errors that changed a sum, per trial. */
    FAULTY_CELLS,
    /** Mean number of words used otherwise than meant per trial. */
    CHANGED_WORDS;

    /** Whether a study has such a number: accuracies are of classes, errors of numbers. */
    boolean fits(Study study) {
      return switch (this) {
        case ACCURACY_MEAN, FAULT_FREE_ACCURACY, ACCURACY_LOSS -> study.task().counts();
        case ERROR_MEAN, FAULT_FREE_ERROR, ERROR_INCREASE -> !study.task().counts();
        case FAULTY_CELLS, CHANGED_WORDS -> true;
      };
    }

    double of(Snapshot snapshot, PointResult point) {
      return switch (this) {
        case ACCURACY_MEAN, ERROR_MEAN -> point.known().mean();
        case FAULT_FREE_ACCURACY, FAULT_FREE_ERROR -> snapshot.clean();
        case ACCURACY_LOSS -> snapshot.clean() - point.known().mean();
        case ERROR_INCREASE -> point.known().mean() - snapshot.clean();
        case FAULTY_CELLS -> point.meanFaultyCells();
        case CHANGED_WORDS -> point.meanChangedWords();
      };
    }
  }
}
