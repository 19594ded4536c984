package org.voltscape.app.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.voltscape.app.cli.CommandReaders;
import org.voltscape.app.samples.Lessons;
import org.voltscape.app.samples.SampleStudies;
import org.voltscape.app.settings.Settings;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.CifarReader;
import org.voltscape.engine.io.IdxReader;
import org.voltscape.engine.io.NetworkFile;
import org.voltscape.engine.io.curve.CurveCsv;
import org.voltscape.engine.io.file.TextFiles;
import org.voltscape.engine.io.map.FailureMapFiles;
import org.voltscape.engine.io.map.FailureMapReader;
import org.voltscape.engine.io.numpy.NpyArray;
import org.voltscape.engine.io.numpy.Npz;
import org.voltscape.engine.lesson.LessonReader;
import org.voltscape.engine.memory.Die;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.engine.workload.Workloads;
import org.voltscape.figure.Axis;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureRecipe;
import org.voltscape.figure.file.FigureWriter;

/** Every reader of the program with good inputs. A new reader is one line in {@link #all}. */
final class FuzzTargets {
  private static final int BITS = 8;
  private static final int[] WORDS = {60, 40};
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]+");

  private final Path folder;

  private FuzzTargets(Path folder) {
    this.folder = folder;
  }

  /**
   * All readers.
   *
   * @param folder where the writers put their files
   */
  static List<FuzzTarget> all(Path folder) throws IOException {
    return new FuzzTargets(folder).all();
  }

  private List<FuzzTarget> all() throws IOException {
    NetworkShape shape = Workloads.byId("digits-10x10", "fuzz", "").shape();
    List<byte[]> curves = curves();
    List<byte[]> maps = maps(".csv");
    List<byte[]> arrays = maps(".npy");
    FuzzTarget.Reader curve = CurveCsv::read;
    FuzzTarget.Reader map = file -> FailureMapReader.read(file, WORDS, BITS);
    List<FuzzTarget> all = new ArrayList<>();
    all.add(target("study", ".json", studies(), FuzzTargets::study));
    all.add(target("lesson", ".json", lessons(), FuzzTargets::lesson));
    all.add(target("curve", ".csv", curves, curve));
    all.add(target("measured", ".csv", curves, CurveCsv::readMeasured));
    all.add(target("map", ".csv", maps, map));
    all.add(target("map-npy", ".npy", arrays, map));
    all.add(target("map-npz", ".npz", zipped(), file -> Npz.read(file)));
    all.add(packed("curve-gz", ".csv.gz", curves, curve));
    all.add(packed("map-gz", ".csv.gz", maps, map));
    all.add(
        packed("map-npy-gz", "-gz.npy", arrays, file -> FailureMapReader.read(file, WORDS, BITS)));
    all.add(target("idx", "-idx", List.of(idx(3, 5, 6, 7), idx(1, 40, 1, 1)), IdxReader::read));
    all.add(target("cifar", ".bin", List.of(cifar(1), cifar(2)), CifarReader::read));
    all.add(target("network", ".npz", network(shape), file -> network(file, shape)));
    all.add(target("words", ".csv", List.of(wordCases()), CommandReaders::wordCases));
    all.add(target("settings", ".json", settings(), FuzzTargets::settings));
    for (FigureFormat format : FigureFormat.values()) {
      String suffix = "." + format.id();
      all.add(
          target(
              "figure-" + format.id(), suffix, List.of(figure(format)), FigureWriter::readRecipe));
    }
    all.add(target("options", ".txt", commands(), FuzzTargets::command));
    return all;
  }

  /** The names inside the good inputs of a text format are what else a reader knows. */
  private static FuzzTarget target(
      String id, String suffix, List<byte[]> seeds, FuzzTarget.Reader reader) {
    Set<String> words = new TreeSet<>(List.of("x", "-"));
    for (byte[] seed : seeds) {
      NAME.matcher(new String(seed, StandardCharsets.ISO_8859_1))
          .results()
          .limit(3000)
          .map(m -> m.group())
          .filter(w -> w.length() < 40)
          .forEach(words::add);
    }
    return new FuzzTarget(id, suffix, seeds, List.copyOf(words), reader);
  }

  /** A file that is spoiled before it is packed; its reader sees both kinds of damage. */
  private FuzzTarget packed(
      String id, String suffix, List<byte[]> seeds, FuzzTarget.Reader reader) {
    Path gz = folder.resolve("packed" + suffix);
    return target(
        id,
        ".raw",
        seeds,
        file -> {
          byte[] content = Files.readAllBytes(file);
          byte[] packed = gzip(content);
          // Every fourth of the spoiled ones is damaged after packing too.
          boolean good = seeds.stream().anyMatch(seed -> Arrays.equals(seed, content));
          if (content.length % 4 == 1 && !good) {
            packed[content.length % packed.length] ^= 0x10;
          }
          Files.write(gz, packed);
          reader.read(gz);
        });
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gz = new GZIPOutputStream(out)) {
      gz.write(content);
    }
    return out.toByteArray();
  }

  private static void study(Path file) {
    var study = StudyReader.parse(TextFiles.read(file, StudyReader.MAX_BYTES), "study.json");
    String written = StudyWriter.toJson(study);
    if (!StudyReader.parse(written, "written").equals(study)) {
      throw new IllegalStateException("written and read back it is another study");
    }
  }

  private static void lesson(Path file) {
    LessonReader.parse(TextFiles.read(file, LessonReader.MAX_BYTES), "lesson.json");
  }

  private static void network(Path file, NetworkShape shape) {
    NetworkFile.read(file, shape);
    NetworkFile.readRecipe(file);
  }

  private static void settings(Path file) throws IOException {
    Path folder = Files.createDirectories(file.resolveSibling("config"));
    Files.copy(file, folder.resolve("settings.json"), StandardCopyOption.REPLACE_EXISTING);
    Settings.load(folder);
  }

  private static void command(Path file) throws IOException {
    String line = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    List<String> words = new ArrayList<>(Arrays.asList(line.split(" ")));
    if (words.size() > 60 || line.length() > 20_000) {
      words = words.subList(0, Math.min(60, words.size()));
    }
    int size = words.indexOf("--words");
    if (size >= 0 && size + 1 < words.size()) {
      // A larger memory takes its time by right.
      words.set(size + 1, "100");
    }
    CommandReaders.commandLine(words);
  }

  private static List<byte[]> studies() {
    return SampleStudies.all().stream()
        .map(s -> text(StudyWriter.toJson(s.study())))
        .limit(12)
        .toList();
  }

  private static List<byte[]> lessons() {
    return Lessons.all().stream()
        .map(lesson -> "/org/voltscape/resources/lessons/" + lesson.id() + ".json")
        .map(FuzzTargets::resource)
        .toList();
  }

  private List<byte[]> curves() throws IOException {
    List<byte[]> all = new ArrayList<>();
    for (ErrorCurve preset :
        CurvePresets.all().stream().filter(c -> c.axis().isSupply()).toList()) {
      Path file = folder.resolve("seed.csv");
      CurveCsv.write(file, preset);
      all.add(Files.readAllBytes(file));
    }
    all.add(text("voltage_v,cells,failing\n0.46,10000,1201\n0.50,10000,210\n0.54,10000,19\n"));
    return all;
  }

  private List<byte[]> maps(String suffix) throws IOException {
    Path file = folder.resolve("seed" + suffix);
    var memory = new FailureMapFiles.Memory(new Die(1, 0.5), WORDS[0] + WORDS[1], BITS, 0.05);
    List<byte[]> all = new ArrayList<>();
    if (suffix.equals(".npy")) {
      FailureMapFiles.writeNpy(file, memory);
      return List.of(Files.readAllBytes(file));
    }
    FailureMapFiles.writeCsv(file, memory);
    all.add(Files.readAllBytes(file));
    FailureMapFiles.writeMeasured(
        file, FailureMapReader.read(file, WORDS, BITS), List.of("a map of a die"));
    all.add(Files.readAllBytes(file));
    all.add(text("word,bit,stuck_at,voltage_v\n0,7,1,0.53\n3,2,0,0.5\n99,0,1,0.46\n"));
    return all;
  }

  private List<byte[]> zipped() throws IOException {
    Path file = folder.resolve("seed.npz");
    NpyArray array = NpyArray.of(new byte[WORDS[0] * BITS], WORDS[0], BITS);
    Npz.write(file, new Npz.Contents(Map.of("map", array), Map.of("study.json", "{}")));
    return List.of(Files.readAllBytes(file));
  }

  private List<byte[]> network(NetworkShape shape) throws IOException {
    Path file = folder.resolve("seed.npz");
    List<float[]> weights = new ArrayList<>();
    List<float[]> biases = new ArrayList<>();
    for (Layer layer : shape.layers()) {
      weights.add(new float[layer.weights()]);
      biases.add(new float[layer.biases()]);
    }
    NetworkFile.write(file, new Network(shape, weights, biases), "{\"epochs\": 3}");
    return List.of(Files.readAllBytes(file));
  }

  private static byte[] idx(int dimensions, int... shape) {
    int size = 1;
    ByteBuffer header = ByteBuffer.allocate(4 + 4 * dimensions);
    header.put(new byte[] {0, 0, 8, (byte) dimensions});
    for (int i = 0; i < dimensions; i++) {
      header.putInt(shape[i]);
      size *= shape[i];
    }
    byte[] all = Arrays.copyOf(header.array(), header.capacity() + size);
    Arrays.fill(all, header.capacity(), all.length, (byte) 7);
    return all;
  }

  private static byte[] cifar(int images) {
    byte[] all = new byte[images * (1 + 3 * 32 * 32)];
    Arrays.fill(all, (byte) 3);
    return all;
  }

  private static byte[] wordCases() {
    return text(
        "scheme,params,bits,signed,value,stuck,flips\n"
            + "none,,8,true,76,\"6:0,3:1\",\n"
            + "secded,,8,true,-5,8:1,3\n"
            + "bit-masking,sign=robust,8,false,200,7:0,\n");
  }

  private List<byte[]> settings() throws IOException {
    Path config = folder.resolve("seed-config");
    Settings.defaults().save(config);
    return List.of(Files.readAllBytes(config.resolve("settings.json")));
  }

  private byte[] figure(FigureFormat format) throws IOException {
    Path file = folder.resolve("seed." + format.id());
    double[] x = {0.4, 0.5, 0.6};
    Series series = new Series("none", x, x, null, null, Series.Style.LINE, 0, null);
    LineFigure figure =
        new LineFigure(
            "Figure",
            Axis.linear("x", "V"),
            Axis.linear("y", ""),
            List.of(series),
            List.of(),
            List.of(),
            "note");
    String study = StudyWriter.toJson(StudyReader.defaultStudy());
    FigureWriter.write(figure, FigureTheme.PAPER, format, 2, 1.5, 50, FigureRecipe.of(study), file);
    return Files.readAllBytes(file);
  }

  private static List<byte[]> commands() {
    return List.of(
        text("word --scheme none --bits 8 --value 76 --stuck 6:0,3:1"),
        text(
            "word --scheme bit-masking --param sign=robust --bits 8 --unsigned --value 7 --flips 1"),
        text("energy --platform snnac-65nm --scenario en-opt-split --voltage 0.5 --schemes secded"),
        text(
            "map --curve snnac-65nm --voltage 0.5 --words 100 --bits 8 --die 1 --stuck-at-one 0.3"),
        text("list schemes --json"),
        text("list curves"),
        text("lesson one-flipped-bit"),
        text("array --help"));
  }

  private static byte[] resource(String name) {
    try (InputStream in = FuzzTargets.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
