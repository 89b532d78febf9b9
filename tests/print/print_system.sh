# A private print system on loopback, as root, without systemd: a message bus and an avahi-daemon of its own, on lo alone
# (ippeveprinter does not start without), a printer that speaks IPP Everywhere and has a finisher, and a CUPS with two queues:
# 'staple', which reports what the printer does, and 'blind', which only sends. Sourced by print_batch.sh.

# start_print_system FOLDER: a short path that the user lp may read.
start_print_system() {
  print=$1
  print_ports=$((10000 + $$ % 9000))
  declare -gA print_process=()
  export DBUS_SYSTEM_BUS_ADDRESS=unix:path=$print/bus CUPS_SERVER=$print/cups.sock
  export TRAY=$print/tray FAULT=$print/fault REFUSE=$print/refuse
  mkdir -p "$print"/{etc/ppd,spool/tmp,cache,state/certs,log,tray,printer}
  chown -R root:lp "$print"/{spool,cache,state,log}
  chmod 0755 "$print" "$print/state"
  chmod 0710 "$print/spool"
  chmod 1770 "$print/spool/tmp"
  chmod 0770 "$print/cache"
  write_settings
  dbus-daemon --config-file="$print/dbus.conf" --nofork > "$print/log/dbus" 2>&1 &
  print_process[bus]=$!
  wait_for "the message bus" test -S "$print/bus"
  avahi-daemon --no-chroot --no-drop-root --no-rlimits --no-proc-title -f "$print/avahi.conf" > "$print/log/avahi" 2>&1 &
  print_process[avahi]=$!
  wait_for "avahi" grep -q 'startup complete' "$print/log/avahi"
  start_printer
  start_scheduler
  lpadmin -p staple -E -v "ipp://localhost:$print_ports/ipp/print" -m everywhere -o printer-error-policy=abort-job
  lpadmin -p blind -E -v "file:$print/blind" -m everywhere 2> /dev/null || lpadmin -p blind -E -v "file:$print/blind"
}

write_settings() {
  cat > "$print/dbus.conf" << END
<busconfig><type>system</type><listen>unix:path=$print/bus</listen><auth>EXTERNAL</auth>
<policy context="default"><allow user="*"/><allow own="*"/><allow send_type="method_call"/><allow send_type="signal"/>
<allow send_requested_reply="true" send_type="method_return"/><allow send_requested_reply="true" send_type="error"/>
<allow receive_type="method_call"/><allow receive_type="method_return"/><allow receive_type="error"/>
<allow receive_type="signal"/></policy></busconfig>
END
  printf '[server]\nuse-ipv6=no\nallow-interfaces=lo\n[publish]\npublish-hinfo=no\npublish-workstation=no\n' \
    > "$print/avahi.conf"
  cat > "$print/cups-files.conf" << END
SystemGroup root lpadmin
User lp
Group lp
FileDevice Yes
ServerRoot $print/etc
RequestRoot $print/spool
TempDir $print/spool/tmp
CacheDir $print/cache
StateDir $print/state
ErrorLog $print/log/cups
AccessLog $print/log/access
PageLog $print/log/page
END
  cat > "$print/cupsd.conf" << END
Listen $print/cups.sock
Browsing No
WebInterface No
LogLevel debug
PreserveJobHistory Yes
DefaultAuthType None
DirtyCleanInterval 0
<Location />
  Order allow,deny
  Allow localhost
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  SubscriptionPrivateAccess all
  SubscriptionPrivateValues none
  <Limit All>
    Order deny,allow
    Allow localhost
  </Limit>
</Policy>
END
}

start_printer() {
  ippeveprinter -p "$print_ports" -n localhost -k -d "$print/printer" -c "$here/take_paper.sh" -a "$here/printer.conf" \
    "Tandem Test" >> "$print/log/printer" 2>&1 &
  print_process[printer]=$!
  wait_for "the printer" is_open "$print_ports"
}
printer_is_idle() { # ipptool finds fault with its attributes, and prints them
  local all
  all=$(ipptool -tv "ipp://localhost:$print_ports/ipp/print" get-printer-attributes.test || true)
  [[ $all == *'printer-state (enum) = idle'* ]]
}
is_open() { (exec 3<> "/dev/tcp/localhost/$1") 2> /dev/null; }

start_scheduler() {
  cupsd -f -c "$print/cupsd.conf" -s "$print/cups-files.conf" > "$print/log/scheduler" 2>&1 &
  print_process[scheduler]=$!
  wait_for "the scheduler" scheduler_answers
}
scheduler_answers() { [[ $(lpstat -r 2> /dev/null) == *"is running"* ]]; }

# stop_print_process NAME [SIGNAL]
stop_print_process() {
  local process=${print_process[$1]:-}
  [[ -n $process ]] || return 0
  kill "-${2:-TERM}" "$process" 2> /dev/null || true
  wait "$process" 2> /dev/null || true
  unset "print_process[$1]"
}

stop_print_system() {
  local name
  rm -f "$FAULT"
  for name in scheduler printer avahi bus; do stop_print_process "$name" KILL; done
  rm -f /run/avahi-daemon/pid
}

# wait_for WHAT COMMAND…: until the command succeeds, for a minute.
wait_for() {
  local tries=600
  until "${@:2}"; do
    ((--tries > 0)) || { echo "FAILED: waited in vain for $1" >&2; return 1; }
    sleep 0.1
  done
}
