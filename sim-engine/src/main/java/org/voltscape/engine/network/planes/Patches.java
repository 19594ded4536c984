package org.voltscape.engine.network.planes;

import java.util.Arrays;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.matrix.Matrix;
import org.voltscape.engine.network.matrix.MatrixKernel;

/**
 * The matrix of patches a layer multiplies its weights with, for a number of images: row (channel *
 * kernel + kernel row) * kernel + kernel column, column position * images + image. For a dense
 * layer it is simply the values, one row each.
 *
 * <p>Planes of values have the image index fastest: [(row * width + column) * images + image]. So
 * neighbouring patches of all images are copied as one run. Immutable.
 */
public final class Patches {
  private final boolean flat;
  private final int images;
  private final int height;
  private final int width;
  private final int kernel;
  private final int stride;
  private final int padding;
  private final int sumHeight;
  private final int sumWidth;

  /** The patches of a layer for a number of images. */
  public Patches(Layer layer, int images) {
    this.images = images;
    this.flat = layer instanceof Dense;
    if (layer instanceof Convolution c) {
      height = c.height();
      width = c.width();
      kernel = c.kernel();
      stride = c.stride();
      padding = c.padding();
      sumHeight = c.sumHeight();
      sumWidth = c.sumWidth();
    } else {
      height = 1;
      width = 1;
      kernel = 1;
      stride = 1;
      padding = 0;
      sumHeight = 1;
      sumWidth = 1;
    }
  }

  /** A matrix for the patches of a layer, all zero; padding is never written to later. */
  public static Matrix allocate(MatrixKernel kernel, Layer layer, int images) {
    return kernel.allocate(layer.patch(), layer.positions() * images);
  }

  /**
   * Puts one plane into its rows.
   *
   * @param channel the plane's number; of a dense layer behind a convolution, the convolution's
   * @param plane its values
   * @param out matrix of the patches
   */
  public void cut(int channel, float[] plane, Matrix out) {
    if (flat) {
      out.write(channel * plane.length, plane, 0, plane.length);
      return;
    }
    int columns = sumHeight * sumWidth * images;
    int row = channel * kernel * kernel * columns;
    for (int ky = 0; ky < kernel; ky++) {
      for (int kx = 0; kx < kernel; kx++) {
        int first = first(kx);
        int end = end(kx);
        for (int y = 0; y < sumHeight; y++) {
          int from = y * stride + ky - padding;
          if (from >= 0 && from < height && first < end) {
            int to = row + (y * sumWidth + first) * images;
            int at = (from * width + first * stride + kx - padding) * images;
            if (stride == 1) {
              out.write(to, plane, at, (end - first) * images);
            } else {
              for (int x = first; x < end; x++) {
                out.write(to, plane, at, images);
                to += images;
                at += stride * images;
              }
            }
          }
        }
        row += columns;
      }
    }
  }

  /** The plane that a row is cut from. */
  public int channel(int tap) {
    return tap / (kernel * kernel);
  }

  /**
   * One row of the patches.
   *
   * @param tap its number
   * @param planes all planes of values
   * @param out scratch space for a row
   * @return the row, zero where it is padding; the plane itself where it is one
   */
  public float[] row(int tap, float[][] planes, float[] out) {
    float[] plane = planes[channel(tap)];
    if (flat) {
      return plane;
    }
    int ky = tap / kernel % kernel;
    int kx = tap % kernel;
    int first = first(kx);
    int end = end(kx);
    if (padding > 0) {
      Arrays.fill(out, 0);
    }
    for (int y = 0; y < sumHeight; y++) {
      int from = y * stride + ky - padding;
      if (from >= 0 && from < height && first < end) {
        int to = (y * sumWidth + first) * images;
        int at = (from * width + first * stride + kx - padding) * images;
        if (stride == 1) {
          System.arraycopy(plane, at, out, to, (end - first) * images);
        } else {
          for (int x = first; x < end; x++) {
            System.arraycopy(plane, at, out, to, images);
            to += images;
            at += stride * images;
          }
        }
      }
    }
    return out;
  }

  /**
   * The way back of {@link #cut}: adds up, for every value of a plane, what all patches it is in
   * hold in its place. Of a dense layer behind a convolution a plane is one of the convolution's.
   *
   * @param in matrix of the size of the patches
   * @param row scratch space for a row
   * @param plane overwritten
   */
  public void gather(int channel, Matrix in, float[] row, float[] plane) {
    if (flat) {
      in.read(channel * plane.length, plane, 0, plane.length);
      return;
    }
    Arrays.fill(plane, 0);
    int tap = channel * kernel * kernel;
    for (int ky = 0; ky < kernel; ky++) {
      for (int kx = 0; kx < kernel; kx++) {
        in.readRow(tap++, row);
        int first = first(kx);
        int end = end(kx);
        for (int y = 0; y < sumHeight; y++) {
          int from = y * stride + ky - padding;
          if (from >= 0 && from < height && first < end) {
            int at = (from * width + first * stride + kx - padding) * images;
            addRuns(row, (y * sumWidth + first) * images, end - first, plane, at);
          }
        }
      }
    }
  }

  private void addRuns(float[] row, int from, int runs, float[] plane, int at) {
    if (stride == 1) {
      addRun(row, from, runs * images, plane, at);
    } else {
      for (int x = 0; x < runs; x++) {
        addRun(row, from + x * images, images, plane, at + x * stride * images);
      }
    }
  }

  private static void addRun(float[] row, int from, int count, float[] plane, int at) {
    for (int n = 0; n < count; n++) {
      plane[at + n] += row[from + n];
    }
  }

  /** First output column whose patch has image under a kernel column. */
  private int first(int kx) {
    return Math.max(0, (padding - kx + stride - 1) / stride);
  }

  /** Behind the last output column whose patch has image under a kernel column. */
  private int end(int kx) {
    int last = width - 1 + padding - kx;
    return last < 0 ? 0 : Math.min(sumWidth, last / stride + 1);
  }
}
