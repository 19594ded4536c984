#!/usr/bin/env bash
# org.nd4j:nd4j-native 1.0.0-M2.1 with org.bytedeco:javacpp 1.5.7, Linux x86-64: one number becomes two different half-precision
# numbers, by the way it gets into an array of type HALF. castTo(HALF) rounds as IEEE 754 says, halves to even: 2049 is 2048, 65520
# is infinite, 2^-25 is 0. putScalar on a HALF array rounds halves away from zero (2049 is 2050, 2^-25 is 2^-24) and keeps 65520 at
# 65504, the largest finite number. Numbers that lie halfway are not rare: all odd whole numbers between 2048 and 4096 do. So a
# network that is stored element by element differs from the same network that is cast. Needs Maven and a JDK.
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
  </dependencies>
</project>
POM
cat > Finding.java <<'JAVA'
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public class Finding {
  public static void main(String[] arguments) {
    float[] numbers = {2049, 2051, 65519, 65520, 0x1p-25f, 0.1f};
    INDArray cast = Nd4j.createFromArray(numbers).castTo(DataType.HALF).castTo(DataType.FLOAT);
    INDArray put = Nd4j.create(DataType.HALF, numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      put.putScalar(i, numbers[i]);
    }
    INDArray read = put.castTo(DataType.FLOAT);
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < numbers.length; i++) {
      line.append(numbers[i]).append(": cast ").append(cast.getFloat(i));
      line.append(", put ").append(read.getFloat(i)).append("; ");
    }
    System.out.println(line.toString().strip());
  }
}
JAVA
mvn -q dependency:copy-dependencies -DoutputDirectory="$work/lib" > log 2>&1 || { cat log; exit 1; }
javac -cp 'lib/*' Finding.java 2> log || { cat log; exit 1; }
found="$(java -cp 'lib/*:.' Finding 2> log | tail -n 1)"
echo "$found"
expected="2049.0: cast 2048.0, put 2050.0; 2051.0: cast 2052.0, put 2052.0; 65519.0: cast 65504.0, put 65504.0; 65520.0: cast Infinity, put 65504.0; 2.9802322E-8: cast 0.0, put 5.9604645E-8; 0.1: cast 0.099975586, put 0.099975586;"
if [ "$found" = "$expected" ]; then echo "As described."; else echo "Changed."; exit 1; fi
