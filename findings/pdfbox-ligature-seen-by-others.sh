#!/usr/bin/env bash
# PDFBox 3.0.8 sets "fi" as the ligature of a font that has one, and its own text stripper does not show it.
#
# What a competent guess says: text written with PDPageContentStream.showText comes out of the PDF as it went in; and if
# it did not, PDFTextStripper, which is the library's own reader, would show the difference in a test.
#
# What happens: PDType0Font.load applies the font's substitutions (GSUB) for Latin text. "first" in DejaVu Sans becomes the
# glyph of U+FB01 and four letters, and the ToUnicode map of the file says U+FB01, so that a search for "first" in a viewer
# finds nothing. PDFTextStripper takes presentation forms apart again and prints "first" with and without the ligature, so a
# test through it passes in both cases; pdftotext of Poppler prints what is in the file. TextPosition.getUnicode, below the
# stripper, tells the two apart. TrueTypeFont.setEnableGsub(false) before loading gives the letters.
#
# Needs: bash, a JDK from 17 on, Maven, pdftotext (poppler-utils) and DejaVuSans.ttf (fonts-dejavu-core). Says "as described"
# and ends with 0; ends with 1 where the behaviour is another one.
set -euo pipefail
font="${1:-/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf}"
[ -r "$font" ] || { echo "DejaVuSans.ttf is not at $font: name it as the first argument" >&2; exit 2; }
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>ligature</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.pdfbox</groupId><artifactId>pdfbox</artifactId><version>3.0.8</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib
cat > Ligature.java <<'JAVA'
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

public class Ligature {
  public static void main(String[] args) throws IOException {
    for (boolean substitutes : new boolean[] {true, false}) {
      File out = new File(substitutes ? "with.pdf" : "without.pdf");
      try (PDDocument document = new PDDocument()) {
        PDPage page = new PDPage();
        document.addPage(page);
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(args[0]));
        if (!substitutes) {
          font.setEnableGsub(false);
        }
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(PDType0Font.load(document, font, true), 12);
          content.newLineAtOffset(72, 700);
          content.showText("first");
          content.endText();
        }
        document.save(out);
      }
      try (PDDocument document = Loader.loadPDF(out)) {
        StringBuilder below = new StringBuilder();
        PDFTextStripper stripper =
            new PDFTextStripper() {
              @Override
              protected void writeString(String text, List<TextPosition> places) throws IOException {
                places.forEach(p -> below.append('[').append(p.getUnicode().codePoints().mapToObj(c -> String.format("%04X", c)).reduce((a, b) -> a + " " + b).orElse("")).append(']'));
                super.writeString(text, places);
              }
            };
        String told = stripper.getText(document).strip();
        System.out.println(out + " stripper=" + told.equals("first") + " positions=" + below);
      }
    }
  }
}
JAVA
java -cp 'lib/*' Ligature.java "$font" 2> /dev/null | tee told.txt
for each in with without; do
  pdftotext "$each.pdf" - | head -n 1 | tr -d '\n' > "$each.txt"
  printf '%s.pdf pdftotext=' "$each"
  od -An -tx1 "$each.txt" | tr -d ' \n'
  echo
done | tee -a told.txt
cat > expected.txt <<'TEXT'
with.pdf stripper=true positions=[FB01][0072][0073][0074]
without.pdf stripper=true positions=[0066][0069][0072][0073][0074]
with.pdf pdftotext=efac81727374
without.pdf pdftotext=6669727374
TEXT
if diff expected.txt told.txt; then echo "as described"; else echo "another behaviour" >&2; exit 1; fi
