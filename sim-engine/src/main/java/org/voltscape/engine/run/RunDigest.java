package org.voltscape.engine.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.voltscape.engine.io.file.ProgramFiles;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Targets;
import org.voltscape.engine.network.matrix.MatrixKernels;
import org.voltscape.engine.trial.ResolvedStudy;
import org.voltscape.engine.trial.WorkloadSource;

/**
 * A digest of the content of everything that the trials of a run depend on: the study, the numbers
 * its curve and map come to, its network and examples, the program and the machine's arithmetic.
 */
final class RunDigest {
  /** Changes with the format of what is kept. */
  private static final String FORMAT = "voltscape trials 3\n";

  private static final int NAME_BYTES = 12;

  private final byte[] digest;

  private RunDigest(byte[] digest) {
    this.digest = digest;
  }

  /**
   * The digest of a study whose trials are made by a program.
   *
   * @param source of the network; its training examples count where they have a part in the trials
   * @param program its version
   */
  static RunDigest of(ResolvedStudy study, WorkloadSource source, String program) {
    MessageDigest all = sha256();
    text(FORMAT + program, all);
    ProgramFiles.addTo(all);
    text(System.getProperty("java.version") + System.getProperty("os.arch"), all);
    if (rounds(study)) {
      text(MatrixKernels.fast().getClass().getName(), all);
    }
    text(study.hash(), all);
    if (study.designs().stream().anyMatch(d -> d.trains() || d.logicFails())) {
      examples(source.training(), all);
    }
    return new RunDigest(all.digest());
  }

  /** Whether results depend on how a library rounds: whole-number inference does not. */
  private static boolean rounds(ResolvedStudy study) {
    return study.study().activations() == null
        || study.designs().stream().anyMatch(d -> d.trains() || d.logicFails());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void text(String text, MessageDigest into) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length, into);
    into.update(bytes);
  }

  private static void number(long value, MessageDigest into) {
    into.update(ByteBuffer.allocate(Long.BYTES).putLong(0, value));
  }

  private static void floats(float[] values, MessageDigest into) {
    number(values.length, into);
    ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    for (int i = 0; i < values.length; ) {
      int n = Math.min(values.length - i, buffer.capacity() / Float.BYTES);
      buffer.clear();
      buffer.asFloatBuffer().put(values, i, n);
      into.update(buffer.limit(n * Float.BYTES));
      i += n;
    }
  }

  private static void examples(Examples of, MessageDigest into) {
    floats(of.inputs(), into);
    for (int label : of.labels()) {
      number(label, into);
    }
    Targets targets = of.targets();
    if (targets != null) {
      floats(targets.values(), into);
    }
  }

  /** For a file's name. */
  String name() {
    return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
  }

  /** For a file's beginning. */
  byte[] header() {
    byte[] format = FORMAT.getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(format.length + digest.length).put(format).put(digest).array();
  }
}
