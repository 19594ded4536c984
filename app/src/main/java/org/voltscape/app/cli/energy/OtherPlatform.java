package org.voltscape.app.cli.energy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.PlatformOption;
import org.voltscape.engine.energy.BankGeometry;
import org.voltscape.engine.energy.EnergyPlatform;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.platform.DataPlatform;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;

/** A study on a platform, or in a scenario, that options name in place of its own. */
final class OtherPlatform {
  private OtherPlatform() {}

  /**
   * The study with what options say.
   *
   * @param name of the study, for complaints
   * @param platform id or file; null for the study's own
   * @param scenario null for the platform's default, or the study's own where it keeps its platform
   * @param volts the only voltage asked for; null for the study's
   * @throws BadInputException where the platform does not go with the study
   */
  static Study of(
      Study study,
      String name,
      @Nullable String platform,
      @Nullable String scenario,
      @Nullable Double volts) {
    if (platform == null && scenario == null) {
      return study;
    }
    EnergyPlatform chip = platform == null ? study.energyPlatform() : PlatformOption.read(platform);
    String way =
        scenario != null
            ? known(chip, scenario)
            : platform == null ? study.scenario() : chip.defaultScenario();
    Map<String, BankGeometry> banks = new TreeMap<>(study.energy().banks());
    banks.keySet().retainAll(chip.bankedParts());
    Study asked = volts == null ? study : study.withVoltages(List.of(volts));
    boolean own =
        chip instanceof DataPlatform && EnergyPlatforms.registry().find(chip.id()).isEmpty();
    Study changed =
        own ? asked.withOwnPlatform((DataPlatform) chip, way) : asked.withEnergy(chip.id(), way);
    changed = changed.withEnergy(changed.energy().withBanks(banks));
    // Whether it goes with the study is what a study's reader knows.
    return StudyReader.parse(StudyWriter.toJson(changed), name);
  }

  private static String known(EnergyPlatform chip, String scenario) {
    try {
      return chip.scenario(scenario).id();
    } catch (BadInputException e) {
      throw Place.option("--scenario").bad("\"" + e.found() + "\"", e.expected());
    }
  }
}
