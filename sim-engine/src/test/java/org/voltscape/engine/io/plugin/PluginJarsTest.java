package org.voltscape.engine.io.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.array.ArrayMapping;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.file.FileHashes;
import org.voltscape.engine.param.ServiceProbe;
import org.voltscape.engine.param.ServiceRegistry;
import org.voltscape.engine.plugin.Plugin;
import org.voltscape.engine.plugin.PluginUse;

/** Jars that can and cannot be used, told with mappings and curves. */
class PluginJarsTest {
  private static final String CURVE =
      "# title: Bench 7\n# source: measured in May\nvoltage_v,probability\n0.5,0.1\n0.6,0.001\n";

  @TempDir private Path folder;
  private int made;

  private final ServiceRegistry<ArrayMapping> mappings =
      ServiceRegistry.of(ArrayMapping.class, "a mapping", ArrayMapping::id)
          .probedBy(m -> ServiceProbe.texts(m.title(), m.help(), m.source(), m.overhead()));
  private final ServiceRegistry<ErrorCurve> curves =
      ServiceRegistry.ofData(ErrorCurve.class, "a curve", ErrorCurve::id, CurvePresets::all);

  private PluginReport load() {
    return PluginJars.load(
        List.of(folder.resolve("plugins"), folder.resolve("missing")), List.of(mappings, curves));
  }

  private Path jar(String name) {
    return folder.resolve("plugins").resolve(name);
  }

  private JarMaker maker() throws IOException {
    return new JarMaker(Files.createDirectories(folder.resolve("work" + made++)));
  }

  /**
   * A mapping.
   *
   * @param title an expression
   * @param more members of the class
   */
  private static String mapping(String name, String id, String title, String more) {
    return "package plug; import org.voltscape.engine.array.*;"
        + " public class "
        + name
        + " implements ArrayMapping { public String id() { return \""
        + id
        + "\"; } public String title() { return "
        + title
        + "; } public String help() { return \"Helps.\"; } public String source() { return"
        + " \"a paper\"; } public int order() { return 9; } public MappingOverhead overhead() {"
        + " return MappingOverhead.NONE; } public void arrange(Tile tile) { }"
        + more
        + "}";
  }

  private JarMaker mappingJar(String id, String title, String more) throws IOException {
    return maker()
        .classes(Map.of("plug.Mine", mapping("Mine", id, title, more)))
        .service(ArrayMapping.class, "# a comment", "plug.Mine # another");
  }

  /** Nothing came from the one jar there is; its sentence without what all have in common. */
  private String leftOut() {
    List<String> before = mappings.ids();
    int curvesBefore = curves.all().size();
    PluginReport report = load();
    assertThat(report.loaded()).isEmpty();
    assertThat(report.leftOut()).hasSize(1);
    assertThat(mappings.ids()).isEqualTo(before);
    assertThat(curves.all()).hasSize(curvesBefore);
    String sentence = report.leftOut().get(0).why();
    String start = "Plug-in left out: " + report.leftOut().get(0).jar();
    assertThat(sentence).startsWith(start).endsWith(".").doesNotContain("\n");
    return sentence.substring(start.length());
  }

  @Test
  void a_jar_brings_mappings_and_curves_that_are_known_as_its_own() throws IOException {
    Path path =
        mappingJar("mine", "\"Mine\"", "")
            .text("org/voltscape/resources/curves/bench-7.csv", CURVE)
            .text("org/voltscape/resources/curves/README.txt", "no curve")
            .titled("Bench tools", "1.2")
            .write(jar("bench.jar"));
    Files.writeString(jar("notes.txt"), "no jar");
    PluginReport report = load();
    assertThat(report.leftOut()).isEmpty();
    Plugin plugin = new Plugin("bench.jar", "Bench tools", "1.2", FileHashes.sha256(path));
    assertThat(report.loaded())
        .containsExactly(
            new PluginReport.Loaded(
                path,
                plugin,
                List.of(
                    new PluginUse("mapping", "mine", plugin),
                    new PluginUse("curve", "bench-7", plugin))));
    assertThat(mappings.find("mine").orElseThrow().title()).isEqualTo("Mine");
    assertThat(mappings.plugin("mine")).contains(plugin);
    assertThat(mappings.plugin("conventional")).isEmpty();
    assertThat(mappings.ids()).isSorted();
    ErrorCurve curve = curves.find("bench-7").orElseThrow();
    assertThat(curve.source()).isEqualTo("measured in May");
    assertThat(curve.probability(0.5)).isEqualTo(0.1);
    assertThat(curves.use("bench-7")).contains(new PluginUse("curve", "bench-7", plugin));
    assertThat(curves.use("bench-7").orElseThrow().key())
        .contains("bench-7")
        .contains("1.2")
        .contains(plugin.sha256());
    assertThat(curves.use("snnac-65nm")).isEmpty();
  }

