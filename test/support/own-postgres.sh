# Serves an empty PostgreSQL until standard input ends, which it does however the run of the tests ends; nothing of the
# server is left then. What `initdb` makes is kept for the next run.
# Arguments: the folder of PostgreSQL's programs, the folder to keep what `initdb` makes in, and a port.
programs=$1 initialized=$2 port=$3
folder=$(mktemp -d "${TMPDIR:-/tmp}/rolecall-postgres-XXXXXX") || exit 1

if [ ! -d "$initialized" ]; then
  "$programs/initdb" -D "$folder/new" -U postgres -A trust -E UTF8 --no-sync >/dev/null || exit 1
  # Another run may have been faster.
  [ -d "$initialized" ] || mv "$folder/new" "$initialized"
fi
cp -R "$initialized" "$folder/data" || exit 1

exec 3<&0
# Of the processes here, a signal for all of them (Ctrl-C) ends none before standard input ends.
trap '' INT TERM HUP
# Nothing has to survive a crash, so nothing waits for the disk.
"$programs/postgres" -D "$folder/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
  -c max_connections=200 -c fsync=off -c full_page_writes=off -c synchronous_commit=off \
  -c lc_messages=C -c log_min_messages=log -c log_checkpoints=off 3<&- &
server=$!
{ read -r _ <&3; while kill -QUIT $server 2>/dev/null; do sleep 1 >/dev/null 2>&1; done; } &
reader=$!
wait $server
kill -KILL $reader 2>/dev/null
rm -rf "$folder"
