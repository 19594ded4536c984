#!/usr/bin/env bash
# JDK: the stream of java.nio.file.Files.newInputStream on a pipe reads, but its available() throws
# "Illegal seek", so a BufferedInputStream around it fails on the first read of an array;
# java.io.FileInputStream on the same path does neither. Needs a JDK only.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cat > "$work/Probe.java" <<'JAVA'
import java.io.*;
import java.nio.file.*;

public class Probe {
  public static void main(String[] args) throws Exception {
    Path in = Path.of("/dev/stdin");
    boolean channel = args[0].equals("channel");
    String answer;
    try (InputStream raw = channel ? Files.newInputStream(in) : new FileInputStream(in.toFile());
        InputStream buffered = new BufferedInputStream(raw)) {
      answer = buffered.read(new byte[8]) + " bytes";
    } catch (IOException e) {
      answer = "IOException: " + e.getMessage();
    }
    System.out.println(args[0] + ": " + answer);
  }
}
JAVA
java -version 2>&1 | head -n 1
channel="$(printf 'hello' | java "$work/Probe.java" channel)"
file="$(printf 'hello' | java "$work/Probe.java" file)"
printf '%s\n%s\n' "$channel" "$file"
[ "$channel" = "channel: IOException: Illegal seek" ] || { echo "Changed: Files.newInputStream reads pipes through a buffer."; exit 1; }
[ "$file" = "file: 5 bytes" ] || { echo "Changed: FileInputStream does not read pipes through a buffer."; exit 1; }
echo "As described."
