#!/bin/bash
# A build through a real CUPS: what came out has the right pages, sides, paper and staples; and whatever stops the printer, the
# scheduler or the program, each copy lies in the tray once, or is one that was asked about.
#
# usage: print_batch.sh TANDEM SOURCE_FOLDER WORK_FOLDER
#
# Ends with 77 where there is no CUPS, or no root to start one; with TANDEM_SKIP=never that is a failure.
set -euo pipefail

tandem=$1 source=$2 work=$3
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../cluster/small_roster.sh"
. "$here/print_system.sh"

skip() {
  echo "SKIPPED: $1" >&2
  [[ ${TANDEM_SKIP:-} == never ]] && exit 1
  exit 77
}
for program in cupsd lpadmin ippeveprinter dbus-daemon avahi-daemon pdftotext; do
  command -v "$program" > /dev/null || skip "there is no $program"
done
((EUID == 0)) || skip "only root can start a CUPS"

rm -rf "$work"
mkdir -p "$work"
export TANDEM_CACHE=
project=$work/project output=$work/project/output
small_roster "$source" "$project" 3
"$tandem" build "$project" -q --fillable no

# Where the user lp may look, with a name that is short enough for a socket.
place=$(mktemp -d)
finish() {
  local code=$?
  stop_print_system
  if ((code != 0)); then
    tail -n 40 "$work"/said.* 2> /dev/null || true
    tail -n 20 "$place/log/printer" "$place/log/scheduler" 2> /dev/null || true
  fi
  rm -rf "$place"
}
trap finish EXIT
start_print_system "$place"
echo "a print system after $SECONDS s"

fail() {
  echo "FAILED: $1" >&2
  exit 1
}

