package org.voltscape.engine.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.voltscape.engine.io.numpy.NpyArray;
import org.voltscape.engine.io.numpy.Npz;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.param.BadInputException;

/**
 * Trained networks as NPZ files that numpy can read: {@code layer1.weights} [outputs][inputs] (of a
 * convolution [filters][channels][kernel][kernel]), {@code layer1.biases} [outputs] and so on, and
 * the recipe that made them as {@code recipe.json}. Shortcuts have no parameters: they are in the
 * shape that a file is read for, not in the file.
 */
public final class NetworkFile {
  /** Name of the text entry that holds the recipe. */
  public static final String RECIPE = "recipe.json";

  private NetworkFile() {}

  /**
   * Writes a network.
   *
   * @param recipe how it was made, as JSON
   * @throws BadInputException where the file cannot be written
   */
  public static void write(Path path, Network network, String recipe) {
    Map<String, NpyArray> arrays = new TreeMap<>();
    for (int l = 0; l < network.weights().size(); l++) {
      Layer layer = network.shape().layers().get(l);
      arrays.put(weights(l), NpyArray.of(network.weights().get(l), layer.weightSizes()));
      arrays.put(biases(l), NpyArray.of(network.biases().get(l), layer.biases()));
    }
    Npz.write(path, new Npz.Contents(arrays, Map.of(RECIPE, recipe)));
  }

  /**
   * Reads a network.
   *
   * @param shape the layers it must have
   * @throws BadInputException where the file is missing, damaged or of another shape
   */
  public static Network read(Path path, NetworkShape shape) {
    return network(Npz.read(path), shape, path.toString());
  }

  /**
   * Reads the recipe that a network was made by.
   *
   * @return an empty text where there is none
   * @throws BadInputException where the file is missing or damaged
   */
  public static String readRecipe(Path path) {
    return Npz.read(path).texts().getOrDefault(RECIPE, "");
  }

  /**
   * Reads a network that ships with the program.
   *
   * @param resource absolute name on the class path
   * @param shape the layers it must have
   */
  public static Network readResource(String resource, NetworkShape shape) {
    try (InputStream in = NetworkFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource " + resource + " is missing");
      }
      return network(Npz.read(in, resource), shape, resource);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static Network network(Npz.Contents contents, NetworkShape shape, String source) {
    List<float[]> weights = new ArrayList<>();
    List<float[]> biases = new ArrayList<>();
    for (int l = 0; l < shape.layers().size(); l++) {
      Layer layer = shape.layers().get(l);
      weights.add(array(contents, weights(l), source, layer.weightSizes()));
      biases.add(array(contents, biases(l), source, layer.biases()));
    }
    return new Network(shape, weights, biases);
  }

  private static float[] array(Npz.Contents contents, String name, String source, int... sizes) {
    String place = "array " + name;
    String expected = "single precision of " + sizes(sizes);
    NpyArray array = contents.arrays().get(name);
    if (array == null) {
      throw new BadInputException(source, place, "nothing", expected);
    }
    // A transposed array has as many numbers: only its sizes tell.
    if (array.type() != NpyArray.Type.FLOAT32 || !Arrays.equals(array.shape(), sizes)) {
      throw new BadInputException(
          source, place, array.type() + " of " + sizes(array.shape()), expected);
    }
    float[] values = array.floats();
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        throw new BadInputException(
            source, place, values[i] + " as number " + (i + 1), "finite numbers");
      }
    }
    return values;
  }

  private static String sizes(int[] shape) {
    return Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(" x "));
  }

  private static String weights(int layer) {
    return "layer" + (layer + 1) + ".weights";
  }

  private static String biases(int layer) {
    return "layer" + (layer + 1) + ".biases";
  }
}
