package org.voltscape.engine.network.onednn;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.integer.ByteLayer;
import org.voltscape.engine.network.integer.ByteRows;
import org.voltscape.engine.network.integer.Rescale;

/**
 * What dense layers and convolutions share: weights, biases, and a primitive for every number of
 * rows in use.
 *
 * <p>oneDNN does not keep the Java side's pointers alive: all it uses is held in fields here.
 */
abstract class OneDnnLayer implements ByteLayer {
  /** Numbers of rows are rounded up to it times a power of two, so that few primitives are made. */
  private static final int FEWEST_ROWS = 16;

  final OneDnnKernel kernel;
  final stream stream;
  private final int most;
  private final @Nullable Rescale rescale;
  private final ByteBuffer weights;
  private final FloatBuffer biases;
  final BytePointer weightBytes;
  final FloatPointer biasFloats;
  private final List<Step> steps = new ArrayList<>();

  OneDnnLayer(OneDnnKernel kernel, Layer shape, int most, @Nullable Rescale rescale) {
    this.kernel = kernel;
    this.most = most;
    this.rescale = rescale;
    this.stream = new stream(kernel.engine());
    this.weightBytes = new BytePointer(shape.weights());
    this.biasFloats = new FloatPointer(shape.filters());
    this.weights = weightBytes.asByteBuffer().order(ByteOrder.nativeOrder());
    this.biases = biasFloats.asBuffer();
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
  public void outputs(ByteRows in, ByteRows out, int rows) {
    if (rescale == null) {
      throw new IllegalStateException("a layer of sums is asked for outputs");
    }
    run(in, out, rows, true);
  }

  @Override
  public void sums(ByteRows in, ByteRows out, int rows) {
    run(in, out, rows, false);
  }

  private void run(ByteRows in, ByteRows out, int rows, boolean outputs) {
    kernel.useOneThread();
    step(Math.min(room(rows), Math.min(in.rows(), out.rows())), outputs).run(in, out);
  }

  private int room(int rows) {
    int room = FEWEST_ROWS;
    while (room < rows) {
      room *= 2;
    }
    return Math.min(room, most);
  }

  private Step step(int rows, boolean outputs) {
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (step.rows == rows && step.outputs == outputs) {
        return step;
      }
    }
    Step made = make(rows, outputs);
    steps.add(made);
    return made;
  }

  /** Whether no part of it is a loop that oneDNN has for reference only. */
  boolean fast() {
    return step(most, rescale != null).fast();
  }

  /** Makes what computes so many rows. */
  abstract Step make(int rows, boolean outputs);

  /** Scaling, rounding and cutting behind the sums, or nothing. */
  primitive_attr attributes(boolean outputs) {
    primitive_attr attributes = new primitive_attr();
    if (outputs && rescale != null) {
      attributes.set_output_scales(0, new FloatPointer(rescale.factor()));
      post_ops after = new post_ops();
      after.append_eltwise(1, dnnl.algorithm.eltwise_clip, rescale.lowest(), rescale.highest());
      attributes.set_post_ops(after);
    }
    return attributes;
  }

  memory.desc desc(memory.data_type type, memory.format_tag format, long... sizes) {
    return new memory.desc(sizes, type, format);
  }

  static boolean fast(String implementation) {
    return !implementation.startsWith("ref") && !implementation.startsWith("simple");
  }

  /** All that is executed for a number of rows. */
  abstract class Step {
    final int rows;
    final boolean outputs;
    private final memory.desc in;
    private final memory.desc out;
    private final Map<ByteRows, memory> memories = new IdentityHashMap<>();

    Step(int rows, boolean outputs, memory.desc in, memory.desc out) {
      this.rows = rows;
      this.outputs = outputs;
      this.in = in;
      this.out = out;
    }

    abstract boolean fast();

    abstract void run(memory from, memory to);

    void run(ByteRows from, ByteRows to) {
      run(memory(from, in), memory(to, out));
    }

    private memory memory(ByteRows rows, memory.desc desc) {
      memory known = memories.get(rows);
      if (known == null) {
        known = new memory(desc, kernel.engine(), new BytePointer(rows.bytes()));
        memories.put(rows, known);
      }
      return known;
    }
  }

  /** A primitive and what it is given. */
  static final class Call {
    private final primitive primitive;
    private final IntMemoryMap arguments = new IntMemoryMap();
    private final List<memory> held = new ArrayList<>();

    Call(primitive primitive) {
      this.primitive = primitive;
    }

    /** Gives an argument that stays. */
    void hold(int argument, memory memory) {
      held.add(memory);
      arguments.put(argument, memory);
    }

    void run(stream stream, memory from, memory to) {
      arguments.put(dnnl.DNNL_ARG_SRC, from);
      arguments.put(dnnl.DNNL_ARG_DST, to);
      primitive.execute(stream, arguments);
      stream._wait();
    }
  }
}
