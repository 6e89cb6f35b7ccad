# For other scripts: . up.sh NODES starts a search cluster that ends with the script, its addresses in DATELINE_TEST_CLUSTER.
# Ends the script with 69 where there can be none.
for each in java mvn curl; do
  command -v "$each" >/dev/null || { echo "NOT RUN: $each is not here, and the cluster needs it." >&2; exit 69; }
done
trap 'bash scripts/cluster/cluster.sh stop' EXIT
bash scripts/cluster/cluster.sh start "$1" || { echo 'NOT RUN: no cluster starts here.' >&2; exit 69; }
DATELINE_TEST_CLUSTER=''
for ((i = 1; i <= $1; i++)); do DATELINE_TEST_CLUSTER+="http://127.0.0.1:$((${CLUSTER_HTTP:-19200} + i)),"; done
export DATELINE_TEST_CLUSTER
