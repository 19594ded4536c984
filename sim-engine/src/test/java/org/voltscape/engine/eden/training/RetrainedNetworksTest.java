package org.voltscape.engine.eden.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.adapt.TrainedNetworkCache;
import org.voltscape.engine.eden.ApproximateNetwork;
import org.voltscape.engine.eden.ApproximateTensor;
import org.voltscape.engine.eden.ErrorRates;
import org.voltscape.engine.eden.training.RetrainedNetworks.Job;
import org.voltscape.engine.eden.training.RetrainedNetworks.Retrained;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.storage.Bounding;
import org.voltscape.engine.training.TrainingControl;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.training.TrainingVerdict;
import org.voltscape.engine.training.TrainingWatch;

class RetrainedNetworksTest {
  private static final RetrainingMethod RISING = RetrainingMethod.USUAL;
  private static final TrainingControl ON = new TrainingControl(() -> false);

  @TempDir Path cache;
  private final List<String> messages = new ArrayList<>();
  private RetrainedNetworks networks;

  @BeforeEach
  void shelf() {
    networks = new RetrainedNetworks(new TrainedNetworkCache(cache, messages::add));
  }

  private static Job job(
      ApproximateNetwork memory, double rate, TrainingRecipe recipe, RetrainingMethod method) {
    return new Job(
        "spots",
        memory,
        memory.network(),
        ErrorRates.uniform(memory.tensors().size(), rate),
        recipe,
        method,
        Spots.TRAINING,
        "spots 1");
  }

  private static Job job() {
    return job(
        Spots.memory("sym8", Bounding.ZERO, FaultKind.FLIPS), 0.02, Spots.recipe(2, 0), RISING);
  }

  @Test
  void a_network_is_trained_once_and_kept() {
    Job job = job();
    assertThat(networks.find(job)).isEmpty();
    int[] epochs = {0};
    Retrained made = networks.make(job, p -> epochs[0]++, ON);
    assertThat(epochs[0]).isEqualTo(2);
    assertThat(made.training().cached()).isFalse();
    assertThat(made.training().verdict()).isEqualTo(TrainingVerdict.LEARNED);
    RetrainedNetworks later = new RetrainedNetworks(new TrainedNetworkCache(cache, messages::add));
    Retrained kept = later.make(job, p -> epochs[0]++, ON);
    assertThat(epochs[0]).isEqualTo(2);
    assertThat(kept.training().cached()).isTrue();
    assertThat(kept.training().history()).isEqualTo(made.training().history());
    assertThat(kept.memory().tensors()).isEqualTo(made.memory().tensors());
    assertThat(kept.memory().network().weights().get(2))
        .isEqualTo(made.memory().network().weights().get(2));
    assertThat(later.find(job)).isPresent();
    ApproximateNetwork direct =
        Retraining.retrain(
            job.memory(),
            job.start(),
            job.rates(),
            job.recipe(),
            job.data(),
            RISING,
            TrainingWatch.NONE,
            ON);
    assertThat(direct.network().weights().get(1))
        .isEqualTo(made.memory().network().weights().get(1));
    assertThat(direct.tensors()).isEqualTo(made.memory().tensors());
    assertThat(messages).isEmpty();
  }

  @Test
  void all_that_a_network_depends_on_is_in_its_name() {
    ApproximateNetwork memory = Spots.memory("sym8", Bounding.ZERO, FaultKind.FLIPS);
    TrainingRecipe recipe = Spots.recipe(2, 0);
    Network other = memory.network().copy();
    other.weights().get(0)[3] += 1e-3f;
    Job job = job();
    List<ApproximateTensor> tensors = new ArrayList<>(memory.tensors());
    ApproximateTensor map = tensors.get(2);
    tensors.set(
        2,
        new ApproximateTensor(
            map.name(), false, 1, map.values(), map.format(), map.lowest(), map.highest() / 2));
    ApproximateNetwork narrower =
        new ApproximateNetwork(memory.network(), tensors, memory.bounding(), memory.kind());
    Set<String> texts = new HashSet<>();
    List<Job> jobs =
        List.of(
            job,
            job(Spots.memory("sym6", Bounding.ZERO, FaultKind.FLIPS), 0.02, recipe, RISING),
            job(Spots.memory("sym8", Bounding.SATURATE, FaultKind.FLIPS), 0.02, recipe, RISING),
            job(memory.withKind(FaultKind.EDEN_2), 0.02, recipe, RISING),
            job(narrower, 0.02, recipe, RISING),
            job(memory, 0.021, recipe, RISING),
            job(memory, 0.02, recipe.withSeed(99), RISING),
            job(memory, 0.02, recipe.withEpochs(3), RISING),
            job(memory, 0.02, recipe, RISING.withCurriculum(false)),
            job(memory, 0.02, recipe, new RetrainingMethod(true, 2)),
            new Job("spots", memory, other, job.rates(), recipe, RISING, Spots.TRAINING, "spots 1"),
            new Job(
                "spots",
                memory,
                job.start(),
                job.rates().with(4, 0),
                recipe,
                RISING,
                Spots.TRAINING,
                "spots 1"),
            new Job(
                "spots",
                memory,
                job.start(),
                job.rates(),
                recipe,
                RISING,
                Spots.TRAINING,
                "spots 2"),
            new Job(
                "spots",
                memory,
                job.start(),
                job.rates(),
                recipe,
                RISING,
                Spots.TRAINING.sample(700, 1),
                "spots 1"));
    jobs.forEach(j -> texts.add(j.text()));
    assertThat(texts).hasSameSizeAs(jobs);
    assertThat(job().text()).isEqualTo(job.text());
  }
}
