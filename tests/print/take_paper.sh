#!/bin/bash
# What the virtual printer does with a document (ippeveprinter -c): puts it into the tray, as one line in TRAY/list with the
# job's name, and as TRAY/NUMBER.pdf with its attributes beside it. While there is a file FAULT the printer is in the state
# that it names, and nothing comes out; a file REFUSE makes it give the job up.
#
# usage: take_paper.sh DOCUMENT, with TRAY, FAULT and REFUSE in the environment
fault=
while [[ -f $FAULT ]]; do
  now=$(< "$FAULT")
  if [[ $now != "$fault" ]]; then
    [[ -z $fault ]] || echo "STATE: -$fault" >&2
    echo "STATE: +$now" >&2
    fault=$now
  fi
  sleep 0.1
done
[[ -z $fault ]] || echo "STATE: -$fault" >&2
if [[ -f $REFUSE ]]; then
  echo "ERROR: it does not like this" >&2
  exit 1
fi
number=$(($(ls "$TRAY" | grep -c '\.pdf$') + 1))
env | grep '^IPP_' | sort > "$TRAY/$number.attributes"
cp "$1" "$TRAY/$number.pdf"
echo "$IPP_JOB_NAME" >> "$TRAY/list"
pages=$(pdfinfo "$1" | awk '/^Pages:/ { print $2 }')
echo "ATTR: job-impressions=$pages job-impressions-completed=$pages" >&2
