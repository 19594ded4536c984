#!/bin/sh
# Which programs keep the study inside a figure: makes a figure in every format, has each program that is
# installed write it again, and asks "voltscape recipe" for the study. Prints a table: the study came back from
# the file itself, from the study file beside it (renamed with the figure, by hand) or not at all.
# Usage: app/tools/figure-programs.sh [FOLDER]      after mvn -DskipTests package; FOLDER keeps what was written
set -u
here=$(cd "$(dirname "$0")/.." && pwd)
voltscape=${VOLTSCAPE:-$here/target/voltscape/bin/voltscape}
work=${1:-$(mktemp -d)}
mkdir -p "$work"
cd "$work" || exit 1

for format in pdf svg png csv pgf; do
  "$voltscape" figure bit-masking-digits --view curve --format $format --out a.$format > /dev/null || exit 1
done
study=a.pdf.study.json

# row NAME PROGRAM FROM TO COMMAND...: how TO, written by COMMAND out of FROM, gives the study back
row() {
  name=$1 program=$2 from=$3 to=$4
  shift 4
  if ! command -v "$program" > /dev/null; then
    printf '| %s | not installed | | |\n' "$name"
    return
  fi
  rm -f "$to" "$to.study.json"
  if ! "$@" > "$to.log" 2>&1 || [ ! -s "$to" ]; then
    printf '| %s | %s | %s | failed |\n' "$name" "${from##*.}" "${to##*.}"
    return
  fi
  if "$voltscape" recipe "$to" 2> "$to.err" | cmp -s - "$study"; then
    result=file
  else
    cp "$from.study.json" "$to.study.json"
    result=lost
    "$voltscape" recipe "$to" 2> "$to.err" | cmp -s - "$study" && result=sidecar
  fi
  printf '| %s | %s | %s | %s |\n' "$name" "${from##*.}" "${to##*.}" "$result"
}

paper() { # ENGINE OUT: a paper that includes the figure
  printf '%s\n' '\documentclass{article}' '\usepackage{graphicx}' '\begin{document}' 'A figure:' \
    '\includegraphics[width=3in]{a.pdf}' '\end{document}' > "$2.tex"
  "$1" -interaction=batchmode -jobname="${2%.pdf}" "$2.tex"
}
ends() { sed 's/$/\r/' "$1" > "$2"; }
tag() { cp "$1" "$2" && exiftool -overwrite_original -Title=changed "$2"; }
optimized() { cp "$1" "$2" && optipng -o2 "$2"; }
calc() { # FROM TO SEPARATOR: through LibreOffice's own format and back, all cells quoted where it likes
  rm -rf calc && mkdir calc
  soffice -env:UserInstallation="file://$work/office" --headless --convert-to ods --outdir calc "$1" &&
    soffice -env:UserInstallation="file://$work/office" --headless \
      --convert-to "csv:Text - txt - csv (StarCalc):$3,34,76,1" --outdir calc "calc/${1%.csv}.ods" &&
    mv "calc/${1%.csv}.csv" "$2"
}
draw() { inkscape --export-filename="$2" "$1"; }

echo '| program | from | to | study |'
echo '| --- | --- | --- | --- |'
row 'pdfcrop' pdfcrop a.pdf pdfcrop.pdf pdfcrop a.pdf pdfcrop.pdf
row 'qpdf --linearize' qpdf a.pdf qpdf-linear.pdf qpdf --linearize a.pdf qpdf-linear.pdf
row 'qpdf --object-streams=generate' qpdf a.pdf qpdf-objects.pdf qpdf --object-streams=generate a.pdf qpdf-objects.pdf
row 'qpdf --pages' qpdf a.pdf qpdf-pages.pdf qpdf --empty --pages a.pdf 1 -- qpdf-pages.pdf
row 'pdfunite' pdfunite a.pdf unite.pdf pdfunite a.pdf a.pdf unite.pdf
row 'gs -sDEVICE=pdfwrite' gs a.pdf gs.pdf gs -q -dBATCH -dNOPAUSE -sDEVICE=pdfwrite -sOutputFile=gs.pdf a.pdf
row 'gs, two files in one' gs a.pdf gs-two.pdf gs -q -dBATCH -dNOPAUSE -sDEVICE=pdfwrite -sOutputFile=gs-two.pdf a.pdf a.pdf
row 'pdflatex \includegraphics' pdflatex a.pdf paper.pdf paper pdflatex paper.pdf
row 'lualatex \includegraphics' lualatex a.pdf lua.pdf paper lualatex lua.pdf
cp a.pdf.study.json paper.pdf.study.json; cp a.pdf.study.json pdfcrop.pdf.study.json
row 'pdflatex, then gs' pdflatex paper.pdf paper-gs.pdf gs -q -dBATCH -dNOPAUSE -sDEVICE=pdfwrite -sOutputFile=paper-gs.pdf paper.pdf
row 'pdfcrop, then qpdf' qpdf pdfcrop.pdf crop-qpdf.pdf qpdf --linearize pdfcrop.pdf crop-qpdf.pdf
row 'inkscape' inkscape a.pdf ink-pdf.pdf draw a.pdf ink-pdf.pdf
row 'inkscape' inkscape a.pdf ink-pdf.svg draw a.pdf ink-pdf.svg
row 'inkscape' inkscape a.svg ink.svg draw a.svg ink.svg
row 'inkscape --export-plain-svg' inkscape a.svg ink-plain.svg inkscape --export-plain-svg --export-filename=ink-plain.svg a.svg
row 'inkscape' inkscape a.svg ink-svg.pdf draw a.svg ink-svg.pdf
row 'rsvg-convert' rsvg-convert a.svg rsvg.pdf rsvg-convert -f pdf -o rsvg.pdf a.svg
row 'exiftool -Title' exiftool a.pdf exif.pdf tag a.pdf exif.pdf
row 'exiftool -Title' exiftool a.png exif.png tag a.png exif.png
row 'optipng' optipng a.png optipng.png optimized a.png optipng.png
row 'convert' convert a.png convert.png convert a.png convert.png
row 'convert -resize 50%' convert a.png resize.png convert a.png -resize 50% resize.png
row 'convert -strip' convert a.png strip.png convert a.png -strip strip.png
row 'CRLF line ends' sed a.csv crlf.csv ends a.csv crlf.csv
row 'CRLF line ends' sed a.svg crlf.svg ends a.svg crlf.svg
row 'CRLF line ends' sed a.pgf crlf.pgf ends a.pgf crlf.pgf
row 'LibreOffice Calc, commas' soffice a.csv calc.csv calc a.csv calc.csv 44
row 'LibreOffice Calc, semicolons' soffice a.csv calc-semi.csv calc a.csv calc-semi.csv 59
row 'LibreOffice Calc, tabs' soffice a.csv calc-tab.csv calc a.csv calc-tab.csv 9
if [ -f paper.log ] && grep -i 'pdf inclusion' paper.log; then
  echo 'pdflatex warned about the figure' >&2
  exit 1
fi
