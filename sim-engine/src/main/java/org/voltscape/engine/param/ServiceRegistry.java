package org.voltscape.engine.param;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;

/**
 * The implementations of a service that the program knows, each by its id: what a list shows, what
 * a study or an option may name, and the complaint where it names another. Immutable.
 *
 * @param <T> the service; its implementations are found by {@link ServiceLoader}
 */
public final class ServiceRegistry<T> {
  private final String kind;
  private final Function<T, String> id;
  private final List<T> all;

  private ServiceRegistry(String kind, Function<T, String> id, List<T> all) {
    this.kind = kind;
    this.id = id;
    this.all = all;
  }

  /**
   * Looks for all implementations; they are sorted by id.
   *
   * @param kind what one is called in a complaint, for example {@code a scheme}
   * @param id its name in studies
   */
  public static <T> ServiceRegistry<T> of(Class<T> service, String kind, Function<T, String> id) {
    return load(service, kind, id, Comparator.comparing(id));
  }

  /**
   * Looks for all implementations.
   *
   * @param first what they are sorted by before the id
   */
  public static <T> ServiceRegistry<T> of(
      Class<T> service, String kind, Function<T, String> id, Comparator<T> first) {
    return load(service, kind, id, first.thenComparing(id));
  }

  private static <T> ServiceRegistry<T> load(
      Class<T> service, String kind, Function<T, String> id, Comparator<T> order) {
    // The service's own loader: a thread may have a context loader that knows none of them.
    List<T> all =
        ServiceLoader.load(service, service.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(order)
            .toList();
    return new ServiceRegistry<>(kind, id, all);
  }

  /** Every implementation, sorted. */
  public List<T> all() {
    return all;
  }

  /** Ids of all implementations, in the order of {@link #all()}. */
  public List<String> ids() {
    return all.stream().map(id).toList();
  }

  /** The implementation of this id, if there is one. */
  public Optional<T> find(String wanted) {
    return all.stream().filter(t -> id.apply(t).equals(wanted)).findFirst();
  }

  /**
   * The implementation of this id.
   *
   * @param source file or option for the complaint
   * @param place field for the complaint
   * @throws BadInputException where there is none; it names all there are
   */
  public T byId(String wanted, String source, String place) {
    return find(wanted)
        .orElseThrow(
            () ->
                new BadInputException(
                    source,
                    place,
                    "\"" + wanted + "\"",
                    Suggestions.hint(kind + ": " + String.join(", ", ids()), wanted, ids())));
  }
}
