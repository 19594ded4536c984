package org.voltscape.engine.protection;

import java.util.Comparator;
import java.util.List;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.param.ServiceProbe;
import org.voltscape.engine.param.ServiceRegistry;
import org.voltscape.engine.word.WordFormats;
import org.voltscape.engine.word.WordShape;

/** The schemes the program knows, group by group, baselines first. */
public final class ProtectionSchemes {
  private static final WordShape SHAPE = WordFormats.weights("Q2.6", "", "").shape();

  private static final ServiceRegistry<ProtectionScheme> KNOWN =
      ServiceRegistry.of(
              ProtectionScheme.class,
              "a scheme",
              ProtectionScheme::id,
              Comparator.comparing(ProtectionScheme::group))
          .probedBy(
              s -> {
                ServiceProbe.texts(s.title(), s.help(), s.source(), s.group(), s.parameters());
                ServiceProbe.texts(s.cost(SHAPE, ParamValues.defaults(s.parameters())));
              });

  private ProtectionSchemes() {}

  /** The registry that plug-ins add to. */
  public static ServiceRegistry<ProtectionScheme> registry() {
    return KNOWN;
  }

  /** Every scheme, by group and then by id; {@code none} is the first. */
  public static List<ProtectionScheme> all() {
    return KNOWN.all();
  }

  /**
   * The scheme of this id.
   *
   * @param source file or option for the complaint
   * @param place field for the complaint
   * @throws BadInputException where there is none
   */
  public static ProtectionScheme byId(String id, String source, String place) {
    return KNOWN.byId(id, source, place);
  }
}
