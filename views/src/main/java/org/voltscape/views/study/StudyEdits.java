package org.voltscape.views.study;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.FaultScope;
import org.voltscape.engine.study.OwnImages;
import org.voltscape.engine.study.Scout;
import org.voltscape.engine.study.Stop;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.TrainingSettings;
import org.voltscape.engine.study.decide.DecideSettings;
import org.voltscape.engine.word.TensorFormat;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.word.WordFormats;
import org.voltscape.engine.workload.Workload;
import org.voltscape.engine.workload.Workloads;

/** What the fields of the form do to a study. */
final class StudyEdits {
  /** Name of the format that does not quantize activations. */
  static final String FLOAT = "float";

  /** All layers, all bits. */
  static final String ALL = "all";

  /** Layers or bits by their numbers. */
  static final Pattern NUMBERS = Pattern.compile("\\d{1,4}([,\\s]+\\d{1,4})*");

  private static final int USUAL_IMAGES = 2000;

  private StudyEdits() {}

  /**
   * Another workload with the formats and biases it comes with; images at most as it has, faults in
   * all its layers. Thresholds of its layers that it cannot have become the lowest of them for all.
   */
  static Study workload(Study s, String id) {
    Workload before = Workloads.byId(s.workload(), "study", "field workload");
    Workload next = Workloads.byId(id, "study", "field workload");
    Study.Memory memory = s.memory();
    if (memory.map() != null) {
      // A map belongs to the words of one network.
      memory = memory.withDie(null);
    }
    FaultScope scope = memory.scope().inLayers(List.of());
    memory =
        memory.withScope(next.activationFormat().equals(FLOAT) ? scope.on(true, false) : scope);
    return new Study(
            s.name().equals(before.title()) ? next.title() : s.name(),
            id,
            weightFormat(next.weightFormat()),
            activationFormat(next.activationFormat()),
            memory.withFaultyBiases(next.faultyBiases()),
            s.voltages(),
            s.schemes(),
            s.platform(),
            s.scenario(),
            s.trials(),
            Math.min(s.images(), next.testImages()),
            s.seed(),
            s.stop(),
            TrainingSettings.of(next),
            s.array())
        .withSweep(s.sweep())
        .withAutoImages(s.autoImages())
        .withLowRates(s.lowRates())
        .withPruning(PruningEdits.forWorkload(s.pruning(), next.shape().layers().size()))
        .withEnergy(s.energy())
        .withDecide(
            before.task().higherIsBetter() == next.task().higherIsBetter()
                ? s.decide().withBrush(Map.of())
                : DecideSettings.NONE.withPins(s.decide().pins()));
  }

  /**
   * Images of its own for each die, or the same for all: as many as are usual then.
   *
   * @param halfWidth wanted, where the study wants none yet
   */
  static Study ownImages(Study s, boolean own, double halfWidth) {
    return own
        ? OwnImages.of(s.stop().active() ? s : stop(s, halfWidth))
        : s.with(b -> b.autoImages(false).images(Math.min(USUAL_IMAGES, s.images())));
  }

  /** Whether each die can test images of its own, once a half-width is wanted. */
  static boolean ownImagesPossible(Study s) {
    return OwnImages.possible(s.stop().active() ? s : stop(s, 1));
  }

  static Study weights(Study s, String format) {
    return s.withFormats(weightFormat(format), s.activations());
  }

  static Study activations(Study s, String format) {
    return s.withFormats(s.weights(), activationFormat(format));
  }

  static TensorFormat weightFormat(String text) {
    return WordFormats.weights(text, "study", "field format.weights");
  }

  /** Null for single precision, as in {@link Study#activations()}. */
  static WordFormat activationFormat(String text) {
    return text.equals(FLOAT) ? null : WordFormats.parse(text, "study", "field format.activations");
  }

  static Study faults(Study s, FaultKind kind) {
    return s.withMemory(s.memory().withFaults(kind));
  }

  static Study stuckAtOne(Study s, double share) {
    return s.withMemory(s.memory().withStuckAtOne(share));
  }

