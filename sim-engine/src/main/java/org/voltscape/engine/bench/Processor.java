package org.voltscape.engine.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The processor this program runs on, as Java's own report on itself describes it.
 *
 * @param model its name; "unknown" where the system does not tell it
 * @param features names of what it can do, in lower case, as the system or Java spells them; empty
 *     where neither tells
 */
public record Processor(String model, Set<String> features) {
  private static final String UNKNOWN = "unknown";
  private static final Pattern MODEL = Pattern.compile("(?m)^model name\\s*:\\s*(.+)$");

  /** The system's list on Linux, for x86 and for ARM. */
  private static final Pattern FLAGS = Pattern.compile("(?m)^(?:flags|Features)\\s*:\\s*(.+)$");

  /** Java's own list: what stands before it has spaces in every part. */
  private static final Pattern JAVA = Pattern.compile("(?m)^CPU: *total \\d+.*$");

  /** What matters to a matrix product, weakest first; a name may be spelt in several ways. */
  private static final Map<String, String> SETS = new LinkedHashMap<>();

  static {
    SETS.put("sse4.2", "SSE4.2");
    SETS.put("sse4_2", "SSE4.2");
    SETS.put("avx", "AVX");
    SETS.put("fma", "FMA");
    SETS.put("avx2", "AVX2");
    SETS.put("avx_vnni", "AVX-VNNI");
    SETS.put("avx512f", "AVX-512");
    SETS.put("avx512_vnni", "AVX-512 VNNI");
    SETS.put("avx512_bf16", "AVX-512 BF16");
    SETS.put("amx_int8", "AMX-INT8");
    SETS.put("asimd", "NEON");
    SETS.put("simd", "NEON");
    SETS.put("asimddp", "NEON dot product");
    SETS.put("i8mm", "NEON I8MM");
    SETS.put("sve", "SVE");
  }

  public Processor {
    features = Set.copyOf(features);
  }

  /** This machine's; asking takes some tenths of a second. */
  public static Processor here() {
    try {
      Object report =
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "vmInfo",
                  new Object[] {new String[0]},
                  new String[] {String[].class.getName()});
      return parse(String.valueOf(report));
    } catch (JMException | RuntimeException e) {
      // Java machines other than HotSpot do not report.
      return new Processor(UNKNOWN, Set.of());
    }
  }

  /** Reads the part on the processor of what {@code jcmd VM.info} prints. */
  static Processor parse(String report) {
    Set<String> features = new TreeSet<>();
    Matcher java = JAVA.matcher(report);
    if (java.find()) {
      for (String part : java.group().split(",")) {
        features.add(part.strip().toLowerCase(Locale.ROOT));
      }
    }
    Matcher flags = FLAGS.matcher(report);
    if (flags.find()) {
      features.addAll(List.of(flags.group(1).strip().split("\\s+")));
    }
    features.removeIf(f -> f.contains(" "));
    Matcher model = MODEL.matcher(report);
    return new Processor(model.find() ? model.group(1).strip() : UNKNOWN, features);
  }

  /** Whether it has a feature, by the name in {@code /proc/cpuinfo}. */
  public boolean has(String feature) {
    return features.contains(feature);
  }

  /** The instruction sets that matter to matrix products, weakest first. */
  public List<String> instructionSets() {
    List<String> sets = new ArrayList<>();
    SETS.forEach(
        (feature, name) -> {
          if (has(feature) && !sets.contains(name)) {
            sets.add(name);
          }
        });
    return sets;
  }
}
