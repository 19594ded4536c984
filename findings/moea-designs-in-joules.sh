#!/usr/bin/env bash
# org.moeaframework:moeaframework 5.0: an archive of non-dominated designs throws away designs that are different, by the unit of
# their objectives. NondominatedPopulation takes two solutions for the same where the distance of their objectives is below
# Settings.EPS, 1e-10 whatever the unit. Five designs of 0.20 to 0.24 nJ an operation, each with less energy and more delay (0.40 to
# 0.48 ns) than the next, none dominated: given in joules and seconds one of them is left, in nanojoules and nanoseconds all five.
# Dominance itself compares exactly, so nothing looks wrong: the front is only thin. Needs Maven and a JDK of 17 or later.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.moeaframework</groupId><artifactId>moeaframework</artifactId><version>5.0</version></dependency>
  </dependencies>
</project>
POM
cat > Finding.java <<'JAVA'
import org.moeaframework.core.Settings;
import org.moeaframework.core.Solution;
import org.moeaframework.core.population.NondominatedPopulation;

public class Finding {
  static int kept(double unit) {
    NondominatedPopulation front = new NondominatedPopulation();
    for (int i = 0; i < 5; i++) {
      Solution design = new Solution(0, 2);
      design.setObjectiveValue(0, (0.20 + 0.01 * i) * unit);
      design.setObjectiveValue(1, (0.48 - 0.02 * i) * unit);
      front.add(design);
    }
    return front.size();
  }

  public static void main(String[] arguments) {
    System.out.println(
        "EPS " + Settings.EPS + ", nano " + kept(1) + " of 5, SI " + kept(1e-9) + " of 5");
  }
}
JAVA
mvn -q dependency:copy-dependencies -DoutputDirectory="$work/lib" > log 2>&1 || { cat log; exit 1; }
javac -cp 'lib/*' Finding.java 2> log || { cat log; exit 1; }
found="$(java -cp 'lib/*:.' Finding 2> log | tail -n 1)"
echo "$found"
expected="EPS 1.0E-10, nano 5 of 5, SI 1 of 5"
if [ "$found" = "$expected" ]; then echo "As described."; else echo "Changed."; exit 1; fi
