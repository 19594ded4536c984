package org.voltscape.views.minerva;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.minerva.FamilyNetworks;
import org.voltscape.engine.minerva.MinervaFlow;
import org.voltscape.engine.minerva.MinervaPlan;
import org.voltscape.engine.minerva.MinervaResult;
import org.voltscape.engine.minerva.StageWatch;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.stages.StageFiles;
import org.voltscape.figure.minerva.MinervaFiles;

/**
 * Flows on the data and in the cache of the program. Networks that were read stay for the next flow
 * on the same data.
 */
final class EngineSource implements MinervaSource {
  private final EngineContext engine;
  private @Nullable Loaded loaded;

  /** Networks of a data set; their work ends where the flow that uses them is cancelled. */
  private static final class Loaded {
    private final String data;
    private final FamilyNetworks networks;
    private volatile BooleanSupplier cancelled = () -> false;

    Loaded(MinervaPlan plan, EngineContext engine) {
      data = plan.data().id();
      networks =
          new FamilyNetworks(plan.data(), engine.place().with(() -> cancelled.getAsBoolean()));
    }
  }

  EngineSource(EngineContext engine) {
    this.engine = engine;
  }

  @Override
  public MinervaResult run(MinervaPlan plan, StageWatch watch, BooleanSupplier cancelled) {
    Loaded its = loaded(plan);
    its.cancelled = cancelled;
    return new MinervaFlow(plan, its.networks, files(), watch, cancelled).run();
  }

  private synchronized Loaded loaded(MinervaPlan plan) {
    Loaded now = loaded;
    if (now == null || !now.data.equals(plan.data().id())) {
      now = new Loaded(plan, engine);
      loaded = now;
    }
    return now;
  }

  /** Everything that any flow found: a choice that is taken back costs nothing. */
  private StageFiles files() {
    return StageFiles.keepingAll(engine.place().cache().resolve("minerva"));
  }

  @Override
  public void save(MinervaPlan plan, Path folder) {
    StageFiles copied = files().copiedTo(new StageFiles(folder));
    FamilyNetworks networks = new FamilyNetworks(plan.data(), engine.place());
    MinervaResult result =
        new MinervaFlow(plan, networks, copied, StageWatch.NONE, () -> false).run();
    MinervaFiles.write(folder, plan, result);
  }

  @Override
  public synchronized void forget() {
    loaded = null;
  }
}
