package org.voltscape.app.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.app.Launcher;
import org.voltscape.engine.io.file.FileHashes;
import org.voltscape.engine.protection.ProtectionScheme;

/** Plug-ins as the whole program sees them, in processes of their own. */
class InstalledPluginsTest {
  /** A scheme that trains as one of the program's does. */
  private static final String SCHEME =
      "package bench; import org.voltscape.engine.param.*; import"
          + " org.voltscape.engine.protection.*; import org.voltscape.engine.protection.schemes.*;"
          + " import org.voltscape.engine.training.*; import org.voltscape.engine.word.*; public"
          + " class Retrain implements TrainingScheme { private final DefectRetraining like = new"
          + " DefectRetraining(); public String id() { return \"bench-retrain\"; } public String"
          + " title() { return \"Bench\"; } public String help() { return \"Trains.\"; } public"
          + " String source() { return \"bench\"; } public SchemeGroup group() { return"
          + " like.group(); } public java.util.List<ParamSpec> parameters() { return"
          + " like.parameters(); } public WordProtection create(WordShape s, ParamValues v) {"
          + " return like.create(s, v); } public ProtectionCost cost(WordShape s, ParamValues v) {"
          + " return like.cost(s, v); } public Adaptation adaptation(ParamValues v) { return"
          + " like.adaptation(v); } }";

  private static final String CURVE =
      "# title: Bench 7\n# source: measured in May\nvoltage_v,probability\n0.5,0.02\n0.6,1e-5\n";

  private static final String STUDY =
      "{\"workload\": \"inversek2j\", \"images\": 50, \"trials\": 1, \"voltages\": [0.5],"
          + " \"training\": {\"epochs\": 1, \"samplesPerEpoch\": 320}, \"schemes\":"
          + " [\"none\", \"bench-retrain\"], \"memory\": {\"curve\": \"bench-7\"}}";

  @TempDir private Path folder;

  private record Answer(int code, List<String> out, List<String> err) {}

  private Answer voltscape(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    builder.environment().put("APPDATA", folder.resolve("config").toString());
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    int code = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    return new Answer(code, Files.readAllLines(out), Files.readAllLines(err));
  }

  private Path plugins() throws IOException {
    return Files.createDirectories(folder.resolve("config/voltscape/plugins"));
  }

  /** The class file of the scheme. */
  private static byte[] schemeClass;

  @BeforeAll
  static void compile(@TempDir Path work) throws IOException {
    Path source = Files.writeString(work.resolve("Retrain.java"), SCHEME);
    // Beside the engine alone: that is all it needs.
    URI engine =
        URI.create(
            ProtectionScheme.class.getProtectionDomain().getCodeSource().getLocation().toString());
    String[] options = {
      "-proc:none", "-cp", Path.of(engine).toString(), "-d", work.toString(), source.toString()
    };
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, options)).isZero();
    schemeClass = Files.readAllBytes(work.resolve("bench/Retrain.class"));
  }

  private Path bench(String version) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_TITLE, "Bench tools");
    manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
    Path jar = plugins().resolve("bench.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out, manifest)) {
      put(entries, "bench/Retrain.class", schemeClass);
      put(
          entries,
          "META-INF/services/" + ProtectionScheme.class.getName(),
          utf8("bench.Retrain\n"));
      put(entries, "org/voltscape/resources/curves/bench-7.csv", utf8(CURVE));
    }
    return jar;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void put(JarOutputStream jar, String name, byte[] content) throws IOException {
    jar.putNextEntry(new JarEntry(name));
    jar.write(content);
    jar.closeEntry();
  }

  private long trained() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("cache/voltscape/adapted"))) {
      return all.count();
    }
  }

  private JsonNode run(String out) throws Exception {
    Path study = Files.writeString(folder.resolve("study.json"), STUDY);
    Answer answer = voltscape("run", study.toString(), "--out", folder.resolve(out).toString());
    assertThat(answer.code()).as(answer.err().toString()).isZero();
    return new ObjectMapper()
        .readTree(folder.resolve(out).resolve("results.json").toFile())
        .path("provenance")
        .path("plugins");
  }

  @Test
  void commands_go_on_without_a_broken_jar_and_name_it() throws Exception {
    Path jar = bench("1.0");
    Path broken = Files.writeString(plugins().resolve("broken.jar"), "no jar");
    Answer answer = voltscape("list", "plugins", "--json");
    assertThat(answer.code()).isZero();
    assertThat(answer.err())
        .singleElement()
        .asString()
        .startsWith("Plug-in left out: " + broken + ": found no jar that can be read");
    JsonNode list = new ObjectMapper().readTree(answer.out().get(0));
    assertThat(list).hasSize(2);
    assertThat(list.get(0).get("id").asText()).isEqualTo("bench.jar");
    assertThat(list.get(0).get("title").asText()).isEqualTo("Bench tools 1.0");
    assertThat(list.get(0).get("sha256").asText()).isEqualTo(FileHashes.sha256(jar));
    assertThat(list.get(0).get("brings").toString())
        .isEqualTo("{\"curve\":[\"bench-7\"],\"scheme\":[\"bench-retrain\"]}");
    assertThat(list.get(1).get("id").asText()).isEqualTo("broken.jar");
    assertThat(list.get(1).get("left_out").asText()).isEqualTo(answer.err().get(0));
  }

  @Test
  void results_say_which_jar_they_came_from_and_another_version_trains_again() throws Exception {
    Path jar = bench("1.0");
    JsonNode plugins = run("first");
    assertThat(plugins).hasSize(2);
    assertThat(plugins.get(0).get("kind").asText()).isEqualTo("curve");
    assertThat(plugins.get(0).get("id").asText()).isEqualTo("bench-7");
    JsonNode scheme = plugins.get(1);
    assertThat(scheme.get("kind").asText()).isEqualTo("scheme");
    assertThat(scheme.get("id").asText()).isEqualTo("bench-retrain");
    assertThat(scheme.get("jar").asText()).isEqualTo("bench.jar");
    assertThat(scheme.get("name").asText()).isEqualTo("Bench tools");
    assertThat(scheme.get("version").asText()).isEqualTo("1.0");
    assertThat(scheme.get("sha256").asText()).isEqualTo(FileHashes.sha256(jar));
    assertThat(trained()).isEqualTo(1);
    bench("1.1");
    assertThat(run("second").get(1).get("version").asText()).isEqualTo("1.1");
    assertThat(trained()).isEqualTo(2);
  }

  @Test
  void the_folder_lies_beside_that_of_the_programs_jars() throws Exception {
    Path lib = folder.resolve("voltscape/lib");
    assertThat(InstalledPlugins.besideProgram(source(lib.resolve("voltscape-app.jar"))))
        .isEqualTo(folder.resolve("voltscape/plugins"));
    assertThat(InstalledPlugins.besideProgram(source(lib.resolve("classes")))).isNull();
    assertThat(InstalledPlugins.besideProgram(null)).isNull();
  }

  private static CodeSource source(Path place) throws IOException {
    return new CodeSource(place.toUri().toURL(), (Certificate[]) null);
  }
}
