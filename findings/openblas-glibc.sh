#!/usr/bin/env bash
# org.bytedeco:openblas for Linux x86-64: the packages of one Maven artifact ask for very different C libraries. 0.3.19-1.5.7
# asks for symbols up to glibc 2.17, 0.3.28-1.5.11 up to 2.29 and 0.3.30-1.5.12 up to 2.35, so exchanging the BLAS under the
# same ND4J raises the oldest distribution it is meant for. Only the symbols are looked at here; nothing is loaded.
# Needs Maven, unzip and objdump (binutils).
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
newest() {
  mvn -q dependency:copy -Dartifact="org.bytedeco:openblas:$1:jar:linux-x86_64" -DoutputDirectory="$work/$1" > "$work/log" 2>&1 ||
    { cat "$work/log"; exit 1; }
  unzip -q -o "$work/$1"/*.jar '*/libopenblas.so*' '*/libjniopenblas.so' '*/libjniopenblas_nolapack.so' '*/libgfortran.so*' \
    '*/libquadmath.so*' '*/libgcc_s.so*' -d "$work/$1" 2> "$work/log" || [ $? = 11 ]
  find "$work/$1" -name '*.so*' -exec objdump -T {} + | grep -oE 'GLIBC_2\.[0-9]+' | sort -u -t. -k2n | tail -n 1
}
bad=0
check() {
  found="$(newest "$1")"
  printf '%s: %s\n' "$1" "$found"
  [ "$found" = "$2" ] || { echo "Changed: $1 asked for $2."; bad=1; }
}
check 0.3.19-1.5.7 GLIBC_2.17
check 0.3.28-1.5.11 GLIBC_2.29
check 0.3.30-1.5.12 GLIBC_2.35
[ "$bad" = 0 ] && echo "As described."
