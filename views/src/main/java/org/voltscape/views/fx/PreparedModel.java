package org.voltscape.views.fx;

import javafx.beans.property.ReadOnlyObjectProperty;

/**
 * A {@link LiveModel} that prepares something first, such as the sensitivities of a network: once,
 * when a person first sees the view, and again only where it depends on something else. FX thread
 * only.
 *
 * @param <P> what is prepared
 * @param <T> an answer, made from it
 */
public abstract class PreparedModel<P, T> extends LiveModel<T> {
  private final Preparation<P> preparation;

  /**
   * What has to be prepared.
   *
   * @param key what it depends on
   * @param words what a person reads meanwhile
   * @param computation throws BadInputException where it cannot be had
   */
  public record Need<P>(Object key, String words, BackgroundTask.Computation<P> computation) {}

  /**
   * @param threads where all of it is computed
   * @param outdated what becomes of an answer under way when a newer one is requested
   * @param shown whether a person can see it until {@link #setShown} says otherwise
   */
  @SuppressWarnings(
      "this-escape") // called back on the FX thread only, which this constructor runs on
  protected PreparedModel(TaskThreads threads, BackgroundTask.Outdated outdated, boolean shown) {
    super(threads, outdated, shown);
    preparation = new Preparation<>(threads, this::refresh);
    preparation.statusProperty().addListener((o, was, is) -> showWork());
  }

  /** What is needed as things stand; null for nothing. */
  protected abstract Need<P> need();

  /** What is to be computed from what was prepared; null for nothing. */
  protected abstract BackgroundTask.Computation<T> next(P prepared);

  @Override
  protected final BackgroundTask.Computation<T> next() {
    Need<P> need = need();
    if (need == null) {
      return null;
    }
    P prepared = preparation.get();
    if (prepared != null) {
      return next(prepared);
    }
    preparation.want(need.key(), need.words(), need.computation());
    return null;
  }

  /** What was prepared; null before. */
  protected final P prepared() {
    return preparation.get();
  }

  /**
   * Drops what was prepared, or is being prepared, where it depends on something else.
   *
   * @return whether something was there and is not any more
   */
  protected final boolean keepOnly(Object key) {
    return preparation.keepOnly(key);
  }

  /** Drops what was prepared or is being prepared. */
  protected final void forgetPrepared() {
    preparation.forget();
  }

  /** Lets it be prepared after all. */
  protected final void prepareAgain() {
    preparation.again();
    refresh();
  }

  /**
   * Ends the preparation under way.
   *
   * @param words what a person reads then
   */
  protected final void cancelPreparation(String words) {
    preparation.cancel(words);
  }

  /** How far the preparation is. */
  public final ReadOnlyObjectProperty<Preparation.Status> statusProperty() {
    return preparation.statusProperty();
  }

  @Override
  protected String work() {
    Preparation.Status status = preparation.statusProperty().get();
    return status.state() == Preparation.State.WORKING ? status.message() : super.work();
  }

  @Override
  public boolean settled() {
    return super.settled()
        && preparation.statusProperty().get().state() != Preparation.State.WORKING;
  }

  @Override
  public void dispose() {
    super.dispose();
    preparation.dispose();
  }
}
