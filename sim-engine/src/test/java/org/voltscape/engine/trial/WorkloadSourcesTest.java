package org.voltscape.engine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.workload.DataFile;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.engine.workload.Workload;

class WorkloadSourcesTest {
  private final DataPlace place =
      new DataPlace(Optional.empty(), Path.of("unused"), m -> {}, () -> false);

  /** A workload whose training lasts until it is released or given up. */
  private static class SlowWorkload implements Workload {
    final CountDownLatch started = new CountDownLatch(1);
    final CountDownLatch release = new CountDownLatch(1);
    final CountDownLatch ended = new CountDownLatch(1);
    final AtomicInteger trainings = new AtomicInteger();
    volatile List<DataFile> files = List.of();

    @Override
    public List<DataFile> dataFiles(DataPlace place) {
      return files;
    }

    @Override
    public Network network(DataPlace place) {
      trainings.incrementAndGet();
      started.countDown();
      try {
        while (!release.await(2, TimeUnit.MILLISECONDS)) {
          if (place.cancelled().getAsBoolean()) {
            throw new CancellationException();
          }
        }
        return new Network(shape(), List.of(new float[4]), List.of(new float[2]));
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      } finally {
        ended.countDown();
      }
    }

    @Override
    public Examples testExamples(DataPlace place) {
      return new Examples(1, 2, new float[2], new int[1]);
    }

    @Override
    public Examples trainingExamples(DataPlace place) {
      return testExamples(place);
    }

    @Override
    public NetworkShape shape() {
      return NetworkShape.mlp(Activation.RELU, 2, 2);
    }

    @Override
    public String id() {
      return "slow";
    }

    @Override
    public String title() {
      return "slow";
    }

    @Override
    public String help() {
      return "";
    }

    @Override
    public String dataSource() {
      return "";
    }

    @Override
    public String weightFormat() {
      return "Q2.6";
    }

    @Override
    public String activationFormat() {
      return "Q2.4";
    }

    @Override
    public boolean faultyBiases() {
      return false;
    }

    @Override
    public int testImages() {
      return 1;
    }

    @Override
    public TrainingRecipe recipe() {
      return null;
    }
  }

  @Test
  void a_cancelled_waiter_leaves_while_loading_goes_on_for_the_next() throws Exception {
    SlowWorkload slow = new SlowWorkload();
    WorkloadSources sources = new WorkloadSources(place);
    assertThatThrownBy(() -> sources.get(slow, 1, () -> slow.started.getCount() == 0))
        .isInstanceOf(CancellationException.class);
    assertThat(slow.ended.getCount()).isEqualTo(1);
    slow.release.countDown();
    WorkloadSource source = sources.get(slow, 1, () -> false);
    assertThat(source.test().count()).isEqualTo(1);
    assertThat(sources.get(slow, 1, () -> false)).isSameAs(source);
    assertThat(slow.trainings).hasValue(1);
  }

  @Test
  void loading_that_is_not_wanted_any_more_ends() throws Exception {
    SlowWorkload slow = new SlowWorkload();
    WorkloadSources sources = new WorkloadSources(place);
    CompletableFuture<WorkloadSource> waiter =
        CompletableFuture.supplyAsync(() -> sources.get(slow, 1, () -> false));
    slow.started.await();
    sources.close();
    slow.ended.await();
    assertThatThrownBy(waiter::join).hasCauseInstanceOf(CancellationException.class);
  }

  @Test
  void missing_data_reach_the_waiter_as_they_were_said() {
    SlowWorkload slow =
        new SlowWorkload() {
          @Override
          public Examples testExamples(DataPlace p) {
            throw new BadInputException("data", "", "nothing", "a folder");
          }
        };
    assertThatThrownBy(() -> new WorkloadSources(place).get(slow, 1, () -> false))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a folder");
    assertThat(slow.trainings).hasValue(0);
  }

  @Test
  void too_few_test_examples_are_refused_before_a_network_is_trained() {
    SlowWorkload slow = new SlowWorkload();
    assertThatThrownBy(() -> new WorkloadSources(place).get(slow, 2, () -> false))
        .hasMessageContaining("1 test images")
        .hasMessageContaining("at least 2");
    assertThat(slow.trainings).hasValue(0);
  }

  @Test
  void other_data_in_the_folder_are_read_and_trained_on_again() {
    SlowWorkload slow = new SlowWorkload();
    slow.release.countDown();
    WorkloadSources sources = new WorkloadSources(place);
    WorkloadSource before = sources.get(slow, 1, () -> false);
    slow.files = List.of(new DataFile("test", "other.bin", "ab".repeat(32)));
    WorkloadSource after = sources.get(slow, 1, () -> false);
    assertThat(after).isNotSameAs(before);
    assertThat(after.provenance().data()).isEqualTo(slow.files);
    assertThat(sources.get(slow, 1, () -> false)).isSameAs(after);
  }
}
