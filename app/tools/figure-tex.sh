#!/usr/bin/env bash
# Every kind of figure for LaTeX, each as a document of its own and all inside one article, compiled with the TeX
# engines that are installed. Fails on errors, overfull boxes and missing characters.
#
#   app/tools/figure-tex.sh [FOLDER [NAME...]]     figures, logs and PDFs go to FOLDER (default: a new temporary
#                                                  folder); NAMEs of figure-list.sh alone (default: all)
#
# Needs the packaged program, or VOLTSCAPE, and of TeX Live pgfplots and standalone (Debian: texlive-pictures,
# texlive-latex-extra, texlive-luatex, texlive-xetex, lmodern). What is in FOLDER already, as figure-formats.sh leaves
# it, is not drawn again. ENGINES are the engines, where not all are wanted.
set -uo pipefail
tools="$(cd "$(dirname "$0")" && pwd)"
program="${VOLTSCAPE:-$tools/../target/voltscape/bin/voltscape}"
# shellcheck source=figure-list.sh
. "$tools/figure-list.sh"
out="${1:-$(mktemp -d)}"
shift
mkdir -p "$out/figures"
cd "$out" || exit 1
[ -f small.json ] || small_studies

engines=()
for engine in ${ENGINES:-pdflatex xelatex lualatex}; do
  if command -v "$engine" > /dev/null; then engines+=("$engine"); else echo "figure-tex: $engine is not installed"; fi
done
[ "${#engines[@]}" -gt 0 ] || { echo "figure-tex: no TeX engine was found." >&2; exit 1; }

failed=0
draw() { # FILE FORMAT WORDS...
  local file="$1" format="$2"
  shift 2
  [ -s "$file" ] || "$program" figure "$@" --format "$format" --out "$file" > drawn.log 2>&1 ||
    { echo "FAILED, not drawn: $file: $(tail -1 drawn.log)"; failed=1; return 1; }
}
compile() { # NAME: NAME.tex with each engine
  local engine job
  for engine in "${engines[@]}"; do
    job="$1-$engine"
    if ! timeout 300 "$engine" -interaction=nonstopmode -halt-on-error -file-line-error -jobname="$job" "$1.tex" > /dev/null; then
      echo "FAILED $job: $(grep -m1 -A2 -E '^(!|[^ ]+:[0-9]+: )' "$job.log" | tr '\n' ' ')"
      failed=1
    elif grep -E 'Overfull|Missing character|undefined' "$job.log"; then
      echo "FAILED $job"
      failed=1
    fi
  done
}
included=()
for figure in "${figures[@]}"; do
  name="${figure%%|*}"
  if [ "$#" -gt 0 ] && [[ " $* " != *" $name "* ]]; then continue; fi
  read -ra words <<< "${figure#*|}"
  draw "$name.tex" pgf "${words[@]}" && compile "$name" && echo "done $name"
  draw "figures/$name.pgf" pgf "${words[@]}" && included+=("$name")
done
{
  printf '%s\n' '\documentclass{article}' '\usepackage[paperwidth=16in,paperheight=16in,margin=1in]{geometry}' \
    '\usepackage{pgfplots}' '\pgfplotsset{compat=1.16}' '\newcommand\voltscapefolder{figures/}' '\begin{document}'
  for name in "${included[@]}"; do
    printf '%s\n' '\begin{figure}\centering' "\\input{figures/$name.pgf}" "\\caption{The figure $name.}\\end{figure}\\clearpage"
  done
  printf '%s\n' '\end{document}'
} > article.tex
compile article
echo "${#included[@]} figures in article.tex; ${engines[*]}"
exit "$failed"
