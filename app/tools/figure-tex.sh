#!/usr/bin/env bash
# Every kind of figure for LaTeX, as a document of its own and inside an article, compiled with the TeX engines that
# are installed. Fails on errors, overfull boxes and missing characters.
#
#   app/tools/figure-tex.sh [FOLDER]     figures, logs and PDFs go to FOLDER (default: a new temporary folder)
#
# Needs the packaged program and of TeX Live pgfplots and standalone (Debian: texlive-pictures, texlive-latex-extra,
# texlive-luatex, texlive-xetex, lmodern).
set -uo pipefail
checkout="$(cd "$(dirname "$0")/../.." && pwd)"
program="$checkout/app/target/voltscape/bin/voltscape"
out="${1:-$(mktemp -d)}"
mkdir -p "$out"
cd "$out" || exit 1

engines=()
for engine in pdflatex xelatex lualatex; do
  if command -v "$engine" > /dev/null; then engines+=("$engine"); else echo "figure-tex: $engine is not installed"; fi
done
[ "${#engines[@]}" -gt 0 ] || { echo "figure-tex: no TeX engine was found." >&2; exit 1; }

# NAME and what stands behind 'voltscape figure'.
figures=(
  "curve|bit-masking-digits --view curve"
  "map|bit-masking-digits --view map"
  "accuracy|bit-masking-digits --view accuracy"
  "zones|bit-masking-digits --view accuracy --zones bit-masking --mark-voltage 0.50"
  "probability|bit-masking-digits --view accuracy --axis probability --legend right"
  "bottom|bit-masking-digits --view accuracy --legend bottom --title on"
  "energy|bit-masking-digits --view energy"
  "decide|bit-masking-digits --view decide"
  "histogram|bit-masking-digits --view histogram"
  "sensitivity|bit-masking-digits --view sensitivity"
  "array|bit-masking-digits --view array"
  "canary|bit-masking-digits --view canary"
  "temperature|bit-masking-digits --view canary-temperature"
  "canaryenergy|bit-masking-digits --view canary-energy"
  "timing|hetero-mac-lenet-budgets --view timing"
  "shmoo|bit-masking-digits --view shmoo"
)
failed=0
compile() { # NAME FILE
  for engine in "${engines[@]}"; do
    local job="$1-$engine"
    if ! timeout 120 "$engine" -interaction=nonstopmode -halt-on-error -jobname="$job" "$2" > /dev/null; then
      echo "FAILED $job: $(grep -m1 -A2 '^!' "$job.log" | tr '\n' ' ')"
      failed=1
    elif grep -E 'Overfull|Missing character|undefined' "$job.log"; then
      echo "FAILED $job"
      failed=1
    fi
  done
}
for figure in "${figures[@]}"; do
  name="${figure%%|*}"
  read -ra arguments <<< "${figure#*|}"
  if [ ! -f "$name.tex" ]; then
    "$program" figure "${arguments[@]}" --format pgf --out "$name.tex" > "$name.out" 2>&1 || { echo "not drawn: $name: $(tail -1 "$name.out")"; failed=1; continue; }
    "$program" figure "${arguments[@]}" --format pdf --out "$name.pdf" > /dev/null 2>&1
    mkdir -p figures
    "$program" figure "${arguments[@]}" --format pgf --out "figures/$name.pgf" > /dev/null || failed=1
  fi
  cat > "article-$name.tex" << T
\\documentclass{article}
\\usepackage[paperwidth=16in,paperheight=16in,margin=1in]{geometry}
\\usepackage{pgfplots}
\\pgfplotsset{compat=1.16}
\\newcommand\\voltscapefolder{figures/}
\\begin{document}
\\begin{figure}\\centering\\input{figures/$name.pgf}\\caption{The figure $name.}\\end{figure}
\\end{document}
T
  compile "$name" "$name.tex"
  compile "article-$name" "article-$name.tex"
  echo "done $name"
done
exit "$failed"
