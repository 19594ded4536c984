package org.voltscape.engine.network.onednn;

import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.pooling_forward;
import org.bytedeco.dnnl.reorder;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.network.integer.Rescale;

/** A convolution and its pooling: weights are put in oneDNN's order whenever they change. */
final class ConvolutionLayer extends OneDnnLayer {
  private final Convolution shape;
  private final memory.desc biasDesc;
  private final memory plainWeights;
  private final memory biasMemory;
  private long version;

  ConvolutionLayer(OneDnnKernel kernel, Convolution shape, int most, @Nullable Rescale rescale) {
    super(kernel, shape, most, rescale);
    this.shape = shape;
    this.biasDesc = desc(memory.data_type.f32, memory.format_tag.a, shape.filters());
    this.plainWeights =
        new memory(weightDesc(memory.format_tag.abcd), kernel.engine(), weightBytes);
    this.biasMemory = new memory(biasDesc, kernel.engine(), biasFloats);
  }

  private memory.desc weightDesc(memory.format_tag format) {
    return desc(
        memory.data_type.s8,
        format,
        shape.filters(),
        shape.channels(),
        shape.kernel(),
        shape.kernel());
  }

  @Override
  public void weightsChanged() {
    version++;
  }

  @Override
  Step make(int rows, boolean outputs) {
    memory.desc in =
        images(memory.data_type.u8, rows, shape.channels(), shape.height(), shape.width());
    memory.desc sums =
        images(
            outputs ? memory.data_type.u8 : memory.data_type.s32,
            rows,
            shape.filters(),
            shape.sumHeight(),
            shape.sumWidth());
    long[] strides = {shape.stride(), shape.stride()};
    long[] padding = {shape.padding(), shape.padding()};
    memory.desc weights = weightDesc(memory.format_tag.any);
    convolution_forward.desc product =
        outputs
            ? new convolution_forward.desc(
                dnnl.prop_kind.forward_inference,
                dnnl.algorithm.convolution_direct,
                in,
                weights,
                biasDesc,
                sums,
                strides,
                padding,
                padding)
            : new convolution_forward.desc(
                dnnl.prop_kind.forward_inference,
                dnnl.algorithm.convolution_direct,
                in,
                weights,
                sums,
                strides,
                padding,
                padding);
    convolution_forward.primitive_desc how =
        new convolution_forward.primitive_desc(
            product, attributes(outputs), kernel.engine(), false);
    Call convolve = new Call(new convolution_forward(how));
    memory ordered = new memory(how.weights_desc(), kernel.engine());
    convolve.hold(dnnl.DNNL_ARG_WEIGHTS, ordered);
    if (outputs) {
      convolve.hold(dnnl.DNNL_ARG_BIAS, biasMemory);
    }
    boolean pooled = outputs && shape.pooling().kind() == Pooling.Kind.MAX;
    Pool pool = pooled ? new Pool(rows, sums) : null;
    return new ConvolutionStep(
        rows,
        outputs,
        in,
        pool == null ? sums : pool.out,
        convolve,
        new reorder(plainWeights, ordered),
        ordered,
        pool,
        fast(how.impl_info_str().getString()));
  }

  private memory.desc images(memory.data_type type, int rows, int channels, int height, int width) {
    return desc(type, memory.format_tag.acdb, rows, channels, height, width);
  }

  private final class ConvolutionStep extends Step {
    private final Call convolve;
    private final reorder order;
    private final memory ordered;
    private final @Nullable Pool pool;
    private final boolean fast;
    private long inOrder = -1;

    ConvolutionStep(
        int rows,
        boolean outputs,
        memory.desc in,
        memory.desc out,
        Call convolve,
        reorder order,
        memory ordered,
        @Nullable Pool pool,
        boolean fast) {
      super(rows, outputs, in, out);
      this.convolve = convolve;
      this.order = order;
      this.ordered = ordered;
      this.pool = pool;
      this.fast = fast;
    }

    @Override
    boolean fast() {
      return fast && (pool == null || pool.fast);
    }

    @Override
    void run(memory from, memory to) {
      if (inOrder != version) {
        order.execute(stream, plainWeights, ordered);
        stream._wait();
        inOrder = version;
      }
      if (pool == null) {
        convolve.run(stream, from, to);
      } else {
        convolve.run(stream, from, pool.sums);
        pool.call.run(stream, pool.sums, to);
      }
    }
  }

  /** The largest value of every window. */
  private final class Pool {
    private final memory sums;
    private final memory.desc out;
    private final Call call;
    private final boolean fast;

    Pool(int rows, memory.desc in) {
      Pooling pooling = shape.pooling();
      out = images(memory.data_type.u8, rows, shape.filters(), shape.outHeight(), shape.outWidth());
      long[] windows = {pooling.size(), pooling.size()};
      long[] strides = {pooling.stride(), pooling.stride()};
      long[] padding = {0, 0};
      pooling_forward.primitive_desc how =
          new pooling_forward.primitive_desc(
              new pooling_forward.desc(
                  dnnl.prop_kind.forward_inference,
                  dnnl.algorithm.pooling_max,
                  in,
                  out,
                  strides,
                  windows,
                  padding,
                  padding),
              kernel.engine(),
              false);
      sums = new memory(in, kernel.engine());
      call = new Call(new pooling_forward(how));
      fast = fast(how.impl_info_str().getString());
    }
  }
}
