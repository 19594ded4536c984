package org.voltscape.engine.mapping.device;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.mapping.file.TensorTable;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.traffic.StoredNetwork;
import org.voltscape.engine.traffic.StoredTensor;

/**
 * The bit error rates that the tensors of a network bear: those of a characterization, or one for
 * all.
 *
 * @param source file or setting they come from, for complaints
 * @param rows by name; null where one rate holds for all
 * @param all that rate; NaN where every tensor has its own
 */
public record Tolerances(String source, @Nullable Map<String, Row> rows, double all) {
  private static final int MOST_BITS = 64;

  /**
   * A tensor of a table.
   *
   * @param bytes its size, which tells how long its words are
   * @param ber the rate it bears, 0 to 1
   */
  public record Row(long bytes, double ber) {}

  /** Those of a table of name, bytes and tolerable_ber. */
  public static Tolerances of(String source, TensorTable table) {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (TensorTable.Row row : table.rows()) {
      rows.put(row.name(), new Row(row.bytes(), row.tolerable()));
    }
    return new Tolerances(source, rows, Double.NaN);
  }

  /** One rate for all tensors, 0 to 1. */
  public static Tolerances uniform(double ber) {
    return new Tolerances("tolerance", null, ber);
  }

  /**
   * The tensors of a network that they are for, with the word lengths of the table.
   *
   * @param weightBits of a weight where the table does not say
   * @param mapBits of an input or output likewise
   * @throws BadInputException where a tensor of the table is none of the network's, or of another
   *     size, or one of the network is missing
   */
  public StoredNetwork network(NetworkShape shape, int weightBits, int mapBits) {
    StoredNetwork plain = StoredNetwork.of(shape, weightBits, mapBits);
    if (rows == null) {
      return plain;
    }
    List<StoredTensor> tensors = plain.tensors().stream().map(t -> sized(t, shape)).toList();
    List<String> known = tensors.stream().map(StoredTensor::name).toList();
    for (String name : rows.keySet()) {
      if (!known.contains(name)) {
        throw new BadInputException(
            source,
            "tensor " + name,
            "a tensor that the study's network does not have",
            "its tensors: "
                + known.get(0)
                + ", "
                + known.get(1)
                + " and so on up to "
                + known.get(known.size() - 1));
      }
    }
    return new StoredNetwork(tensors, plain.layers());
  }

  private StoredTensor sized(StoredTensor tensor, NetworkShape shape) {
    Row row = rows == null ? null : rows.get(tensor.name());
    if (row == null) {
      if (tensor.layer() == shape.layers().size()
          && tensor.kind() == StoredTensor.Kind.FEATURE_MAP) {
        return tensor;
      }
      throw new BadInputException(
          source,
          "",
          "no row for " + tensor.name(),
          "a tolerance for every tensor of the study's network but the last outputs");
    }
    // A characterization may leave biases out, which are read without errors.
    long biases =
        tensor.kind() == StoredTensor.Kind.WEIGHTS
            ? shape.layers().get(tensor.layer() - 1).biases()
            : 0;
    for (int bits = 1; bits <= MOST_BITS; bits++) {
      if ((tensor.values() * bits + 7) / 8 == row.bytes()
          || ((tensor.values() - biases) * bits + 7) / 8 == row.bytes()) {
        return new StoredTensor(
            tensor.name(), tensor.kind(), tensor.layer(), tensor.values(), bits);
      }
    }
    throw new BadInputException(
        source,
        "tensor " + tensor.name(),
        row.bytes() + " bytes",
        "the size of " + tensor.values() + " values of 1 to 64 bits, as the study's network has");
  }

  /**
   * What a tensor bears; empty for the scores of the last layer where nothing is said of them: they
   * are kept in memory without errors.
   *
   * @param last number of the last layer, the first being 1
   */
  public OptionalDouble of(StoredTensor tensor, int last) {
    if (rows != null) {
      Row row = rows.get(tensor.name());
      return row == null ? OptionalDouble.empty() : OptionalDouble.of(row.ber());
    }
    return tensor.layer() == last && tensor.kind() == StoredTensor.Kind.FEATURE_MAP
        ? OptionalDouble.empty()
        : OptionalDouble.of(all);
  }
}
