package org.voltscape.engine.network.integer;

import java.nio.IntBuffer;
import java.util.Objects;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.network.SumOutput;

/**
 * Sums of a layer put together from those of its digits, and the outputs made of them where the
 * kernel cannot. Scratch space of one thread.
 */
final class SumRows {
  private static final int READ_AT_ONCE = 2048;

  private final LayerPlan plan;
  private final IntBuffer[] parts;
  private final int places;
  private final int filters;
  private final int width;

  /** Sums of some images at a time: reading them one by one takes longer than what follows. */
  private final int[] low;

  private final int[] high;
  private final int most;
  private int images;
  private int firstRead;
  private int read;
  private final double[] sums;
  private final float[] outputs;
  private final byte[] row;

  /**
   * @param parts sums of the products of each digit, the lower first
   */
  SumRows(LayerPlan plan, ByteRows[] parts) {
    this.plan = plan;
    this.parts = new IntBuffer[parts.length];
    for (int p = 0; p < parts.length; p++) {
      this.parts[p] = parts[p].bytes().asIntBuffer();
    }
    this.places = plan.shape().positions();
    this.filters = plan.shape().filters();
    this.width = places * plan.filters();
    this.most = Math.max(1, READ_AT_ONCE / width);
    this.low = new int[most * width];
    this.high = new int[parts.length == 1 ? 0 : low.length];
    this.sums = new double[places * filters];
    this.outputs = new float[sums.length];
    this.row = new byte[plan.shape().outputs()];
  }

  /**
   * The sums of an image without bias, whole numbers, [place][filter]; overwritten by the next
   * call.
   *
   * @param image its row
   * @param weightSums sum of the weights of each filter
   */
  double[] sums(int image, long[] weightSums) {
    read(image);
    for (int place = 0; place < places; place++) {
      int at = (image - firstRead) * width + place * plan.filters();
      long shifted = plan.shift() == 0 ? 0 : (long) plan.shift() * low[at + filters];
      for (int o = 0; o < filters; o++) {
        long sum = low[at + o] + shifted + plan.offset() * weightSums[o];
        if (high.length > 0) {
          sum += 256L * high[at + o];
        }
        sums[place * filters + o] = sum;
      }
    }
    return sums;
  }

  /** Tells that there are new sums, of so many images. */
  void begin(int count) {
    images = count;
    read = 0;
  }

  private void read(int image) {
    if (image >= firstRead && image < firstRead + read) {
      return;
    }
    firstRead = image;
    read = Math.min(most, images - image);
    parts[0].get(image * width, low, 0, read * width);
    if (high.length > 0) {
      parts[1].get(image * width, high, 0, read * width);
    }
  }

  /**
   * Outputs of some images, as the next layer takes them.
   *
   * @param biases of each filter in units of the sums
   */
  void outputs(int images, long[] weightSums, float[] biases, ByteRows out) {
    for (int n = 0; n < images; n++) {
      activate(sums(n, weightSums), biases);
      pool();
      out.bytes().put(n * row.length, row);
    }
  }

  /** The same steps in the same precision as the pass in single precision takes. */
  private void activate(double[] z, float[] biases) {
    SumOutput output = Objects.requireNonNull(plan.output(), "the last layer has no outputs");
    if (plan.arithmetic().parts() > 1 || !output.linear()) {
      for (int i = 0; i < z.length; i++) {
        outputs[i] = output.of(z[i] + biases[i % filters]);
      }
      return;
    }
    float half = output.half();
    for (int i = 0, o = 0; i < z.length; i++, o = o + 1 == filters ? 0 : o + 1) {
      float scaled = ((float) z[i] + (biases[o] + half)) * output.factor();
      outputs[i] = (float) Math.rint(Math.min(output.highest(), Math.max(output.lowest(), scaled)));
    }
  }

  private void pool() {
    int offset = plan.outputOffset();
    if (!(plan.shape() instanceof Convolution c) || c.pooling().kind() == Pooling.Kind.NONE) {
      for (int i = 0; i < row.length; i++) {
        row[i] = (byte) ((int) outputs[i] - offset);
      }
      return;
    }
    int at = 0;
    for (int y = 0; y < c.outHeight(); y++) {
      for (int x = 0; x < c.outWidth(); x++) {
        for (int o = 0; o < filters; o++) {
          row[at++] = (byte) ((int) window(c, y, x, o) - offset);
        }
      }
    }
  }

  private float window(Convolution c, int y, int x, int filter) {
    Pooling pooling = c.pooling();
    boolean largest = pooling.kind() == Pooling.Kind.MAX;
    float result = largest ? Float.NEGATIVE_INFINITY : 0;
    for (int dy = 0; dy < pooling.size(); dy++) {
      for (int dx = 0; dx < pooling.size(); dx++) {
        int place = (y * pooling.stride() + dy) * c.sumWidth() + x * pooling.stride() + dx;
        float value = outputs[place * filters + filter];
        result = largest ? Math.max(result, value) : result + value;
      }
    }
    int area = pooling.size() * pooling.size();
    return largest ? result : (float) Math.floor((double) result / area + 0.5);
  }
}
