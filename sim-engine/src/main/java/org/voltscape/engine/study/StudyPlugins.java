package org.voltscape.engine.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.voltscape.engine.array.ArrayMappings;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.plugin.PluginUse;
import org.voltscape.engine.protection.ProtectionSchemes;
import org.voltscape.engine.workload.Workloads;

/** What of a study came from plug-ins: another version of a jar may give other numbers. */
public final class StudyPlugins {
  private StudyPlugins() {}

  /** Everything that the results of a study depend on and that is not the program's own. */
  public static List<PluginUse> of(Study study) {
    Stream<Optional<PluginUse>> all =
        Stream.of(
            Workloads.pluginUse(study.workload()),
            curve(study.memory()),
            study.energy().own() == null
                ? EnergyPlatforms.registry().use(study.platform())
                : Optional.empty(),
            study.array() == null
                ? Optional.empty()
                : ArrayMappings.registry().use(study.array().mapping()));
    Stream<Optional<PluginUse>> schemes =
        study.schemes().stream().map(s -> ProtectionSchemes.registry().use(s.id()));
    Stream<Optional<PluginUse>> mappings =
        study.schemes().stream()
            .filter(s -> s.values().asMap().get("mapping") instanceof String)
            .map(s -> ArrayMappings.registry().use((String) s.values().asMap().get("mapping")));
    Stream<Optional<PluginUse>> curves =
        study.regions().sites().stream().map(site -> curve(site.memory()));
    return Stream.of(all, curves, schemes, mappings)
        .flatMap(s -> s)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private static Optional<PluginUse> curve(Study.Memory memory) {
    return memory.curve() instanceof CurveChoice.Preset preset
        ? CurvePresets.registry().use(preset.id())
        : Optional.empty();
  }

  /** The same for keys of what is kept; empty without plug-ins. */
  public static String key(Study study) {
    return key(of(study).stream());
  }

  /** What a network depends on that a scheme of a study has trained; empty without plug-ins. */
  public static String trainingKey(Study study, SchemeChoice scheme) {
    return key(
        Stream.of(
                Workloads.pluginUse(study.workload()),
                ProtectionSchemes.registry().use(scheme.id()))
            .flatMap(Optional::stream));
  }

  private static String key(Stream<PluginUse> uses) {
    return uses.map(PluginUse::key).collect(Collectors.joining("\n"));
  }
}
