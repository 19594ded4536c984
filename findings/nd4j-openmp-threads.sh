#!/usr/bin/env bash
# org.nd4j:nd4j-native 1.0.0-M2.1 beside org.bytedeco:dnnl 2.5.2-1.5.7, Linux x86-64: both use one OpenMP library, which keeps its
# number of threads for every thread by itself. Loading ND4J sets it to more than one on the thread that happens to load it, so a
# limit of one set there before is gone, and oneDNN plans what is made on that thread next for several threads: products that run
# side by side on Java threads then get in each other's way. Other threads keep what they set. Needs Maven, a JDK, two processors.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.nd4j</groupId><artifactId>nd4j-native</artifactId><version>1.0.0-M2.1</version></dependency>
    <dependency><groupId>org.nd4j</groupId><artifactId>nd4j-native</artifactId><version>1.0.0-M2.1</version><classifier>linux-x86_64</classifier></dependency>
    <dependency><groupId>org.bytedeco</groupId><artifactId>openblas</artifactId><version>0.3.19-1.5.7</version><classifier>linux-x86_64</classifier></dependency>
    <dependency><groupId>org.bytedeco</groupId><artifactId>javacpp</artifactId><version>1.5.7</version><classifier>linux-x86_64</classifier></dependency>
    <dependency><groupId>org.bytedeco</groupId><artifactId>dnnl</artifactId><version>2.5.2-1.5.7</version></dependency>
    <dependency><groupId>org.bytedeco</groupId><artifactId>dnnl</artifactId><version>2.5.2-1.5.7</version><classifier>linux-x86_64</classifier></dependency>
    <dependency><groupId>org.bytedeco</groupId><artifactId>opencl</artifactId><version>3.0-1.5.7</version><classifier>linux-x86_64</classifier></dependency>
    <dependency><groupId>net.java.dev.jna</groupId><artifactId>jna</artifactId><version>4.3.0</version></dependency>
  </dependencies>
</project>
POM
cat > Finding.java <<'JAVA'
import com.sun.jna.Function;
import org.bytedeco.javacpp.Loader;

public class Finding {
  static Function openMp(String name) {
    return Function.getFunction(new com.sun.jna.Pointer(Loader.addressof(name).address()));
  }

  static int threads() {
    return openMp("omp_get_max_threads").invokeInt(new Object[0]);
  }

  public static void main(String[] arguments) throws Exception {
    Loader.load(org.bytedeco.dnnl.global.dnnl.class);
    int[] other = new int[1];
    Object loaded = new Object();
    Thread beside =
        new Thread(
            () -> {
              openMp("omp_set_num_threads").invokeVoid(new Object[] {1});
              synchronized (loaded) {
                other[0] = threads();
              }
            });
    openMp("omp_set_num_threads").invokeVoid(new Object[] {1});
    int before = threads();
    synchronized (loaded) {
      beside.start();
      org.nd4j.linalg.factory.Nd4j.create(2, 2);
    }
    beside.join();
    System.out.println(
        "before ND4J " + before + "; after, loading thread " + (threads() > 1 ? "more" : "1") + ", other thread " + other[0]);
  }
}
JAVA
mvn -q dependency:copy-dependencies -DoutputDirectory="$work/lib" > log 2>&1 || { cat log; exit 1; }
javac -cp 'lib/*' Finding.java
found="$(java -cp 'lib/*:.' Finding 2> log | tail -n 1)"
echo "$found"
if [ "$found" = "before ND4J 1; after, loading thread more, other thread 1" ]; then echo "As described."; else echo "Changed."; exit 1; fi
