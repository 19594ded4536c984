package org.voltscape.engine.param;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.plugin.Plugin;
import org.voltscape.engine.plugin.PluginUse;

/**
 * Everything of one kind that the program knows, each by its id: what a list shows, what a study or
 * an option may name, and the complaint where it names another. The program's own come first to be
 * known, when they are first asked for; plug-ins {@link #add} to them. Thread-safe.
 *
 * @param <T> the kind; as a service its implementations are found by {@link ServiceLoader}
 */
public final class ServiceRegistry<T> {
  private final Class<T> type;
  private final String kind;
  private final Function<T, String> id;
  private final Comparator<T> order;
  private final Supplier<List<T>> own;
  private final Consumer<T> probe;
  private volatile @Nullable Known<T> known;

  private record Known<T>(List<T> all, Map<String, Plugin> plugins) {}

  private ServiceRegistry(
      Class<T> type,
      String kind,
      Function<T, String> id,
      Comparator<T> order,
      Supplier<List<T>> own,
      Consumer<T> probe) {
    this.type = type;
    this.kind = kind;
    this.id = id;
    this.order = order;
    this.own = own;
    this.probe = probe;
  }

  /**
   * All implementations of a service, sorted by id.
   *
   * @param kind what one is called in a complaint, for example {@code a scheme}
   * @param id its name in studies
   */
  public static <T> ServiceRegistry<T> of(Class<T> service, String kind, Function<T, String> id) {
    return services(service, kind, id, Comparator.comparing(id));
  }

  /**
   * All implementations of a service.
   *
   * @param first what they are sorted by before the id
   */
  public static <T> ServiceRegistry<T> of(
      Class<T> service, String kind, Function<T, String> id, Comparator<T> first) {
    return services(service, kind, id, first.thenComparing(id));
  }

  /**
   * Values that are read from data, sorted by id.
   *
   * @param own reads those of the program
   */
  public static <T> ServiceRegistry<T> ofData(
      Class<T> type, String kind, Function<T, String> id, Supplier<List<T>> own) {
    return new ServiceRegistry<>(type, kind, id, Comparator.comparing(id), own, t -> {});
  }

  private static <T> ServiceRegistry<T> services(
      Class<T> service, String kind, Function<T, String> id, Comparator<T> order) {
    return new ServiceRegistry<>(
        service,
        kind,
        id,
        order,
        // The service's own loader: a thread may have a context loader that knows none of them.
        () ->
            ServiceLoader.load(service, service.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList(),
        t -> {});
  }

  /**
   * The same kind, its own not yet looked for.
   *
   * @param asks calls everything that lists and forms ask of one, so that what cannot answer is
   *     found when a plug-in is loaded and not later
   */
  public ServiceRegistry<T> probedBy(Consumer<T> asks) {
    return new ServiceRegistry<>(type, kind, id, order, own, asks);
  }

  private Known<T> known() {
    Known<T> now = known;
    if (now == null) {
      synchronized (this) {
        now = known;
        if (now == null) {
          now = new Known<>(own.get().stream().sorted(order).toList(), Map.of());
          known = now;
        }
      }
    }
    return now;
  }

  /** The class that all of this kind have in common. */
  public Class<T> type() {
    return type;
  }

  /** What one is called, without an article: {@code scheme}. */
  public String noun() {
    return kind.substring(kind.indexOf(' ') + 1);
  }

  /** The id of one. */
  public String id(T of) {
    return id.apply(of);
  }

  /** Asks one everything that lists and forms will ask; whatever it throws is thrown. */
  public void probe(T of) {
    probe.accept(of);
  }

  /**
   * Adds what a plug-in brings.
   *
   * @param more of ids that are not known yet
   * @throws IllegalArgumentException for an id that is
   */
  public synchronized void add(List<T> more, Plugin from) {
    Known<T> before = known();
    List<T> all = new ArrayList<>(before.all());
    Map<String, Plugin> plugins = new HashMap<>(before.plugins());
    for (T one : more) {
      String name = id.apply(one);
      if (all.stream().anyMatch(t -> id.apply(t).equals(name))) {
        throw new IllegalArgumentException("a second " + noun() + " \"" + name + "\"");
      }
      all.add(one);
      plugins.put(name, from);
    }
    all.sort(order);
    known = new Known<>(List.copyOf(all), Map.copyOf(plugins));
  }

  /** The plug-in that the one of this id came from; empty where it is the program's own. */
  public Optional<Plugin> plugin(String wanted) {
    return Optional.ofNullable(wanted).map(known().plugins()::get);
  }

  /** That the one of this id came from a plug-in; empty where it is the program's own. */
  public Optional<PluginUse> use(String wanted) {
    return plugin(wanted).map(p -> new PluginUse(noun(), wanted, p));
  }

  /** Every one, sorted. */
  public List<T> all() {
    return known().all();
  }

  /** Ids of all, in the order of {@link #all()}. */
  public List<String> ids() {
    return all().stream().map(id).toList();
  }

  /** The one of this id, if there is one. */
  public Optional<T> find(String wanted) {
    return all().stream().filter(t -> id.apply(t).equals(wanted)).findFirst();
  }

  /**
   * The one of this id.
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
