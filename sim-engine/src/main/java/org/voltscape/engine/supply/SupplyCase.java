package org.voltscape.engine.supply;

import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.study.Study;

/**
 * A study whose supply is to be moved. Immutable.
 *
 * @param curve of its memory, resolved
 * @param any one of its dies, which says how cells fail with the supply: drawn by the curve, or
 *     those of a measured map
 */
public record SupplyCase(Study study, ErrorCurve curve, DieCells any) {}
