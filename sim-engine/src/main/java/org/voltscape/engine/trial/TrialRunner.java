package org.voltscape.engine.trial;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.array.errors.ErrorHandling;
import org.voltscape.engine.array.errors.TimingErrors;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.study.Design;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Scout;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.supply.SupplyControl;
import org.voltscape.engine.supply.SupplyDie;
import org.voltscape.engine.trial.faults.DrawnSite;

/**
 * Makes the trials of a study on one thread, which then has all of its scratch space. What a trial
 * comes to is a function of its {@link TrialSpec} and of the study alone; trials of the same faults
 * one after the other share the work of drawing them.
 */
public final class TrialRunner implements AutoCloseable {
  private final TrialContext context;
  private final InferenceWorkspace.Worker worker;

  /** Whose faults are drawn; null before the first trial with any. */
  private @Nullable TrialSpec drawn;

  /** How the supply was moved for the faults that are drawn; null where it was not. */
  private @Nullable SupplyControl drawnUnder;

  /** The die of the last trial whose supply was moved; null before the first. */
  private @Nullable SupplyDie moved;

  private int movedTrial;

  TrialRunner(TrialContext context) {
    this.context = context;
    this.worker = context.prepared().borrow();
    worker.begin(context.study());
  }

  /**
   * Makes a trial, unless the same one was made before.
   *
   * @param cancelled looked at between chunks of images
   * @throws java.util.concurrent.CancellationException if cancelled
   * @throws IllegalArgumentException for a trial of another study
   * @throws org.voltscape.engine.param.BadInputException where data that a training needs are
   *     missing or broken
   */
  public TrialResult run(TrialSpec spec, BooleanSupplier cancelled) {
    ResolvedStudy study = context.study();
    if (!spec.study().equals(study.hash())) {
      throw new IllegalArgumentException("a trial of the study " + spec.study());
    }
    DieCells die = context.die(spec.trial());
    TrialKey key = TrialKey.of(study, spec, die);
    TrialResult known = context.prepared().find(key);
    if (known != null) {
      return known;
    }
    TrialResult made = make(spec, study.designs().get(spec.design()), die, cancelled);
    context.prepared().keep(key, made);
    return made;
  }

  private TrialResult make(TrialSpec spec, Design design, DieCells die, BooleanSupplier cancelled) {
    Study study = context.study().study();
    SchemeChoice memory = design.memory();
    AdaptedNetwork adapted = null;
    if (design.memoryFails()) {
      SupplyControl control = context.study().control(spec.design());
      if (drawn == null || !spec.sharesFaults(drawn) || control != drawnUnder) {
        worker.draw(
            control == null
                ? context.study().faults(spec.point()).sites(spec.trial(), die)
                : moved(spec, control, die));
        drawn = spec;
        drawnUnder = control;
      }
      adapted = design.trains() ? context.network(spec) : null;
    }
    int own = context.study().ownImages(spec.point(), spec.trial());
    if (Scout.isScout(spec.trial())) {
      worker.testFew(study.scouting().images(), Trial.seed(study.seed(), spec.trial()));
    } else if (own > 0) {
      worker.testOwn(own, Trial.seed(study.seed(), spec.trial()));
    } else {
      worker.testAll();
    }
    TimingErrors errors = null;
    if (design.logicFails()) {
      ErrorHandling handling = design.handling();
      errors =
          worker.timingErrors(
              context.plan(handling, spec.point()),
              handling.moments(),
              Trial.seed(study.seed(), spec.trial()));
    }
    return worker.test(memory, adapted, errors, cancelled);
  }

  /**
   * The memory of a trial whose supply is moved; its die is kept, as the next trial has it, too.
   */
  private List<DrawnSite> moved(TrialSpec spec, SupplyControl control, DieCells die) {
    Study study = context.study().study();
    if (moved == null || movedTrial != spec.trial()) {
      moved = new SupplyDie(die, StudySupply.seed(study, spec.trial()));
      movedTrial = spec.trial();
    }
    return context.study().supply().sites(control, moved, study.voltages().get(spec.point()));
  }

  /** Gives the scratch space back; the runner makes no more trials. */
  @Override
  public void close() {
    if (moved != null) {
      // The scratch space outlives the die.
      worker.draw(List.of());
    }
    context.prepared().giveBack(worker);
  }
}
