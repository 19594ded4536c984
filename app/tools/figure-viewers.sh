#!/usr/bin/env bash
# Draws failure maps and a map of an array with the packaged program (mvn package) and prints how many colours
# programs that show such files have inside a plot at 300 dots to the inch, beside how many were drawn:
#   app/tools/figure-viewers.sh [DIR]        pictures are kept in DIR where it is named
# Programs that are not installed are left out. Colours are counted well inside the plot: frames and letters
# are smoothed everywhere. More colours than drawn mean that cells have soft edges.
set -euo pipefail
root="$(cd "$(dirname "$0")/../.." && pwd)"
voltscape="${VOLTSCAPE:-$root/app/target/voltscape/bin/voltscape}"
work="${1:-$(mktemp -d)}"
mkdir -p "$work"
cd "$work"
export HOME="$work/home"
mkdir -p "$HOME"

echo '{ "voltscape": 1, "workload": "digits-10x10", "voltages": [0.5], "schemes": ["none"] }' > small.json
draw() { # name, then the words behind figure
  local name="$1" format
  shift
  for format in svg pdf png; do
    "$voltscape" figure "$@" --format "$format" --out "$name.$format" --no-sidecar > log 2>&1 \
      || "$voltscape" figure "$@" --format "$format" --out "$name.$format" > log
  done
  # A document of LaTeX, which has the size of the figure.
  mkdir -p tex
  "$voltscape" figure "$@" --format pgf --out "tex/$name.tex" --no-sidecar > log 2>&1 || cat log >&2
}
draw map small.json --view map --memory 2 --height 6in
draw die bit-masking-digits --view map --voltage 0.50
draw array timing-digits --view array --quantity sensitivity --width 3.5in
draw maps timing-digits --view array --width 7.16in

# Where the first image lies, in dots of 300 to the inch, from the figure's SVG: left, top, width, height.
place() {
  sed 's/base64,[^"]*/X/g' "$1.svg" > bare.svg
  local left top wide high
  # Batik writes a translation and a scale, or their product.
  read -r left top < <(grep -oE 'translate\([^)]*\) scale\(0\.24|matrix\(0\.24,[^)]*' bare.svg | head -n 1 |
    tr -c '0-9.\n' ' ' | awk '{ at = NF == 3 ? 1 : 5; printf "%d %d\n", $at / 0.24 + 0.5, $(at + 1) / 0.24 + 0.5 }')
  wide="$(grep -o '<image[^>]*' bare.svg | head -n 1 | grep -o ' width="[0-9]*' | tr -dc 0-9)"
  high="$(grep -o '<image[^>]*' bare.svg | head -n 1 | grep -o ' height="[0-9]*' | tr -dc 0-9)"
  # The frames of the enlarged regions lie at the top and in the lower half of the whole die.
  if [ "$1" = die ]; then
    top=$((top + high / 8))
    high=$((high / 2))
  fi
  echo "$((wide - 16))x$((high - 16))+$((left + 8))+$((top + 8))"
}

has() { command -v "$1" > /dev/null; }
colours() { # picture, figure: colours within the plot
  convert "$1" -background white -alpha remove -crop "$(place "$2")" +repage -depth 8 -format %k info:
}
row() { # program, figure, format, picture
  local count=failed
  if [ -s "$4" ]; then
    count="$(colours "$4" "$2")"
    [ "$(identify -format '%wx%h' "$4")" = "$(identify -format '%wx%h' "$2.png")" ] || count="$count ($(identify -format '%wx%h' "$4"))"
  fi
  printf '| %s | %s | %s | %s | %s |\n' "$1" "$2" "$3" "$(colours "$2.png" "$2")" "$count"
}
browser="$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)"

