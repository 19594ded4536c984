package org.voltscape.engine.study;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.voltscape.engine.param.ParamSpec;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.ProtectionSchemes;
import org.voltscape.engine.protection.TimingScheme;
import org.voltscape.engine.protection.TrainingScheme;

/**
 * A scheme of a study.
 *
 * @param id the scheme
 * @param label what results call it
 * @param values its parameters, defaults filled in
 */
public record SchemeChoice(String id, String label, ParamValues values) {
  /** A scheme at its defaults, called by its id. */
  public static SchemeChoice of(String id) {
    ProtectionScheme scheme = ProtectionSchemes.byId(id, "study", "field schemes");
    return new SchemeChoice(id, id, ParamValues.defaults(scheme.parameters()));
  }

  /** The scheme behind the id. */
  public ProtectionScheme scheme() {
    return ProtectionSchemes.byId(id, "study", "field schemes");
  }

  /** Whether the scheme trains the network. */
  public boolean trains() {
    return scheme() instanceof TrainingScheme;
  }

  /** Whether the scheme is for units that miss their timing. */
  public boolean timing() {
    return scheme() instanceof TimingScheme;
  }

  /** The parameters that differ from their defaults. */
  public Map<String, Object> changed() {
    List<ParamSpec> specs = scheme().parameters();
    Map<String, Object> changed = new TreeMap<>(values.asMap());
    for (ParamSpec spec : specs) {
      changed.remove(spec.id(), spec.defaultValue());
    }
    return changed;
  }
}