  @Test
  void a_jar_without_a_manifest_has_the_name_of_its_file_and_no_version() throws IOException {
    mappingJar("mine", "\"Mine\"", "").write(jar("Tools.JAR"));
    Plugin plugin = load().loaded().get(0).plugin();
    assertThat(plugin.name()).isEqualTo("Tools");
    assertThat(plugin.version()).isEmpty();
    assertThat(plugin.title()).isEqualTo("Tools");
  }

  @Test
  void jars_do_not_see_each_other_and_one_that_is_broken_leaves_the_others() throws IOException {
    mappingJar("first", "Shared.NAME", "static class Shared { static String NAME = \"1\"; }")
        .write(jar("a.jar"));
    Files.writeString(jar("b.jar"), "PK broken");
    mappingJar("third", "Shared.NAME", "static class Shared { static String NAME = \"3\"; }")
        .write(jar("c.jar"));
    PluginReport report = load();
    assertThat(report.loaded()).hasSize(2);
    assertThat(report.leftOut()).hasSize(1);
    assertThat(mappings.find("first").orElseThrow().title()).isEqualTo("1");
    assertThat(mappings.find("third").orElseThrow().title()).isEqualTo("3");
  }

  @Test
  void an_id_of_the_program_cannot_be_taken() throws IOException {
    mappingJar("conventional", "\"Mine\"", "").write(jar("x.jar"));
    assertThat(leftOut())
        .startsWith(
            ", mapping conventional: found the id of another mapping, the program's own, expected"
                + " an id of its own");
    assertThat(mappings.find("conventional").orElseThrow().title()).isEqualTo("Conventional");
  }

  @Test
  void a_curve_of_the_program_cannot_be_replaced_and_all_of_the_jar_is_left_out()
      throws IOException {
    mappingJar("mine", "\"Mine\"", "")
        .text("org/voltscape/resources/curves/snnac-65nm.csv", CURVE)
        .write(jar("x.jar"));
    assertThat(leftOut()).startsWith(", curve snnac-65nm: found the id of another curve");
  }

  @Test
  void of_two_jars_with_one_id_the_second_is_left_out() throws IOException {
    mappingJar("mine", "\"One\"", "").write(jar("a.jar"));
    mappingJar("mine", "\"Two\"", "").write(jar("b.jar"));
    PluginReport report = load();
    assertThat(report.loaded()).hasSize(1);
    assertThat(report.leftOut().get(0).why())
        .contains("b.jar, mapping mine: found the id of another mapping, that of a.jar");
    assertThat(mappings.find("mine").orElseThrow().title()).isEqualTo("One");
  }

  @Test
  void two_of_one_jar_with_one_id_are_refused() throws IOException {
    maker()
        .classes(
            Map.of(
                "plug.A", mapping("A", "mine", "\"A\"", ""),
                "plug.B", mapping("B", "mine", "\"B\"", "")))
        .service(ArrayMapping.class, "plug.A", "plug.B")
        .write(jar("x.jar"));
    assertThat(leftOut()).contains("mapping mine: found").contains("another of the same jar");
  }

  @Test
  void what_is_no_jar_is_named() throws IOException {
    Files.createDirectories(folder.resolve("plugins"));
    Files.writeString(jar("x.jar"), "this is a text");
    assertThat(leftOut()).startsWith(": found no jar that can be read").contains("a plug-in's jar");
  }

  @Test
  void a_folder_named_as_a_jar_is_named() throws IOException {
    Files.createDirectories(jar("x.jar"));
    assertThat(leftOut()).startsWith(": found no jar that can be read");
  }

  @Test
  void a_class_that_is_not_there_is_named() throws IOException {
    mappingJar("mine", "\"Mine\"", "").without("plug/Mine.class").write(jar("x.jar"));
    assertThat(leftOut()).startsWith(", class plug.Mine: found no such class in the jar");
  }

  @Test
  void a_reference_to_a_missing_class_is_found_before_it_is_used() throws IOException {
    String missing = "found a reference to the class plug.Other, which is missing";
    maker()
        .classes(
            Map.of(
                "plug.Other",
                "package plug; public class Other { public static int n; }",
                "plug.Mine",
                mapping("Mine", "mine", "\"Mine\"", "void later() { Other.n = 3; }")))
        .service(ArrayMapping.class, "plug.Mine")
        .without("plug/Other.class")
        .write(jar("x.jar"));
    assertThat(leftOut()).startsWith(", class plug.Mine: " + missing);
  }

