package org.voltscape.figure.sensitivity;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.array.sensitivity.Grain;
import org.voltscape.engine.array.sensitivity.Reading;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.training.TrainingRecipe.Loss;
import org.voltscape.engine.trial.sensitivity.SensitivityCase;
import org.voltscape.engine.trial.sensitivity.SensitivityOn;
import org.voltscape.engine.word.Symmetric;
import org.voltscape.engine.workload.Workloads;

/** The network of digits-10x10 with drawn weights: 100 to 32 to 10. */
public final class SmallCase {
  private SmallCase() {}

  /** A study of it. */
  public static Study study(String more) {
    return StudyReader.parse("{\"workload\": \"digits-10x10\"" + more + "}", "study.json");
  }

  /** The network with some drawn examples. */
  public static SensitivityCase of(SensitivityOn on, int images) {
    List<float[]> weights = new ArrayList<>();
    List<float[]> biases = new ArrayList<>();
    var shape = Workloads.byId("digits-10x10", "test", "").shape();
    for (Layer layer : shape.layers()) {
      weights.add(drawn(layer.weights(), weights.size()));
      biases.add(drawn(layer.biases(), 10 + biases.size()));
    }
    int[] labels = new int[images];
    for (int i = 0; i < images; i++) {
      labels[i] = (int) (10 * CounterHash.unit(CounterHash.hash(99, i)));
    }
    Examples examples =
        new Examples(images, shape.inputs(), drawn(images * shape.inputs(), 77), labels);
    QuantizedNetwork words =
        QuantizedNetwork.of(new Network(shape, weights, biases), new Symmetric(8), null, false);
    return SensitivityCase.of(words, examples, on, Loss.SOFTMAX_CROSS_ENTROPY);
  }

  private static float[] drawn(int count, int seed) {
    float[] some = new float[count];
    for (int i = 0; i < count; i++) {
      some[i] = (float) (2 * CounterHash.unit(CounterHash.hash(seed, i)) - 1);
    }
    return some;
  }

  static LayerSensitivity layer(int layer, Grain grain, double p, int draws) {
    SensitivityCase of = of(SensitivityOn.TEST, 20);
    LayerSensitivity.Question question =
        new LayerSensitivity.Question(layer, grain, Reading.MEAN_ABSOLUTE, p, draws);
    return LayerSensitivity.of(
        study(""),
        of,
        of.gradients(() -> false),
        question,
        draws == 0 ? null : of.inject(question.injection(1), (done, total) -> {}, () -> false));
  }
}
