package org.voltscape.app.cli.eden;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.engine.eden.MemoryChoice;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.storage.Bounding;
import org.voltscape.engine.storage.StorageFormat;
import org.voltscape.engine.storage.StorageFormats;
import org.voltscape.engine.study.Study;
import picocli.CommandLine.Option;

/** How a network is stored in memory that errs, as options say; else as the study does. */
public final class MemoryOptions {
  /** Name of the option that says what errors do. */
  static final String ERRORS = "--errors";

  @Option(
      names = "--weights",
      paramLabel = "FORMAT",
      description =
          "how weights are stored: fp32, fp16, symN, uN or Qm.n (default: the study's format)")
  private @Nullable String weights;

  @Option(
      names = "--feature-maps",
      paramLabel = "FORMAT",
      description =
          "how inputs and activations are stored (default: the study's format, or where that is"
              + " float, symN of as many bits as the weights)")
  private @Nullable String maps;

  @Option(
      names = "--bounding",
      paramLabel = "ID",
      defaultValue = "zero",
      description =
          "what becomes of a value that is read outside the range of its tensor: none, zero or"
              + " saturate (default: ${DEFAULT-VALUE})")
  private String bounding = Bounding.ZERO.id();

  /**
   * What options and study say together.
   *
   * @param errors what they do, as an option says it; null for what the study says, or flips
   * @param pruned share of the weights of each layer that become 0
   */
  MemoryChoice of(Study study, @Nullable String errors, double pruned) {
    MemoryChoice own = MemoryChoice.of(study);
    return new MemoryChoice(
        format(weights, "--weights", own.weights()),
        format(maps, "--feature-maps", own.maps()),
        bounding(bounding),
        errors == null ? own.kind() : kind(errors),
        pruned);
  }

  private static StorageFormat format(
      @Nullable String text, String option, StorageFormat standard) {
    return text == null ? standard : StorageFormats.parse(text, option, "");
  }

  private static Bounding bounding(String id) {
    List<String> ids = Arrays.stream(Bounding.values()).map(Bounding::id).toList();
    return Arrays.stream(Bounding.values())
        .filter(b -> b.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Place.option("--bounding")
                    .bad("\"" + id + "\"", Suggestions.hint("none, zero or saturate", id, ids)));
  }

  private static FaultKind kind(String id) {
    List<FaultKind> known =
        Arrays.stream(FaultKind.values()).filter(FaultKind::transientFaults).toList();
    List<String> ids = known.stream().map(FaultKind::id).toList();
    return known.stream()
        .filter(k -> k.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Place.option(ERRORS)
                    .bad("\"" + id + "\"", Suggestions.hint(String.join(", ", ids), id, ids)));
  }
}
