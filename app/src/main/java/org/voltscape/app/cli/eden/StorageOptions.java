package org.voltscape.app.cli.eden;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.engine.eden.study.Storage;
import org.voltscape.engine.storage.Bounding;
import org.voltscape.engine.storage.StorageFormats;
import org.voltscape.engine.study.Study;
import picocli.CommandLine.Option;

/** How the tensors of a study's network lie in memory. */
final class StorageOptions {
  @Option(
      names = "--weights",
      paramLabel = "FORMAT",
      description =
          "format of stored weights: fp32, fp16, symN, uN or Qm.n (default: the study's weights)")
  private @Nullable String weights;

  @Option(
      names = "--feature-maps",
      paramLabel = "FORMAT",
      description =
          "format of the input and of feature maps (default: the study's activations or, where"
              + " these are float, symN with the bits of the study's weights)")
  private @Nullable String maps;

  @Option(
      names = "--bounding",
      paramLabel = "ID",
      description =
          "what becomes of a value that is read outside the range of its tensor: none, zero or"
              + " saturate (default: zero)")
  private @Nullable String bounding;

  /** The storage of a study with what the options say put in. */
  Storage of(Study study) {
    Storage own = Storage.of(study);
    return own.withFormats(
            weights == null
                ? own.weights()
                : StorageFormats.parse(weights, "voltscape", "--weights"),
            maps == null ? own.maps() : StorageFormats.parse(maps, "voltscape", "--feature-maps"))
        .withBounding(bounding == null ? own.bounding() : bounding(bounding));
  }

  private static Bounding bounding(String id) {
    return Arrays.stream(Bounding.values())
        .filter(b -> b.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Place.option("--bounding")
                    .bad(
                        "\"" + id + "\"",
                        Arrays.stream(Bounding.values())
                            .map(Bounding::id)
                            .collect(Collectors.joining(", "))));
  }
}
