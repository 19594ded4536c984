package org.voltscape.views.array;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.array.sensitivity.Sensitivities;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;

/** Sensitivities of a small network, drawn. */
final class FakeSensitivities {
  /** Two tiles across and three down in its first layer, on an array of 16x16. */
  static final NetworkShape SHAPE = NetworkShape.mlp(Activation.RELU, 40, 20, 10);

  private FakeSensitivities() {}

  static Sensitivities of() {
    List<float[]> layers = new ArrayList<>();
    for (Layer layer : SHAPE.layers()) {
      float[] values = new float[layer.weights()];
      for (int i = 0; i < values.length; i++) {
        double u = CounterHash.unit(CounterHash.hash(5, layers.size(), i));
        // Over three decades, and one filter in four without any.
        values[i] = i / layer.patch() % 4 == 3 ? 0 : (float) Math.pow(10, -3 * u);
      }
      layers.add(values);
    }
    return new Sensitivities(SHAPE, layers);
  }

  static Study study(String more) {
    return StudyReader.parse(
        "{\"workload\": \"digits-10x10\", \"schemes\": [\"te-drop\"], \"array\": {\"rows\": 16,"
            + " \"cols\": 16"
            + more
            + "}}",
        "study.json");
  }
}
