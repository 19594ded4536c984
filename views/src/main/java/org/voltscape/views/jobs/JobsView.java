package org.voltscape.views.jobs;

import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.concurrent.Task;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.TaskProgressView;
import org.kordamp.ikonli.javafx.FontIcon;

/** The strip at the bottom of the window: jobs at the left, messages at the right. */
public final class JobsView {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final JobsModel model;
  private final TaskProgressView<JobTask> tasks = new TaskProgressView<>();
  private final ListView<JobsModel.Message> messages;
  private final SplitPane root;
  private final ListChangeListener<Job> jobsChanged = this::jobsChanged;
  private final ListChangeListener<JobsModel.Message> said;

  /**
   * Shows a job as ControlsFX wants it. The job's properties move it; it only runs, parked until
   * the job ends, because a task that does not run cannot be cancelled by its button.
   */
  private static final class JobTask extends Task<Void> {
    private final Job job;
    private final JobsModel model;
    private final CountDownLatch ended = new CountDownLatch(1);

    JobTask(Job job, JobsModel model) {
      this.job = job;
      this.model = model;
      job.nameProperty().addListener((o, before, after) -> refresh());
      job.textProperty().addListener((o, before, after) -> refresh());
      job.progressProperty().addListener((o, before, after) -> refresh());
      refresh();
    }

    void start() {
      Thread parked = new Thread(this, "job-" + job.runId());
      parked.setDaemon(true);
      parked.start();
    }

    void end() {
      ended.countDown();
    }

    private void refresh() {
      updateTitle(job.nameProperty().get());
      updateMessage(job.textProperty().get());
      updateProgress(job.progressProperty().get(), 1);
    }

    /** The run decides when it has ended; until then the job stays and says so. */
    @Override
    public boolean cancel(boolean mayInterrupt) {
      model.cancel(job);
      return false;
    }

    @Override
    protected Void call() throws InterruptedException {
      ended.await();
      return null;
    }
  }

  public JobsView(JobsModel model) {
    this.model = model;
    tasks.getStyleClass().add("vs-jobs");
    tasks.setAccessibleText("Jobs");
    model.jobs().forEach(this::add);
    model.jobs().addListener(jobsChanged);

    messages = new ListView<>(model.messages());
    messages.getStyleClass().addAll("vs-messages", "dense");
    messages.setPlaceholder(new Label("No messages"));
    messages.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    messages.setAccessibleText("Messages");
    said = change -> scrollToLast();
    model.messages().addListener(said);
    // After the skin's own listener: before it, the list would scroll to the last line but one.
    messages
        .skinProperty()
        .addListener(
            (o, was, is) -> {
              model.messages().removeListener(said);
              model.messages().addListener(said);
            });
    scrollToLast();
    messages.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (COPY.match(e)) {
            copy();
            e.consume();
          }
        });
    Button copy = new Button(null, new FontIcon("fth-copy"));
    copy.getStyleClass().addAll("vs-icon-button", "flat");
    copy.setTooltip(new Tooltip("Copy the selected messages, or all"));
    copy.setAccessibleText("Copy messages");
    copy.setOnAction(e -> copy());
    StackPane right = new StackPane(messages, copy);
    StackPane.setAlignment(copy, Pos.TOP_RIGHT);
    right.getStyleClass().add("vs-messages-pane");

    root = new SplitPane(tasks, right);
    root.getStyleClass().add("vs-jobs-view");
    root.setDividerPositions(0.45);
    root.setPrefHeight(120);
    root.setMinHeight(60);
    tasks.setMinHeight(0);
    messages.setMinHeight(0);
  }

  /** The strip. */
  public Node node() {
    return root;
  }

  /** Lets go of the model. */
  public void dispose() {
    model.jobs().removeListener(jobsChanged);
    model.messages().removeListener(said);
    tasks.getTasks().forEach(JobTask::end);
  }

  private void jobsChanged(ListChangeListener.Change<? extends Job> change) {
    while (change.next()) {
      for (Job gone : change.getRemoved()) {
        tasks.getTasks().stream().filter(task -> task.job == gone).forEach(JobTask::end);
        tasks.getTasks().removeIf(task -> task.job == gone);
      }
      change.getAddedSubList().forEach(this::add);
    }
  }

  private void scrollToLast() {
    if (!model.messages().isEmpty()) {
      messages.scrollTo(model.messages().size() - 1);
    }
  }

  private void add(Job job) {
    JobTask task = new JobTask(job, model);
    tasks.getTasks().add(task);
    task.start();
  }

  private void copy() {
    var selected = messages.getSelectionModel().getSelectedItems();
    ClipboardContent content = new ClipboardContent();
    content.putString(
        selected.isEmpty()
            ? model.messagesText()
            : selected.stream().map(JobsModel.Message::toString).collect(Collectors.joining("\n")));
    Clipboard.getSystemClipboard().setContent(content);
  }
}
