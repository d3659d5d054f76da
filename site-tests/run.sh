#!/usr/bin/env bash
# Runs every test. On a fresh machine it needs the .NET SDK and nothing else: what the tests use besides, it installs.
# The last line is always "N passed, N failed"; the exit code is 0 only when tests ran and none failed.
#
#   bash site-tests/run.sh                          everything
#   bash site-tests/run.sh --filter Browser         a part: arguments go to `dotnet test`
set -u
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

results=$(mktemp -d "${TMPDIR:-/tmp}/praktijk-tests.XXXXXX") || exit 1
chmod 755 "$results" # run by root, a test becomes somebody else to be refused, and has to get in for that
export TMPDIR="$results" # whatever a test leaves behind goes with it
passed=0
failed=0
finish() {
  local code=$?
  rm -rf "$results"
  if [ "$code" -eq 0 ] && { [ "$failed" -gt 0 ] || [ "$passed" -eq 0 ]; }; then code=1; fi
  echo "$passed passed, $failed failed"
  exit "$code"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

say() { printf '%s\n' "$*" >&2; }
have() { command -v "$1" >/dev/null 2>&1; }

# What the browser tests drive: any Chromium will do. The one without windows does the same work in half the time.
find_chromium() {
  local candidate
  for candidate in "${PRAKTIJK_CHROMIUM:-}" chromium-headless-shell chromium google-chrome google-chrome-stable chromium-browser; do
    if [ -n "$candidate" ] && have "$candidate"; then command -v "$candidate"; return 0; fi
  done
  candidate="/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
  [ -x "$candidate" ] && printf '%s\n' "$candidate"
}

has_java() { java -version >/dev/null 2>&1; } # macOS has a java command that only says where to get one

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

install() {
  say "Installing $*"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2
}

install_missing() {
  local missing=() chromium=
  if [ -z "$(find_chromium)" ]; then
    chromium=needed
  elif [ "$(id -u)" -eq 0 ] && have apt-get && ! have chromium-headless-shell; then
    chromium=faster
  fi
  has_java || missing+=(default-jre-headless)
  have node && have npm || missing+=(nodejs npm)
  local program
  for program in git jq unzip; do
    have "$program" || missing+=("$program")
  done
  have pdftotext || missing+=(poppler-utils)
  [ ${#missing[@]} -eq 0 ] && [ -z "$chromium" ] && return 0
  if ! have apt-get || { [ "$(id -u)" -ne 0 ] && ! have sudo; }; then
    say "The tests need a Chromium or Chrome, Java 17 or later, Node 18 or later with npm, git 2.28 or later, jq, unzip and pdftotext (poppler): please install them (missing here: ${chromium:+Chromium }${missing[*]-})."
    return 1
  fi
  as_root apt-get update -qq >&2 || [ ${#missing[@]} -eq 0 ] || return 1
  # Not every system has the one without windows.
  if [ -n "$chromium" ] && ! install chromium-headless-shell && [ "$chromium" = needed ]; then
    missing+=(chromium)
  fi
  [ ${#missing[@]} -eq 0 ] || install "${missing[@]}"
}

if ! have dotnet; then
  say "The tests need the .NET SDK that global.json names: https://dotnet.microsoft.com/download"
  exit 1
fi
install_missing || exit 1
PRAKTIJK_CHROMIUM=$(find_chromium)
export PRAKTIJK_CHROMIUM

if [ ! site-tests/node_modules/.package-lock.json -nt site-tests/package-lock.json ]; then
  (cd site-tests && npm ci --loglevel=error >&2) || exit 1
fi

# No servers that outlive the run: they would keep the output open for whoever waits for its end.
export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# The parts of .NET that become part of the published program: a test publishes it, and goes to no feed itself.
if [ "$(uname -sm)" = "Linux x86_64" ]; then
  dotnet restore generator -p:RuntimeIdentifier=linux-x64 -v quiet || exit 1
fi

dotnet build Praktijk.sln -c Release -v quiet || exit 1
dotnet test Praktijk.sln -c Release --no-build --results-directory "$results" \
  --logger "trx;LogFileName=results.trx" --logger "console;verbosity=minimal" --blame-hang-timeout 10m "$@"
code=$?

# <Counters total="9" executed="9" passed="8" failed="1" error="0" timeout="0" aborted="0" …>
count() { sed -n "s/.*<Counters .* $1=\"\([0-9]*\)\".*/\1/p" "$results/results.trx" 2>/dev/null | head -n 1; }
passed=$(count passed)
passed=${passed:-0}
for kind in failed error timeout aborted; do
  number=$(count "$kind")
  failed=$((failed + ${number:-0}))
done
if [ "$code" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi # the run broke off before it could count
exit "$code"
