package org.voltscape.engine.study.format;

import java.util.List;
import org.voltscape.engine.json.Fields;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Problems;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.study.FaultScope;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.TrainingSettings;
import org.voltscape.engine.training.TrainingLimits;
import org.voltscape.engine.training.UpdateRule;
import org.voltscape.engine.workload.Workload;

/** Reads the part of a study that says how schemes train. */
final class TrainingReader {
  /** The fields of {@code training}. */
  static final String[] FIELDS = {
    "epochs",
    "samplesPerEpoch",
    "batch",
    "rate",
    "momentum",
    "clipNorm",
    "isolate",
    "pretrained",
    "rule"
  };

  private final String source;
  private final Fields fields;
  private final Workload workload;

  TrainingReader(String source, Fields fields, Workload workload) {
    this.source = source;
    this.fields = fields;
    this.workload = workload;
  }

  TrainingSettings read() {
    TrainingSettings d = TrainingSettings.of(workload);
    Problems problems = new Problems();
    Fields fields = this.fields.noting(problems);
    double rate = fields.number("rate", d.rate(), 0, TrainingLimits.MOST_RATE);
    if (rate == 0) {
      problems.add(
          new BadInputException(
              source,
              "field training.rate",
              "0",
              "a learning rate above 0, at most " + TrainingLimits.MOST_RATE));
    }
    int epochs = (int) fields.integer("epochs", d.epochs(), 1, TrainingLimits.MOST_EPOCHS);
    int samples =
        (int)
            fields.integer("samplesPerEpoch", d.samplesPerEpoch(), 0, TrainingLimits.MOST_SAMPLES);
    int batch = (int) fields.integer("batch", d.batch(), 1, TrainingLimits.MOST_BATCH);
    // Refused with the study rather than when the first network is to be trained.
    if (samples > 0 && batch > samples) {
      problems.add(
          new BadInputException(
              source,
              "field training.batch",
              String.valueOf(batch),
              "at most " + samples + ", the examples of an epoch"));
    }
    double momentum = fields.number("momentum", d.momentum(), 0, TrainingLimits.MOST_MOMENTUM);
    double clipNorm = fields.number("clipNorm", d.clipNorm(), 0, TrainingLimits.MOST_NORM);
    boolean pretrained = fields.flag("pretrained", d.pretrained());
    UpdateRule rule = problems.read(() -> rule(d.rule()), d.rule());
    problems.refuse();
    return new TrainingSettings(epochs, samples, batch, rate, momentum, clipNorm, pretrained, rule);
  }

  private UpdateRule rule(UpdateRule standard) {
    String text = fields.text("rule", standard.id());
    UpdateRule rule = UpdateRule.byId(text);
    if (rule == null) {
      throw new BadInputException(
          source,
          "field training.rule",
          "\"" + text + "\"",
          Suggestions.hint(
              UpdateRule.STRAIGHT_THROUGH.id() + " or " + UpdateRule.PRINTED.id(),
              text,
              List.of(UpdateRule.STRAIGHT_THROUGH.id(), UpdateRule.PRINTED.id())));
    }
    return rule;
  }

  /**
   * The memory with faults in one kind of layers where the training asks for it: another way to say
   * {@code memory.layers}.
   */
  static Study.Memory isolated(
      Study.Memory memory, Fields fields, Workload workload, String source) {
    if (!fields.has("isolate")) {
      return memory;
    }
    String kind = fields.text("isolate", null);
    List<Integer> layers = FaultScope.layersOf(workload.shape(), kind);
    if (layers.isEmpty()) {
      throw new BadInputException(
          source,
          "field training.isolate",
          "\"" + kind + "\"",
          Suggestions.hint(
              "conv or fc, a kind of layer that the network has", kind, List.of("conv", "fc")));
    }
    if (!memory.scope().layers().isEmpty() && !memory.scope().layers().equals(layers)) {
      throw new BadInputException(
          source,
          "field training.isolate",
          "\"" + kind + "\" beside other layers in memory.layers",
          "one of the two, or both the same");
    }
    return memory.withScope(memory.scope().inLayers(layers));
  }
}
