#!/usr/bin/env bash
# Draws every kind of figure in every format with the packaged program (mvn package) and checks each file: exit code 0,
# not empty, and that 'voltscape recipe' prints the study out of it, without the study file beside it.
#
#   app/tools/figure-formats.sh [FOLDER [NAME...]]     figures go to FOLDER (default: a new temporary folder);
#                                                      NAMEs of figure-list.sh alone (default: all)
#
# Prints a table: ok, or what failed. VOLTSCAPE is the program, where it is another than the package in app/target;
# FORMATS are the formats, where not all are wanted, JOBS (2) how many figures are drawn at once.
set -uo pipefail
tools="$(cd "$(dirname "$0")" && pwd)"
self="$tools/$(basename "$0")"
voltscape="${VOLTSCAPE:-$tools/../target/voltscape/bin/voltscape}"
formats="${FORMATS:-svg pdf png csv pgf tex}"
# shellcheck source=figure-list.sh
. "$tools/figure-list.sh"

# One file's cell of the table.
check() { # NAME FORMAT WORDS...
  local name="$1" ending="$2" format="$2" folder=. file
  shift 2
  [ "$ending" = tex ] && format=pgf
  # Tables of the picture and of the document with the same name would lie beside each other.
  [ "$ending" = pgf ] && folder=figures
  file="$folder/$name.$ending"
  rm -f "$file"*
  "$voltscape" figure "$@" --format "$format" --out "$file" > "logs/$name.$ending.log" 2>&1
  local code=$?
  if [ "$code" -ne 0 ]; then
    echo "exit $code"
  elif [ ! -s "$file" ]; then
    echo "empty"
  else
    # The study is to come from the figure itself, and to be what was written beside it.
    mkdir -p "sidecars/$ending"
    mv "$file".study*.json "sidecars/$ending" 2> /dev/null
    local beside="sidecars/$ending/$name.$ending.study.json"
    [ -f "$beside" ] || beside="sidecars/$ending/$name.$ending.study-1.json"
    if ! "$voltscape" recipe "$file" > "logs/$name.$ending.json" 2> "logs/$name.$ending.recipe"; then
      echo "no recipe"
    elif [ -f "$beside" ] && ! cmp -s "$beside" "logs/$name.$ending.json"; then
      echo "other study"
    elif [ -f "$beside" ]; then
      echo "ok"
    elif [ -s "logs/$name.$ending.json" ]; then
      echo "ok, no study"
    else
      echo "empty recipe"
    fi
  fi
}

if [ "${1:-}" = --row ]; then
  for figure in "${figures[@]}"; do
    [ "${figure%%|*}" = "$2" ] || continue
    read -ra words <<< "${figure#*|}"
    row="| $2 |"
    for ending in $formats; do row="$row $(check "$2" "$ending" "${words[@]}") |"; done
    echo "$row"
  done
  exit
fi

out="${1:-$(mktemp -d)}"
shift
mkdir -p "$out/figures" "$out/logs"
cd "$out" || exit 1
small_studies
echo "| figure | ${formats// / | } |"
echo "| --- |$(for _ in $formats; do printf ' --- |'; done)"
if [ "$#" -gt 0 ]; then names=("$@"); else names=("${figures[@]%%|*}"); fi
printf '%s\n' "${names[@]}" | xargs -n 1 -P "${JOBS:-2}" "$self" --row | tee table.md
echo "$(grep -c . table.md) figures, logs in $out/logs"
if grep -E 'exit|empty|no recipe|other study' table.md > /dev/null; then exit 1; fi
[ "$(grep -c . table.md)" -eq "${#names[@]}" ]
