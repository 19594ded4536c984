package org.voltscape.engine.protection;

import java.util.List;
import org.voltscape.engine.param.ParamSpec;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.word.WordShape;

/** A mitigation scheme that works word by word; one implementation a file, found as a service. */
public interface ProtectionScheme {
  /** Name in studies, for example {@code bit-masking}. */
  String id();

  /** Name for people. */
  String title();

  /** One or two sentences for hover and documentation. */
  String help();

  /** What kind of help it is. */
  SchemeGroup group();

  /** The paper or claim the scheme comes from. */
  String source();

  /** What can be set; empty where nothing can. */
  default List<ParamSpec> parameters() {
    return List.of();
  }

  /**
   * The scheme for words of a shape.
   *
   * @param values as declared by {@link #parameters()}
   */
  WordProtection create(WordShape shape, ParamValues values);

  /** What the scheme costs for words of a shape. */
  ProtectionCost cost(WordShape shape, ParamValues values);
}
