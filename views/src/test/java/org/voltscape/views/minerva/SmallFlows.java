package org.voltscape.views.minerva;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.voltscape.engine.minerva.Effort;
import org.voltscape.engine.minerva.FamilyNetworks;
import org.voltscape.engine.minerva.MinervaData;
import org.voltscape.engine.minerva.MinervaDataSets;
import org.voltscape.engine.minerva.MinervaFlow;
import org.voltscape.engine.minerva.MinervaNetworks;
import org.voltscape.engine.minerva.MinervaPlan;
import org.voltscape.engine.minerva.MinervaResult;
import org.voltscape.engine.minerva.StageWatch;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.matrix.MatrixKernels;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.stages.StageFiles;
import org.voltscape.engine.training.Trainer;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.engine.workload.Workload;
import org.voltscape.engine.workload.Workloads;

/**
 * Real flows on networks for generated digits of 10 x 10 pixels that train in a second; remembers
 * which stages were computed rather than found.
 */
final class SmallFlows implements MinervaSource {
  private static final Effort EFFORT =
      new Effort("small", List.of(0.0625, 0.125), List.of(-2, -1), List.of(1.0), 2, 6, 4, false);

  private static final double BOUND = 0.02;

  private static final Small NETWORKS = new Small();

  private final Path folder;

  /** Where files were wanted last. */
  Path saved = Path.of("");

  /** Stages that were computed, in their order. */
  final List<String> computed = new ArrayList<>();

  /** What the data are found to be like; empty for fine. */
  String broken = "";

  SmallFlows(Path folder) {
    this.folder = folder;
  }

  @Override
  public MinervaResult run(MinervaPlan plan, StageWatch watch, BooleanSupplier cancelled) {
    if (!broken.isEmpty()) {
      throw new BadInputException("data", "", broken, "the data set");
    }
    MinervaData digits = MinervaDataSets.byId("digits", "test", "");
    MinervaPlan small =
        new MinervaPlan(
            digits,
            EFFORT,
            plan.bound() == null ? BOUND : plan.bound(),
            plan.seed(),
            plan.choices());
    StageWatch both =
        new StageWatch() {
          @Override
          public void told(String stage, int done, int total, String text) {
            if (text.equals("begins")) {
              computed.add(stage);
            }
            watch.told(stage, done, total, text);
          }

          @Override
          public void found(String stage, Object found) {
            watch.found(stage, found);
          }
        };
    return new MinervaFlow(small, NETWORKS, StageFiles.keepingAll(folder), both, cancelled).run();
  }

  @Override
  public void save(MinervaPlan plan, Path to) {
    saved = to;
  }

  @Override
  public void forget() {
    broken = "";
  }

  /** The networks, shared by all tests. */
  private static final class Small implements MinervaNetworks {
    private static final int TRAIN = 2000;
    private static final int VALIDATE = 1000;

    private record Asked(List<Integer> hidden, long seed, int epochs) {}

    private final Map<String, Asked> asked = new ConcurrentHashMap<>();
    private final Map<String, Network> trained = new ConcurrentHashMap<>();

    /** Their ids are those of larger networks: only studies look at them. */
    private final FamilyNetworks names;

    private final Examples training;
    private final Examples validation;
    private final Examples test;

    Small() {
      Workload digits = Workloads.byId("digits-10x10", "test", "");
      DataPlace place =
          new DataPlace(Optional.empty(), Path.of("target", "minerva-test"), m -> {}, () -> false);
      names = new FamilyNetworks(MinervaDataSets.byId("digits", "test", ""), place);
      Examples all = digits.trainingExamples(place);
      training = all.subset(IntStream.range(0, TRAIN).toArray());
      validation = all.subset(IntStream.range(TRAIN, TRAIN + VALIDATE).toArray());
      test = digits.testExamples(place).sample(1000, 1);
    }

    @Override
    public String workload(List<Integer> hidden, double l1, double l2, long seed, int epochs) {
      String id = names.workload(hidden, l1, l2, seed, epochs);
      asked.put(id, new Asked(hidden, seed, epochs));
      return id;
    }

    @Override
    public Network network(String workload) {
      return trained.computeIfAbsent(workload, id -> train(asked.get(id)));
    }

    private Network train(Asked one) {
      int[] sizes =
          IntStream.concat(
                  IntStream.concat(IntStream.of(100), one.hidden().stream().mapToInt(w -> w)),
                  IntStream.of(10))
              .toArray();
      NetworkShape shape = NetworkShape.mlp(Activation.RELU, sizes);
      TrainingRecipe recipe =
          new TrainingRecipe(
              one.epochs(),
              0,
              50,
              TrainingRecipe.Optimizer.ADAM,
              2e-3,
              TrainingRecipe.Schedule.ONE_CYCLE,
              0.9,
              1e-5,
              1e-5,
              TrainingRecipe.Initializer.HE,
              0,
              one.seed());
      return new Trainer(MatrixKernels.forTraining(shape), shape, recipe, training)
          .train(p -> {}, () -> false);
    }

    @Override
    public Examples validation() {
      return validation;
    }

    @Override
    public Examples test() {
      return test;
    }

    @Override
    public String content() {
      return "generated";
    }
  }
}
