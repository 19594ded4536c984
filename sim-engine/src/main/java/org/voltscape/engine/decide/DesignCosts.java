package org.voltscape.engine.decide;

import org.voltscape.engine.protection.ProtectionCost;
import org.voltscape.engine.protection.ReadCircuit;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;

/**
 * What a design costs beside energy, whatever its voltage: factors against the same without
 * protection. What is not known is NaN.
 *
 * @param memoryArea factor on the area of the weight memory
 * @param arrayArea factor on the area of the MAC array
 * @param area the factor that a choice depends on: that of the memory, that of the array in a study
 *     of timing errors, and the larger one where both have a scheme, which the whole cannot exceed
 * @param latency factor on the time of one inference
 * @param extraBits cells added to a word of the weight memory
 * @param retraining whether the network is trained again
 * @param mapAtDeployment whether the failing cells must be known when words are written
 * @param source where the numbers come from
 */
public record DesignCosts(
    double memoryArea,
    double arrayArea,
    double area,
    double latency,
    double extraBits,
    boolean retraining,
    boolean mapAtDeployment,
    String source) {
  /** The costs of a scheme in a study. */
  public static DesignCosts of(Study study, SchemeChoice choice) {
    SchemeChoice memory = choice.design().memory();
    SchemeChoice logic = choice.design().logic();
    ProtectionCost ofMemory =
        memory == null ? ProtectionCost.FREE : StudyEnergy.protection(study, memory);
    ProtectionCost ofLogic =
        logic == null ? ProtectionCost.FREE : StudyEnergy.protection(study, logic);
    double memoryArea = ofMemory.sramAreaFactor();
    double arrayArea = ofLogic.datapath().area() * ofMemory.datapath().area();
    boolean known = ofMemory.circuit().equals(ReadCircuit.NONE);
    double clock = ofLogic.datapath().clock() * ofMemory.datapath().clock();
    return new DesignCosts(
        memoryArea,
        arrayArea,
        logic == null ? memoryArea : memory == null ? arrayArea : Math.max(memoryArea, arrayArea),
        known ? 1 / clock : Double.NaN,
        ofMemory.extraBitsPerWord(),
        ofMemory.retraining() || ofLogic.retraining(),
        ofMemory.mapAtDeployment() || ofLogic.mapAtDeployment(),
        memory == null
            ? ofLogic.source()
            : logic == null ? ofMemory.source() : ofMemory.source() + "; " + ofLogic.source());
  }
}
