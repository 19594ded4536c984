package org.voltscape.engine.network.integer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Pooling;

/** Plain Java loops, one product after the other: the oracle of the fast kernel. */
public final class JavaByteKernel implements ByteKernel {
  @Override
  public String id() {
    return "java";
  }

  @Override
  public String library() {
    return "plain Java";
  }

  @Override
  public boolean exact(int largestValue, int largestWeight) {
    return true;
  }

  @Override
  public double correctionLimit() {
    return 0.5;
  }

  @Override
  public ByteLayer layer(Layer shape, int most, @Nullable Rescale rescale) {
    return new JavaByteLayer(shape, rescale);
  }

  private static final class JavaByteLayer implements ByteLayer {
    private final Layer shape;
    private final @Nullable Rescale rescale;
    private final ByteBuffer weights;
    private final FloatBuffer biases;
    private final int[] sums;
    private final int[] values;

    JavaByteLayer(Layer shape, @Nullable Rescale rescale) {
      this.shape = shape;
      this.rescale = rescale;
      this.weights = ByteBuffer.allocate(shape.weights()).order(ByteOrder.nativeOrder());
      this.biases = FloatBuffer.allocate(shape.filters());
      this.sums = new int[shape.positions() * shape.filters()];
      this.values = new int[sums.length];
    }

    @Override
    public ByteBuffer weights() {
      return weights;
    }

    @Override
    public FloatBuffer biases() {
      return biases;
    }

    @Override
    public void weightsChanged() {
      // They are read from where they are written to.
    }

    @Override
    public void outputs(ByteRows in, ByteRows out, int rows) {
      if (rescale == null) {
        throw new IllegalStateException("a layer of sums is asked for outputs");
      }
      for (int r = 0; r < rows; r++) {
        sum(in, r);
        for (int i = 0; i < sums.length; i++) {
          float scaled = (sums[i] + biases.get(i % shape.filters())) * rescale.factor();
          values[i] =
              (int) Math.rint(Math.min(rescale.highest(), Math.max(rescale.lowest(), scaled)));
        }
        pool(out, r);
      }
    }

    @Override
    public void sums(ByteRows in, ByteRows out, int rows) {
      for (int r = 0; r < rows; r++) {
        sum(in, r);
        for (int i = 0; i < sums.length; i++) {
          out.bytes().putInt(r * out.width() + i * Integer.BYTES, sums[i]);
        }
      }
    }

    private void sum(ByteRows in, int row) {
      int at = row * in.width();
      for (int place = 0; place < shape.positions(); place++) {
        for (int filter = 0; filter < shape.filters(); filter++) {
          sums[place * shape.filters() + filter] =
              shape instanceof Convolution c
                  ? sum(c, in.bytes(), at, place, filter)
                  : sum(in.bytes(), at, filter);
        }
      }
    }

    private int sum(ByteBuffer in, int at, int filter) {
      int sum = 0;
      for (int i = 0; i < shape.patch(); i++) {
        sum += (in.get(at + i) & 0xFF) * weights.get(filter * shape.patch() + i);
      }
      return sum;
    }

    private int sum(Convolution c, ByteBuffer in, int at, int place, int filter) {
      int sum = 0;
      int tap = filter * c.patch();
      for (int channel = 0; channel < c.channels(); channel++) {
        for (int ky = 0; ky < c.kernel(); ky++) {
          int y = place / c.sumWidth() * c.stride() + ky - c.padding();
          for (int kx = 0; kx < c.kernel(); kx++, tap++) {
            int x = place % c.sumWidth() * c.stride() + kx - c.padding();
            if (y >= 0 && y < c.height() && x >= 0 && x < c.width()) {
              int value = in.get(at + (y * c.width() + x) * c.channels() + channel) & 0xFF;
              sum += value * weights.get(tap);
            }
          }
        }
      }
      return sum;
    }

    /** Takes the largest value of every window. */
    private void pool(ByteRows out, int row) {
      int at = row * out.width();
      if (!(shape instanceof Convolution c) || c.pooling().kind() == Pooling.Kind.NONE) {
        for (int i = 0; i < values.length; i++) {
          out.bytes().put(at + i, (byte) values[i]);
        }
        return;
      }
      for (int y = 0; y < c.outHeight(); y++) {
        for (int x = 0; x < c.outWidth(); x++) {
          for (int filter = 0; filter < c.filters(); filter++) {
            out.bytes().put(at++, (byte) largest(c, y, x, filter));
          }
        }
      }
    }

    private int largest(Convolution c, int y, int x, int filter) {
      Pooling pooling = c.pooling();
      int largest = 0;
      for (int dy = 0; dy < pooling.size(); dy++) {
        for (int dx = 0; dx < pooling.size(); dx++) {
          int place = (y * pooling.stride() + dy) * c.sumWidth() + x * pooling.stride() + dx;
          largest = Math.max(largest, values[place * c.filters() + filter]);
        }
      }
      return largest;
    }
  }
}
