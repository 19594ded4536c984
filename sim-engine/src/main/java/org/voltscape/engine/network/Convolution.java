package org.voltscape.engine.network;

/**
 * A convolution (as networks call it: the kernel is not mirrored) with the pooling that follows it.
 *
 * <p>Weights are [filters][channels * kernel * kernel]; values are planes [channel][row * width +
 * column], in and out. Padding is zeros.
 *
 * @param channels planes of the input
 * @param height rows of an input plane
 * @param width columns of an input plane
 * @param filters planes of the output
 * @param kernel side of the square kernel
 * @param stride distance of neighbouring patches
 * @param padding zeros added at each of the four borders
 * @param activation applied to every weighted sum, before pooling
 * @param pooling of the activations
 */
public record Convolution(
    int channels,
    int height,
    int width,
    int filters,
    int kernel,
    int stride,
    int padding,
    Activation activation,
    Pooling pooling)
    implements Layer {
  public Convolution {
    if (channels < 1 || height < 1 || width < 1 || filters < 1) {
      throw new IllegalArgumentException(
          filters + " filters on " + channels + "x" + height + "x" + width);
    }
    if (kernel < 1 || stride < 1 || padding < 0 || padding >= kernel) {
      throw new IllegalArgumentException(
          "a kernel of " + kernel + " by " + stride + " with padding " + padding);
    }
    int shortest = Math.min(height, width) + 2 * padding;
    if (shortest < kernel || (shortest - kernel) / stride + 1 < pooling.size()) {
      throw new IllegalArgumentException(
          "a kernel of " + kernel + " and its pooling on " + height + "x" + width);
    }
  }

  /** Rows of the sums of a filter. */
  public int sumHeight() {
    return (height + 2 * padding - kernel) / stride + 1;
  }

  /** Columns of the sums of a filter. */
  public int sumWidth() {
    return (width + 2 * padding - kernel) / stride + 1;
  }

  /** Rows of an output plane. */
  public int outHeight() {
    return pooling.windows(sumHeight());
  }

  /** Columns of an output plane. */
  public int outWidth() {
    return pooling.windows(sumWidth());
  }

  @Override
  public int inputs() {
    return channels * height * width;
  }

  @Override
  public int outputs() {
    return filters * outHeight() * outWidth();
  }

  @Override
  public int patch() {
    return channels * kernel * kernel;
  }

  @Override
  public int positions() {
    return sumHeight() * sumWidth();
  }

  @Override
  public int fanOut() {
    return filters * kernel * kernel;
  }

  @Override
  public int[] weightSizes() {
    return new int[] {filters, channels, kernel, kernel};
  }

  @Override
  public String describe() {
    return filters
        + "@"
        + kernel
        + "x"
        + kernel
        + (stride == 1 ? "" : "s" + stride)
        + (padding == 0 ? "" : "p" + padding);
  }
}
