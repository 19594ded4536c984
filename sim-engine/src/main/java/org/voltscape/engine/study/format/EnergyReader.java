package org.voltscape.engine.study.format;

import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.energy.BankGeometry;
import org.voltscape.engine.energy.EnergyPlatform;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.file.PlatformReader;
import org.voltscape.engine.energy.platform.DataPlatform;
import org.voltscape.engine.io.platform.PlatformFiles;
import org.voltscape.engine.json.Fields;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.EnergySettings;

/** Reads what a study says of its energies. */
final class EnergyReader {
  private static final String PLATFORM = "platform";
  private static final String EXPECTED = "a platform's id, its file, or the platform itself";

  private final String source;
  private final Fields root;
  private final @Nullable Path folder;

  EnergyReader(String source, Fields root, @Nullable Path folder) {
    this.source = source;
    this.root = root;
    this.folder = folder;
  }

  /** What was chosen. */
  record Choice(EnergyPlatform platform, String scenario, EnergySettings settings) {}

  /**
   * Reads it.
   *
   * @param timing whether the study is about timing errors, which decides the default
   */
  Choice read(boolean timing) {
    if (root.has("energy") && !root.isText("energy") && !root.isObject("energy")) {
      throw root.unexpected("energy", "a platform or {platform, scenario, banks}");
    }
    boolean brief = root.isText("energy");
    Fields energy =
        brief
            ? new Fields(source, "energy", null)
            : root.object("energy", PLATFORM, "scenario", "banks");
    DataPlatform own = null;
    EnergyPlatform platform;
    if (energy.isObject(PLATFORM)) {
      own =
          known(
              PlatformReader.read(energy.value(PLATFORM), source, "energy.platform"),
              "field energy.platform.id");
      platform = own == null ? EnergyPlatforms.byId(idOf(energy)) : own;
    } else {
      if (energy.has(PLATFORM) && !energy.isText(PLATFORM)) {
        throw energy.unexpected(PLATFORM, EXPECTED);
      }
      String id =
          brief
              ? root.text("energy", null)
              : energy.text(PLATFORM, timing ? "mac-array-65nm" : "snnac-65nm");
      String place = brief ? "field energy" : "field energy.platform";
      if (id.toLowerCase(Locale.ROOT).endsWith(PlatformFiles.ENDING)) {
        own = known(file(id, place), place);
        platform = own == null ? EnergyPlatforms.byId(file(id, place).id()) : own;
      } else {
        platform = named(() -> EnergyPlatforms.byId(id), place);
      }
    }
    String scenario =
        named(
            () -> platform.scenario(energy.text("scenario", platform.defaultScenario())).id(),
            "field energy.scenario");
    return new Choice(platform, scenario, new EnergySettings(own, banks(energy, platform)));
  }

  private static String idOf(Fields energy) {
    return energy.value(PLATFORM).path("id").asText();
  }

  private DataPlatform file(String path, String place) {
    if (folder == null || path.indexOf('\0') >= 0) {
      throw new BadInputException(
          source, place, "the file \"" + path + "\"", "a platform's id, or the platform itself");
    }
    return PlatformFiles.read(folder.resolve(path));
  }

  /**
   * The platform itself; null for one that the program knows with just these numbers.
   *
   * @throws BadInputException where it has the id of one with other numbers
   */
  private @Nullable DataPlatform known(DataPlatform given, String place) {
    // The program's own is another object.
    return EnergyPlatforms.requireOwn(given, source, place) == given ? given : null;
  }

  private <T> T named(Supplier<T> part, String place) {
    try {
      return part.get();
    } catch (BadInputException e) {
      throw e.source().equals("energy")
          ? new BadInputException(source, place, "\"" + e.found() + "\"", e.expected())
          : e;
    }
  }

  private SortedMap<String, BankGeometry> banks(Fields energy, EnergyPlatform platform) {
    SortedMap<String, BankGeometry> all = new TreeMap<>();
    Fields banks = energy.anyObject("banks");
    for (String part : banks.names()) {
      if (!platform.bankedParts().contains(part)) {
        throw new BadInputException(
            source,
            banks.place(part),
            "the banks of " + part,
            platform.bankedParts().isEmpty()
                ? "none: " + platform.id() + " has no memory whose banks are known"
                : "one of " + String.join(", ", platform.bankedParts()));
      }
      BankGeometry usual = platform.banks(part).orElse(new BankGeometry(1, 1, 1));
      Fields one = banks.object(part, "words", "bits", "banks");
      if (one.present() && one.names().isEmpty()) {
        continue; // Nothing is set.
      }
      all.put(
          part,
          new BankGeometry(
              (int) one.integer("words", usual.words(), 1, BankGeometry.MOST_WORDS),
              (int) one.integer("bits", BankGeometry.AS_THE_WORD, 1, BankGeometry.MOST_BITS),
              (int) one.integer("banks", usual.banks(), 1, BankGeometry.MOST_BANKS)));
    }
    return all;
  }
}
