#!/usr/bin/env bash
# Prints the figures of the README: time from start to the first reply, idle memory, import rate.
#
#   bash tests/measure.sh [FILE.tsv]     FILE.tsv: what to import; by default the demo is filled in instead
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1

dotnet build src/Hotline.Service -c Release -v q
hotline=src/Hotline.Service/bin/Release/net10.0/Hotline.Service
data=$(mktemp -d); port=$((20000 + RANDOM % 20000)); pid=
trap '[ -z "$pid" ] || kill "$pid" 2>/dev/null; rm -rf "$data"' EXIT

# The first start learns the classifier and makes the tables; the figure is that of every later start.
"$hotline" keys add measure --role intake --data "$data" >"$data/key"
"$hotline" --data "$data" --urls "http://127.0.0.1:$port" >/dev/null & pid=$!
until curl -sf "http://127.0.0.1:$port/health" >/dev/null; do sleep 0.05; done
kill "$pid"; wait "$pid" || true

began=$(date +%s%N)
"$hotline" --data "$data" --urls "http://127.0.0.1:$port" >/dev/null & pid=$!
until curl -sf -o /dev/null -X POST "http://127.0.0.1:$port/api/v1/reports" -H "Authorization: Bearer $(cat "$data/key")" \
  -H 'Content-Type: application/json' -d '{"narrative":"The fire exit is chained."}'; do sleep 0.05; done
echo "start to first filed report: $(( ($(date +%s%N) - began) / 1000000 )) ms"

# The service gives back what starting needed after twenty seconds.
sleep 30
echo "idle memory: $(( $(awk '/VmRSS/ {print $2}' "/proc/$pid/status") / 1024 )) MB"
kill "$pid"; wait "$pid" || true; pid=

if [ $# -gt 0 ]; then
  "$hotline" import "$1" --data "$data" 2>/dev/null
else
  "$hotline" demo --data "$data" >/dev/null && echo "demo filled in"
fi
