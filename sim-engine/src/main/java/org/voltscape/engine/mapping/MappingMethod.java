package org.voltscape.engine.mapping;

/**
 * A way to place tensors, found as a service.
 *
 * <p>Implementations are immutable, may be asked from any thread, and give the same answer to the
 * same problem on every machine.
 */
public interface MappingMethod {
  /** Name on the command line, for example {@code sorting-rule}. */
  String id();

  /** Name shown in the window. */
  String title();

  /** What it does, a sentence. */
  String help();

  /** Where it comes from. */
  String source();

  /** What lists are sorted by before the id. */
  int order();

  /** Places the tensors of a problem. Whatever plan is answered has no complaint. */
  MappingAnswer map(MappingProblem problem);
}
