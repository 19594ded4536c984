package org.voltscape.engine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.engine.workload.Workload;

class SourceLoadingTest {
  private final DataPlace place =
      new DataPlace(Optional.empty(), Path.of("unused"), m -> {}, () -> false);

  /** A workload whose training lasts until it is released or given up. */
  private static class SlowWorkload implements Workload {
    final CountDownLatch started = new CountDownLatch(1);
    final CountDownLatch release = new CountDownLatch(1);
    final CountDownLatch ended = new CountDownLatch(1);

    @Override
    public Network network(DataPlace place) {
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
    SourceLoading loading = new SourceLoading(slow, place);
    slow.started.await();
    assertThatThrownBy(() -> loading.await(() -> true)).isInstanceOf(CancellationException.class);
    assertThat(loading.failed()).isFalse();
    slow.release.countDown();
    WorkloadSource source = loading.await(() -> false);
    assertThat(source.test().count()).isEqualTo(1);
    assertThat(loading.await(() -> false)).isSameAs(source);
  }

  @Test
  void loading_that_nobody_waits_for_or_wants_ends_by_itself() throws Exception {
    SlowWorkload slow = new SlowWorkload();
    SourceLoading loading = new SourceLoading(slow, place);
    slow.started.await();
    loading.outdate();
    slow.ended.await();
    assertThatThrownBy(() -> loading.await(() -> false)).isInstanceOf(CancellationException.class);
    assertThat(loading.failed()).isTrue();
  }

  @Test
  void missing_data_reach_the_waiter_as_they_were_said() {
    SourceLoading loading =
        new SourceLoading(
            new SlowWorkload() {
              @Override
              public Examples testExamples(DataPlace p) {
                throw new BadInputException("data", "", "nothing", "a folder");
              }
            },
            place);
    assertThatThrownBy(() -> loading.await(() -> false))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a folder");
  }
}
