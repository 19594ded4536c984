package org.voltscape.engine.network.onednn;

import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.matmul;
import org.bytedeco.dnnl.memory;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.integer.Rescale;

/** A dense layer: one product of matrices, the weights as they lie. */
final class DenseLayer extends OneDnnLayer {
  private final long inputs;
  private final long filters;
  private final memory.desc weightDesc;
  private final memory.desc biasDesc;
  private final memory weightMemory;
  private final memory biasMemory;

  DenseLayer(OneDnnKernel kernel, Layer shape, int most, @Nullable Rescale rescale) {
    super(kernel, shape, most, rescale);
    inputs = shape.inputs();
    filters = shape.filters();
    weightDesc = desc(memory.data_type.s8, memory.format_tag.ba, inputs, filters);
    biasDesc = desc(memory.data_type.f32, memory.format_tag.ab, 1, filters);
    weightMemory = new memory(weightDesc, kernel.engine(), weightBytes);
    biasMemory = new memory(biasDesc, kernel.engine(), biasFloats);
  }

  @Override
  public void weightsChanged() {
    // They are read from where they are written to.
  }

  @Override
  Step make(int rows, boolean outputs) {
    memory.desc in = desc(memory.data_type.u8, memory.format_tag.ab, rows, inputs);
    memory.desc out =
        desc(
            outputs ? memory.data_type.u8 : memory.data_type.s32,
            memory.format_tag.ab,
            rows,
            filters);
    matmul.desc product =
        outputs
            ? new matmul.desc(in, weightDesc, biasDesc, out)
            : new matmul.desc(in, weightDesc, out);
    matmul.primitive_desc how =
        new matmul.primitive_desc(product, attributes(outputs), kernel.engine(), false);
    Call call = new Call(new matmul(how));
    call.hold(dnnl.DNNL_ARG_WEIGHTS, weightMemory);
    if (outputs) {
      call.hold(dnnl.DNNL_ARG_BIAS, biasMemory);
    }
    boolean fast = fast(how.impl_info_str().getString());
    return new Step(rows, outputs, in, out) {
      @Override
      boolean fast() {
        return fast;
      }

      @Override
      void run(memory from, memory to) {
        call.run(stream, from, to);
      }
    };
  }
}