  /**
   * @param die null for a new die each trial
   */
  static Study die(Study s, Long die) {
    return s.withMemory(s.memory().withDie(die));
  }

  static Study correlation(Study s, double rows, double columns) {
    return s.withMemory(s.memory().withCorrelation(rows, columns));
  }

  static Study on(Study s, boolean weights, boolean activations) {
    return s.withMemory(s.memory().withScope(s.memory().scope().on(weights, activations)));
  }

  /**
   * Faults in some layers.
   *
   * @param text {@code all}, a kind such as {@code fc}, or numbers
   */
  static Study layers(Study s, String text) {
    List<Integer> chosen = List.of();
    if (!text.equals(ALL)) {
      chosen = numbers(text);
      if (chosen.isEmpty()) {
        chosen =
            FaultScope.layersOf(
                Workloads.byId(s.workload(), "study", "field workload").shape(), text);
      }
      if (chosen.isEmpty()) {
        throw new BadInputException(
            "study", "field memory.layers", "\"" + text + "\"", "layers this network has");
      }
    }
    return s.withMemory(s.memory().withScope(s.memory().scope().inLayers(chosen)));
  }

  /**
   * Faults in some bits.
   *
   * @param text {@code all}, {@code top 2}, {@code bottom 2} or positions
   */
  static Study bits(Study s, String text) {
    FaultScope scope = s.memory().scope();
    String[] words = text.split("\\s+");
    List<Integer> chosen =
        switch (words[0]) {
          case ALL -> List.of();
          case "top" -> FaultScope.topBits(wordBits(s), Integer.parseInt(words[1]));
          case "bottom" -> FaultScope.bottomBits(Integer.parseInt(words[1]));
          default -> numbers(text);
        };
    return s.withMemory(s.memory().withScope(scope.onBits(chosen)));
  }

  /** How the bits of a scope are typed. */
  static String bitsText(Study s) {
    List<Integer> bits = s.memory().scope().bits();
    if (bits.isEmpty()) {
      return ALL;
    }
    if (bits.equals(FaultScope.bottomBits(bits.size()))) {
      return "bottom " + bits.size();
    }
    return bits.size() <= wordBits(s) && bits.equals(FaultScope.topBits(wordBits(s), bits.size()))
        ? "top " + bits.size()
        : listText(bits);
  }

  /** How the layers of a scope are typed. */
  static String layersText(Study s) {
    List<Integer> layers = s.memory().scope().layers();
    return layers.isEmpty() ? ALL : listText(layers);
  }

  private static String listText(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** Bits of the words that can be faulty, of weights where both can. */
  private static int wordBits(Study s) {
    return s.memory().scope().weights() || s.activations() == null
        ? s.weights().bits()
        : s.activations().bits();
  }

  /** Numbers with commas or spaces between them; none where the text is something else. */
  private static List<Integer> numbers(String text) {
    return NUMBERS.matcher(text).matches()
        ? Arrays.stream(text.split("[,\\s]+")).map(Integer::valueOf).toList()
        : List.of();
  }

  static Study biases(Study s, boolean faulty) {
    return s.withMemory(s.memory().withFaultyBiases(faulty));
  }

  /** So many scout dies, or none; too few to say anything are as many as do. */
  static Study scout(Study s, int dies) {
    int images = s.scout().active() ? s.scout().images() : Scout.IMAGES;
    return s.withScout(
        dies == 0
            ? Scout.NONE
            : new Scout(Math.max(Scout.LEAST_DIES, dies), Math.min(images, s.images())));
  }

  static Study stopRule(Study s, Stop.Rule rule) {
    return s.withStop(new Stop(s.stop().halfWidth(), rule));
  }

  static Study stop(Study s, double halfWidth) {
    if (halfWidth == 0 && s.testsOwnImages()) {
      return stop(ownImages(s, false, 0), 0);
    }
    return s.withStop(new Stop(halfWidth, s.stop().rule()));
  }
}