  @Test
  void a_missing_parent_class_is_named() throws IOException {
    maker()
        .classes(
            Map.of(
                "plug.Other",
                "package plug; public class Other { }",
                "plug.Mine",
                mapping("Mine", "mine", "\"Mine\"", "")
                    .replace("Mine implements", "Mine extends Other implements")))
        .service(ArrayMapping.class, "plug.Mine")
        .without("plug/Other.class")
        .write(jar("x.jar"));
    assertThat(leftOut()).contains("a reference to the class plug.Other, which is missing");
  }

  @Test
  void code_for_a_newer_java_is_named() throws IOException {
    JarMaker maker = mappingJar("mine", "\"Mine\"", "");
    byte[] code = maker.entry("plug/Mine.class").clone();
    // The major version of a class file; 200 is Java 156.
    code[7] = (byte) 200;
    maker.bytes("plug/Mine.class", code).write(jar("x.jar"));
    assertThat(leftOut())
        .startsWith(", class plug.Mine: found code for a newer Java")
        .contains("expected code for Java " + Runtime.version().feature() + " or older");
  }

  @Test
  void damaged_code_is_named() throws IOException {
    mappingJar("mine", "\"Mine\"", "").bytes("plug/Mine.class", new byte[9]).write(jar("x.jar"));
    assertThat(leftOut()).startsWith(", class plug.Mine: found a failure");
  }

  @Test
  void a_constructor_that_fails_is_named_with_what_it_says() throws IOException {
    mappingJar(
            "mine",
            "\"Mine\"",
            "public Mine() { throw new IllegalStateException(\"no licence\"); }")
        .write(jar("x.jar"));
    assertThat(leftOut()).startsWith(", class plug.Mine: found a failure").contains("no licence");
  }

  @Test
  void a_class_that_cannot_be_initialised_is_named() throws IOException {
    mappingJar("mine", "\"Mine\"", "static int n = Integer.parseInt(\"x\");").write(jar("x.jar"));
    assertThat(leftOut()).startsWith(", class plug.Mine: found a failure");
  }

  @Test
  void a_class_that_needs_arguments_is_named() throws IOException {
    mappingJar("mine", "\"Mine\"", "public Mine(int n) { }").write(jar("x.jar"));
    assertThat(leftOut()).contains("no public constructor without parameters");
  }

  @Test
  void answers_that_are_missing_are_found_at_once() throws IOException {
    mappingJar("mine", "null", "").write(jar("x.jar"));
    assertThat(leftOut()).contains("a text or value that it must tell is missing");
  }

  @Test
  void an_id_that_no_study_could_name_is_refused() throws IOException {
    mappingJar("My Mapping", "\"Mine\"", "").write(jar("x.jar"));
    assertThat(leftOut()).contains("found the id My Mapping, expected an id in lower-case");
  }

  @Test
  void a_class_of_another_kind_is_refused() throws IOException {
    maker()
        .classes(Map.of("plug.Mine", "package plug; public class Mine { }"))
        .service(ArrayMapping.class, "plug.Mine")
        .write(jar("x.jar"));
    assertThat(leftOut()).startsWith(", class plug.Mine: found no mapping, expected a class of");
  }

  @Test
  void a_class_of_the_program_cannot_be_named_nor_shadowed() throws IOException {
    maker()
        .service(ArrayMapping.class, "org.voltscape.engine.array.mappings.Conventional")
        .write(jar("x.jar"));
    assertThat(leftOut()).contains("found a class of the program itself");
  }

  @Test
  void services_of_another_version_are_named() throws IOException {
    maker().text("META-INF/services/org.voltscape.engine.Old", "plug.Mine").write(jar("x.jar"));
    assertThat(leftOut())
        .startsWith(
            ", META-INF/services/org.voltscape.engine.Old: found a service that this version");
  }

  @Test
  void a_library_is_no_plugin() throws IOException {
    maker().text("META-INF/services/java.sql.Driver", "some.Driver").write(jar("x.jar"));
    assertThat(leftOut())
        .startsWith(": found nothing that the program could use, expected at least");
  }

  @Test
  void a_file_that_is_no_curve_is_named_with_its_place() throws IOException {
    maker()
        .text("org/voltscape/resources/curves/up.csv", "voltage_v,probability\n0.5,0.1\n0.6,0.2\n")
        .write(jar("x.jar"));
    assertThat(leftOut())
        .startsWith("!/org/voltscape/resources/curves/up.csv, line 3, column probability: found");
  }
}
