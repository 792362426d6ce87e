#!/usr/bin/env bash
# Runs every test, nothing skipped. Installs what is missing (Debian packages as root, npm packages of tests/clients),
# builds, starts its own servers on free loopback ports, and ends with one line: "N passed, N failed".
#
#   bash tests/run.sh              everything
#   bash tests/run.sh Tests        one project of Hotline.{Tests,IntegrationTests,BrowserTests}
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 CI="${CI:-}"

# Every system package a new machine needs. chromium: the citizen page and the console; fonts: Chinese text in it;
# nodejs and npm: other people's clients.
packages=(chromium fonts-noto-cjk)
command -v node >/dev/null || packages+=(nodejs npm)
missing=()
for package in "${packages[@]}"; do
  dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  echo "Installing ${missing[*]}"
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"; } >/tmp/hotline-apt.log 2>&1 \
    || { tail -20 /tmp/hotline-apt.log; echo "0 passed, 1 failed"; exit 1; }
fi

if [ -f tests/clients/package-lock.json ]; then
  (cd tests/clients && npm ci --no-audit --no-fund --loglevel=error) || { echo "0 passed, 1 failed"; exit 1; }
fi

dotnet restore Hotline.sln --locked-mode -v q || { echo "0 passed, 1 failed"; exit 1; }
dotnet build Hotline.sln -c Release --no-restore -v q || { echo "0 passed, 1 failed"; exit 1; }
dotnet format Hotline.sln --verify-no-changes --no-restore -v q || { echo "Not formatted: run 'dotnet format'"; echo "0 passed, 1 failed"; exit 1; }

passed=0 failed=0
for project in ${1:-Tests IntegrationTests BrowserTests}; do
  echo "== Hotline.$project"
  log=$(mktemp)
  "tests/Hotline.$project/bin/Release/net10.0/Hotline.$project" -noColor 2>&1 | tee "$log" | grep -vE '^\s*(Starting|Discovering|Discovered|Finished):' || true
  summary=$(grep -E 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+' "$log" | tail -n 1)
  if [ -z "$summary" ]; then
    failed=$((failed + 1))
    echo "Hotline.$project ended without a summary"
  else
    count() { sed -E "s/.*$1: ([0-9]+).*/\1/" <<<"$summary"; }
    bad=$(( $(count Errors) + $(count Failed) + $(count Skipped) + $(count 'Not Run') ))
    failed=$((failed + bad))
    passed=$((passed + $(count Total) - bad))
  fi
  rm -f "$log"
done

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
