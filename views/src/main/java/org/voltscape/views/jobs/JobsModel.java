package org.voltscape.views.jobs;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The jobs that run and the last {@value #MOST_MESSAGES} messages. FX thread only; needs no stage.
 */
public final class JobsModel {
  /** Messages kept; older ones are dropped. */
  public static final int MOST_MESSAGES = 200;

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  /**
   * Something said.
   *
   * @param time when
   * @param text one sentence
   */
  public record Message(LocalTime time, String text) {
    @Override
    public String toString() {
      return TIME.format(time) + "  " + text;
    }
  }

  private final ObservableList<Job> jobs = FXCollections.observableArrayList();
  private final ObservableList<Message> messages = FXCollections.observableArrayList();

  /** Held here: a wrapper nobody holds is collected, and its listeners with it. */
  private final ObservableList<Job> readOnlyJobs = FXCollections.unmodifiableObservableList(jobs);

  private final ObservableList<Message> readOnlyMessages =
      FXCollections.unmodifiableObservableList(messages);
  private final Supplier<LocalTime> clock;
  private LongConsumer canceller = runId -> {};

  /** A model that tells the time of day. */
  public JobsModel() {
    this(LocalTime::now);
  }

  JobsModel(Supplier<LocalTime> clock) {
    this.clock = clock;
  }

  /** Told the run the user wants to end. */
  public void setCanceller(LongConsumer receiver) {
    canceller = receiver;
  }

  /**
   * Tells how far a run is; a run not known yet appears.
   *
   * @param name for people
   * @param done work done
   * @param total work in all; 0 where it is not known
   * @param text what is being done, how fast and how long still
   */
  public void update(long runId, String name, long done, long total, String text) {
    Job job =
        find(runId)
            .orElseGet(
                () -> {
                  Job added = new Job(runId);
                  jobs.add(added);
                  return added;
                });
    job.update(name, total > 0 ? Math.min(1, (double) done / total) : -1, text);
  }

  /** Tells that a run has ended in whatever way; runs not known are ignored. */
  public void finished(long runId) {
    jobs.removeIf(job -> job.runId() == runId);
  }

  /** Says something to the user. */
  public void message(String text) {
    messages.add(new Message(clock.get(), text.replaceAll("\\s+", " ").trim()));
    if (messages.size() > MOST_MESSAGES) {
      messages.remove(0, messages.size() - MOST_MESSAGES);
    }
  }

  /** The jobs in the order they appeared. */
  public ObservableList<Job> jobs() {
    return readOnlyJobs;
  }

  /** The messages, oldest first. */
  public ObservableList<Message> messages() {
    return readOnlyMessages;
  }

  /** All messages as text, a line each. */
  public String messagesText() {
    return messages.stream().map(Message::toString).collect(Collectors.joining("\n"));
  }

  /** Asks for the end of a job, once, as its button does. */
  public void cancel(Job job) {
    if (job.beginCancel()) {
      canceller.accept(job.runId());
    }
  }

  private Optional<Job> find(long runId) {
    return jobs.stream().filter(job -> job.runId() == runId).findFirst();
  }
}