# expect CODE NAME WORD…: the program's exit code; what it says goes into said.NAME.
expect() {
  local code=0
  "$tandem" print "${@:3}" --project "$project" > "$work/said.$2" 2>&1 < /dev/null || code=$?
  ((code == $1)) || fail "'tandem print ${*:3}' ended with $code, not $1"
}
# begin NAME WORD…: the same in the background.
begin() {
  "$tandem" print "${@:2}" --project "$project" > "$work/said.$1" 2>&1 < /dev/null &
  run=$!
}
end() { # CODE NAME
  local code=0
  wait "$run" || code=$?
  ((code == $1)) || fail "$2 ended with $code, not $1"
}
says() { # NAME WORDS
  grep -qF -- "$2" "$work/said.$1"
}
must_say() {
  says "$1" "$2" || fail "$1 does not say: $2"
}
in_tray() { # COPY…: these and no others, since the tray was last emptied, in order
  diff <(printf '%s\n' "$@") <(cat "$TRAY/list" 2> /dev/null) || fail "the tray has other copies"
}
empty_tray() { rm -f "$TRAY"/*; }

# What it can do.
expect 0 list --list
for line in "staple" "paper       a4, letter; in its trays: a4" "sides       one, long-edge, short-edge" \
  "finishing   edge-stitch-left, staple-top-left" "reached by  IPP: reports what it has printed"; do
  must_say list "$line"
done
expect 2 refused --printer staple --finishing punch --media a3
must_say refused "'staple' has none, edge-stitch-left, staple-top-left"
must_say refused "'staple' has a4, letter"
[[ -z $(lpstat -W all -o) ]] || fail "something was sent"

# Right pages, each copy by itself, on the paper of the pages and not of the printer.
expect 0 right --printer staple --couple couple-001 --copy a --copy joint --finishing staple-top-left --grayscale
in_tray couple-001-a couple-001-together
number=0
for copy in a together; do
  number=$((number + 1))
  for attribute in FINISHINGS=staple-top-left SIDES=two-sided-long-edge PRINT_COLOR_MODE=monochrome; do
    grep -qx "IPP_$attribute" "$TRAY/$number.attributes" || fail "copy $number was not printed with $attribute"
  done
  grep -q '^IPP_MEDIA_COL=.*x-dimension=21000 y-dimension=29700' "$TRAY/$number.attributes" ||
    grep -qx IPP_MEDIA=iso_a4_210x297mm "$TRAY/$number.attributes" || fail "copy $number is not on A4"
  ! grep -q '^IPP_COPIES=[^1]' "$TRAY/$number.attributes" || fail "copy $number was printed more than once"
  diff <(pdftotext -layout "$output/packs/couple-001/couple-001-$copy.pdf" -) <(pdftotext -layout "$TRAY/$number.pdf" -) ||
    fail "copy $number has other pages"
done
! grep -rlE 'Ann|Bo ' "$TRAY"/*.attributes "$output"/print-queue "$work"/said.right || fail "somebody is named"
empty_tray
echo "right pages after $SECONDS s"

# The printer stops, is opened, jams: it is said, and goes on by itself. A stopped queue, too.
echo media-empty > "$FAULT"
begin stops --printer staple --couple couple-002 --copy a
wait_for "no paper" says stops "couple 1 of 1, out of paper: load a4 and it goes on"
echo cover-open > "$FAULT"
wait_for "an open cover" says stops "a cover is open: close it and it goes on"
echo media-jam > "$FAULT"
wait_for "a jam" says stops "paper jam: take the paper out"
rm "$FAULT"
end 0 stops
cupsdisable staple
begin disabled --printer staple --couple couple-002 --copy b
wait_for "a stopped queue" says disabled "it is paused"
cupsenable staple
end 0 disabled
in_tray couple-002-a couple-002-b
empty_tray
echo "faults of the printer after $SECONDS s"

# The program is killed while a copy is in flight; then the scheduler, which begins again with what it printed.
echo media-empty > "$FAULT"
begin killed --printer staple --couple couple-002 --copy a --copy b
wait_for "a copy in flight" says killed "out of paper"
kill -KILL "$run"
wait "$run" 2> /dev/null || true
expect 2 again --printer staple --couple couple-002
must_say again "an earlier run is not done: 0 of 2 copies are printed"
begin resumed --resume
wait_for "the same copy" says resumed "out of paper"
stop_print_process scheduler KILL
wait_for "the loss of the scheduler" says resumed "the print server does not answer"
start_scheduler
rm "$FAULT"
end 0 resumed
[[ $(sort -u "$TRAY/list" | xargs) == "couple-002-a couple-002-b" ]] || fail "a copy is lost"
twice=$(sort "$TRAY/list" | uniq -d)
[[ -z $twice || $twice == couple-002-a ]] || fail "$twice lies there twice"
[[ -z $twice ]] || must_say resumed "the print server began twice with couple-002-a"
empty_tray
echo "kills after $SECONDS s"

# Somebody cancels the job, or the printer gives it up: one copy is in doubt.
echo media-empty > "$FAULT"
begin cancelled --printer staple --couple couple-003 --copy a --copy b
wait_for "a copy in flight" says cancelled "out of paper"
cancel -a staple
end 6 cancelled
must_say cancelled "nobody knows whether couple-003-a was printed"
# The printer hears of it in its own time, and is busy until then.
touch "$REFUSE"
rm "$FAULT"
wait_for "the end of that job" printer_is_idle
expect 6 given-up --again couple-003-a
must_say given-up "nobody knows whether couple-003-a was printed"
rm "$REFUSE"
expect 0 rest --again couple-003-a
in_tray couple-003-a couple-003-b
empty_tray
echo "doubts after $SECONDS s"

# Held until somebody releases it; dropped.
begin held --printer staple --couple couple-003 --copy a --hold
wait_for "a held job" says held "held: release it at the printer"
lp -i "$(lpstat -o | awk '{ print $1 }')" -H resume
end 0 held
in_tray couple-003-a
begin dropped --printer staple --couple couple-003 --hold
wait_for "a held job" says dropped "held: release it at the printer"
kill -INT "$run"
end 130 dropped
expect 0 cancel --cancel
must_say cancel "not printed: couple-003-a to couple-003-together (3 copies)"
[[ -z $(lpstat -o) ]] || fail "a job is left"
in_tray couple-003-a

# A queue that only sends.
expect 0 blind --printer blind --couple couple-003 --copy a
must_say blind "its queue only sends"
expect 0 seen --printed couple-003-a
expect 4 nothing --resume

# No server.
stop_print_process scheduler KILL
expect 4 away --printer staple
must_say away "print the PDFs from a viewer"
echo "all of it in $SECONDS s"
