package org.voltscape.engine.study;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
 * @param colour its colour in figures, 0 the first; {@link #OF_ITS_PLACE} for that of its place in
 *     the study
 * @param logic how the design handles timing errors of the array beside the faults of its memories;
 *     null where it has one of the two only
 */
public record SchemeChoice(
    String id, String label, ParamValues values, int colour, @Nullable SchemeChoice logic) {
  /** The colour of a scheme that the study does not say one of. */
  public static final int OF_ITS_PLACE = -1;

  /** Highest colour that a study may name. */
  public static final int MAX_COLOUR = 9_999;

  /** A scheme in the colour of its place. */
  public SchemeChoice(String id, String label, ParamValues values) {
    this(id, label, values, OF_ITS_PLACE, null);
  }

  /** A scheme in a colour of its own. */
  public SchemeChoice(String id, String label, ParamValues values, int colour) {
    this(id, label, values, colour, null);
  }

  /** A scheme at its defaults, called by its id. */
  public static SchemeChoice of(String id) {
    ProtectionScheme scheme = ProtectionSchemes.byId(id, "study", "field schemes");
    return new SchemeChoice(id, id, ParamValues.defaults(scheme.parameters()));
  }

  /** The same scheme in another colour. */
  public SchemeChoice withColour(int other) {
    return other == colour ? this : new SchemeChoice(id, label, values, other, logic);
  }

  /** The same scheme under another label. */
  public SchemeChoice withLabel(String other) {
    return new SchemeChoice(id, other, values, colour, logic);
  }

  /** The same scheme with other parameters. */
  public SchemeChoice withValues(ParamValues other) {
    return new SchemeChoice(id, label, other, colour, logic);
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
  public boolean forLogic() {
    return scheme() instanceof TimingScheme;
  }

  /** The design that differs from a fault-free one by this scheme. */
  public Design design() {
    return forLogic() ? new Design(label, null, this) : new Design(label, this, logic);
  }

  /**
   * The same scheme for the memories, with a scheme for timing errors of the array beside it.
   *
   * @param other a scheme for timing errors; null for an array without them
   */
  public SchemeChoice withLogic(SchemeChoice other) {
    return new SchemeChoice(id, label, values, colour, other);
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
