package org.voltscape.engine.trial;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.shared.SharedWork;
import org.voltscape.engine.workload.DataFile;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.engine.workload.Workload;

/**
 * The workloads loaded from one place, each once as long as its data files stay what they are.
 * Loading may mean training a network for minutes; it goes on for a while when nobody waits.
 * Thread-safe.
 */
public final class WorkloadSources {
  private static final int MOST_KEPT = 4;
  private static final Duration GRACE = Duration.ofSeconds(3);

  private final DataPlace place;
  private final SharedWork<String, TestData> tests = new SharedWork<>(MOST_KEPT, GRACE);
  private final SharedWork<String, WorkloadSource> sources = new SharedWork<>(MOST_KEPT, GRACE);

  /** Test examples as they were read. */
  private record TestData(Examples test, List<DataFile> files) {}

  /**
   * Room for workloads.
   *
   * @param place where data and trained networks are
   */
  public WorkloadSources(DataPlace place) {
    this.place = place;
  }

  /** Where data and trained networks are. */
  public DataPlace place() {
    return place;
  }

  /** Ends all loading: its data are not wanted any more. */
  public void close() {
    tests.close();
    sources.close();
  }

  /**
   * A workload's network and examples: as they were loaded, or loaded now.
   *
   * @param images test examples that are needed: where there are fewer, that is said before a
   *     network is trained
   * @param cancelled looked at while waiting
   * @throws java.util.concurrent.CancellationException if cancelled, or closed
   * @throws BadInputException where data are missing or broken, or there are fewer test examples
   */
  public WorkloadSource get(Workload workload, int images, BooleanSupplier cancelled) {
    String id = workload.id();
    // First what is read, then what may have to be trained: bad test data are refused at once.
    TestData data =
        tests.get(
            id,
            read -> WorkloadSource.current(workload, place, read.files()),
            abandoned -> read(workload, place.with(abandoned)),
            cancelled);
    if (data.test().count() < images) {
      throw new BadInputException(
          "workload " + id,
          "",
          data.test().count() + " test " + workload.task().example() + "s in the data folder",
          "at least " + images + ", as the study asks for (field images, --images)");
    }
    return sources.get(
        id,
        source -> source.test() == data.test(),
        abandoned -> load(workload, place.with(abandoned), data),
        cancelled);
  }

  private static TestData read(Workload workload, DataPlace from) {
    List<DataFile> files = workload.dataFiles(from);
    return new TestData(workload.testExamples(from), files);
  }

  private static WorkloadSource load(Workload workload, DataPlace from, TestData data) {
    Network network = workload.network(from);
    WorkloadSource.requireSameData(workload, from, data.files());
    return new WorkloadSource(workload, from.with(() -> false), network, data.test(), data.files());
  }
}