printf '| program | figure | format | drawn | shown |\n| --- | --- | --- | ---: | ---: |\n'
for figure in map die array maps; do
  wide="$(identify -format %w "$figure.png")"
  high="$(identify -format %h "$figure.png")"
  if has rsvg-convert; then
    rsvg-convert -d 300 -p 300 "$figure.svg" -o "$figure-rsvg.png" || true
    row rsvg-convert "$figure" svg "$figure-rsvg.png"
  fi
  if has inkscape; then
    # It asks how a PNG is to be imported, and stops where nobody answers.
    for format in svg pdf; do
      inkscape "$figure.$format" --export-type=png --export-dpi=300 -w "$wide" -h "$high" \
        -o "$figure-inkscape-$format.png" > log 2>&1 || true
      row Inkscape "$figure" "$format" "$figure-inkscape-$format.png"
    done
  fi
  if has soffice; then
    for format in svg pdf png; do
      mkdir -p office
      soffice --headless --convert-to \
        "png:draw_png_Export:{\"PixelWidth\":{\"type\":\"long\",\"value\":\"$wide\"},\"PixelHeight\":{\"type\":\"long\",\"value\":\"$high\"}}" \
        --outdir office "$figure.$format" > log 2>&1 || true
      [ -s "office/$figure.png" ] && mv "office/$figure.png" "$figure-office-$format.png"
      row LibreOffice "$figure" "$format" "$figure-office-$format.png"
    done
  fi
  if has pdftoppm; then
    pdftoppm -r 300 -png -singlefile "$figure.pdf" "$figure-poppler"
    row pdftoppm "$figure" pdf "$figure-poppler.png"
    pdftocairo -r 300 -png -singlefile "$figure.pdf" "$figure-cairo"
    row pdftocairo "$figure" pdf "$figure-cairo.png"
  fi
  if has gs; then
    gs -q -dSAFER -dBATCH -dNOPAUSE -sDEVICE=png16m -r300 -o "$figure-gs.png" "$figure.pdf"
    row Ghostscript "$figure" pdf "$figure-gs.png"
  fi
  if has pdflatex && has pdftoppm && has gs; then
    (cd tex && pdflatex -interaction=batchmode -halt-on-error "$figure.tex" > log 2>&1) || true
    pdftoppm -r 300 -png -singlefile "tex/$figure.pdf" "$figure-tex-poppler" || true
    row "pdfLaTeX, pdftoppm" "$figure" pgf "$figure-tex-poppler.png"
    gs -q -dSAFER -dBATCH -dNOPAUSE -sDEVICE=png16m -r300 -o "$figure-tex-gs.png" "tex/$figure.pdf" || true
    row "pdfLaTeX, Ghostscript" "$figure" pgf "$figure-tex-gs.png"
  fi
  if [ -n "$browser" ]; then
    for format in svg png; do
      # 96 points of a page to the inch, so many dots each that there are 300.
      printf '<html><body style="margin:0"><img src="%s" style="width:%spx;height:%spx;display:block"></body></html>' \
        "$figure.$format" "$(awk "BEGIN { print $wide / 3.125 }")" "$(awk "BEGIN { print $high / 3.125 }")" > page.html
      "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --force-device-scale-factor=3.125 \
        --window-size="$(((wide * 8 + 24) / 25)),$(((high * 8 + 24) / 25))" --screenshot="$work/shot.png" "file://$work/page.html" > log 2>&1 || true
      [ -s shot.png ] && convert shot.png -crop "${wide}x${high}+0+0" +repage "$figure-browser-$format.png" && rm shot.png
      row Chromium "$figure" "$format" "$figure-browser-$format.png"
    done
  fi
done
printf '\n'
{
  has rsvg-convert && rsvg-convert --version
  has inkscape && inkscape --version 2> log
  has soffice && soffice --version
  has pdftoppm && pdftoppm -v 2>&1 | head -n 1
  has gs && echo "Ghostscript $(gs --version)"
  [ -n "$browser" ] && "$browser" --version 2> log
  convert --version | head -n 1
} || true
