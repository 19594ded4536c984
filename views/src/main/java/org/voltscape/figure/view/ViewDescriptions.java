package org.voltscape.figure.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.voltscape.engine.param.ServiceProbe;
import org.voltscape.engine.param.ServiceRegistry;

/** The views the program knows, in the order of their tabs. */
public final class ViewDescriptions {
  private static final ServiceRegistry<ViewDescription> KNOWN =
      ServiceRegistry.of(
              ViewDescription.class,
              "a view",
              ViewDescription::id,
              Comparator.comparingInt(ViewDescription::rank))
          .probedBy(v -> ServiceProbe.texts(v.title(), v.tip(), v.group(), v.figureIds()));

  private ViewDescriptions() {}

  /** The registry that plug-ins add to. */
  public static ServiceRegistry<ViewDescription> registry() {
    return KNOWN;
  }

  /** Every view, by rank and then by id. */
  public static List<ViewDescription> all() {
    return KNOWN.all();
  }

  /** The view of this id, if there is one. */
  public static Optional<ViewDescription> find(String id) {
    return KNOWN.find(id);
  }
}
