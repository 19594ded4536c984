package org.voltscape.engine.minerva;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.matrix.MatrixKernels;
import org.voltscape.engine.training.Trainer;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.engine.workload.Workload;
import org.voltscape.engine.workload.Workloads;

/** Networks for generated digits of 10 x 10 pixels that train in a second. */
final class SmallNetworks implements MinervaNetworks {
  private static final int TRAIN = 3000;
  private static final int VALIDATE = 1000;

  private final Map<String, Network> trained = new ConcurrentHashMap<>();
  private final Examples training;
  private final Examples validation;
  private final Examples test;

  /** Number of trainings. */
  int trainings;

  SmallNetworks() {
    Workload digits = Workloads.byId("digits-10x10", "test", "");
    DataPlace place =
        new DataPlace(Optional.empty(), Path.of("target", "minerva-test"), m -> {}, () -> false);
    Examples all = digits.trainingExamples(place);
    training = all.subset(IntStream.range(0, TRAIN).toArray());
    validation = all.subset(IntStream.range(TRAIN, TRAIN + VALIDATE).toArray());
    test = digits.testExamples(place).sample(1000, 1);
  }

  @Override
  public String workload(List<Integer> hidden, double l1, double l2, long seed, int epochs) {
    return hidden.stream().map(String::valueOf).collect(Collectors.joining("x"))
        + "@"
        + l1
        + ","
        + l2
        + ","
        + seed
        + ","
        + epochs;
  }

  @Override
  public Network network(String workload) {
    return trained.computeIfAbsent(workload, this::train);
  }

  private Network train(String workload) {
    synchronized (this) {
      trainings++;
    }
    String[] parts = workload.split("@");
    String[] options = parts[1].split(",");
    int[] hidden = List.of(parts[0].split("x")).stream().mapToInt(Integer::parseInt).toArray();
    int[] sizes =
        IntStream.concat(
                IntStream.concat(IntStream.of(100), IntStream.of(hidden)), IntStream.of(10))
            .toArray();
    NetworkShape shape = NetworkShape.mlp(Activation.RELU, sizes);
    TrainingRecipe recipe =
        new TrainingRecipe(
            Integer.parseInt(options[3]),
            0,
            50,
            TrainingRecipe.Optimizer.ADAM,
            2e-3,
            TrainingRecipe.Schedule.ONE_CYCLE,
            0.9,
            Double.parseDouble(options[0]),
            Double.parseDouble(options[1]),
            TrainingRecipe.Initializer.HE,
            0,
            Long.parseLong(options[2]));
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

  /** What is tried on them. */
  static MinervaPlan plan(Double bound) {
    return new MinervaPlan(new SmallData(), EFFORT, bound, 7);
  }

  static final Effort EFFORT =
      new Effort("small", List.of(0.5, 1.0), List.of(-1, 0), List.of(1.0), 3, 8, 6, false);

  private static final class SmallData implements MinervaData {
    @Override
    public String id() {
      return "small";
    }

    @Override
    public String title() {
      return "Small";
    }

    @Override
    public String family() {
      return "small";
    }

    @Override
    public List<Integer> hidden() {
      return List.of(32, 16);
    }

    @Override
    public double l1() {
      return 1e-5;
    }

    @Override
    public double l2() {
      return 1e-5;
    }

    @Override
    public int holdout() {
      return VALIDATE;
    }

    @Override
    public long publishedWeights() {
      return 0;
    }

    @Override
    public double publishedError() {
      return Double.NaN;
    }

    @Override
    public double publishedBound() {
      return 0.01;
    }

    @Override
    public PublishedFactors publishedStages() {
      return PublishedFactors.AVERAGE;
    }

    @Override
    public List<String> notes() {
      return List.of();
    }
  }
}
