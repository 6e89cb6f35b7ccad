#!/usr/bin/env bash
# A search cluster on 127.0.0.1, for tests: OpenSearch put together from its artifacts on Maven Central. Wants Java 17 or newer and mvn.
#   cluster.sh assemble      fetches the jars, once (some 50 MB)
#   cluster.sh start [N]     starts N nodes (3), and waits until they are one cluster
#   cluster.sh kill I        ends node I (1 to N) as a power cut would
#   cluster.sh hang I        node I keeps its connections and answers nothing
#   cluster.sh wake I        lets it go on
#   cluster.sh run I         starts node I again
#   cluster.sh pid I         prints its process id
#   cluster.sh stop          ends all nodes, and forgets what they held
# CLUSTER_HOME is where it lies, CLUSTER_HTTP the port before that of node 1, CLUSTER_HEAP the heap of a node.
set -euo pipefail

VERSION=2.19.6 # The newest that runs on Java 17.
# It refuses to run as root: where root starts it, nobody runs it, who cannot read root's home.
if [ "$(id -u)" = 0 ]; then CACHE=/var/tmp/dateline; else CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/dateline; fi
HOME_DIR=${CLUSTER_HOME:-$CACHE/opensearch-$VERSION}
HTTP=${CLUSTER_HTTP:-19200}
TRANSPORT=$((HTTP + 100))
HEAP=${CLUSTER_HEAP:-512m}
NODES=$HOME_DIR/nodes

# jars FOLDER GROUP:ARTIFACT:VERSION...  Copies artifacts and what they need at run time into a folder.
jars() {
  local folder=$1 pom group artifact version
  shift
  pom=$(mktemp -d)
  {
    printf '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
    printf '<groupId>dateline</groupId><artifactId>jars</artifactId><version>1</version><dependencies>'
    for each in "$@"; do
      IFS=: read -r group artifact version <<<"$each"
      printf '<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></dependency>' "$group" "$artifact" "$version"
    done
    printf '</dependencies></project>'
  } >"$pom/pom.xml"
  mvn -q -B -f "$pom/pom.xml" dependency:copy-dependencies -DoutputDirectory="$folder" -DincludeScope=runtime
  rm -r "$pom"
}

# module HOME NAME ARTIFACT CLASS [PERMISSIONS]  The descriptor and the policy of a module are not in its jar.
module() {
  local folder=$1/modules/$2 home=$1 jar
  mkdir -p "$folder"
  jars "$folder" "org.opensearch.plugin:$3:$VERSION"
  # No jar may lie in two places.
  for jar in "$home"/lib/*.jar; do rm -f "$folder/$(basename "$jar")"; done
  printf '%s\n' "name=$2" "description=$2" "version=$VERSION" "opensearch.version=$VERSION" java.version=11 "classname=$4" \
    extended.plugins= has.native.controller=false >"$folder/plugin-descriptor.properties"
  if [ -n "${5:-}" ]; then printf 'grant {\n%s\n};\n' "$5" >"$folder/plugin-security.policy"; fi
}

assemble() {
  [ ! -e "$HOME_DIR/whole" ] || return 0
  local home=$HOME_DIR.part log4j
  rm -rf "$home"
  # As nobody it cannot make these itself.
  mkdir -p "$home"/{bin,lib,modules,plugins,extensions}
  jars "$home/lib" "org.opensearch:opensearch:$VERSION" "org.opensearch:opensearch-plugin-classloader:$VERSION"
  log4j=$(basename "$home"/lib/log4j-api-*.jar .jar)
  # Optional by its POM, and needed to start.
  jars "$home/lib" "org.apache.logging.log4j:log4j-core:${log4j#log4j-api-}"
  module "$home" transport-netty4 transport-netty4-client org.opensearch.transport.Netty4Plugin '
    permission java.io.FilePermission "/proc/sys/net/core/somaxconn", "read";
    permission java.net.SocketPermission "*", "accept,connect";
    permission java.lang.RuntimePermission "*", "setContextClassLoader";
    permission java.lang.RuntimePermission "getClassLoader";
    permission java.util.PropertyPermission "sun.nio.ch.bugLevel", "write";'
  module "$home" analysis-common analysis-common org.opensearch.analysis.common.CommonAnalysisPlugin
  module "$home" lang-painless lang-painless org.opensearch.painless.PainlessPlugin '
    permission java.lang.RuntimePermission "createClassLoader";
    permission java.lang.RuntimePermission "getClassLoader";'
  touch "$home/whole"
  rm -rf "$HOME_DIR"
  mv "$home" "$HOME_DIR"
}

# settings I N  What node I of N is told.
settings() {
  local seeds='' names='' i
  for ((i = 1; i <= $2; i++)); do
    seeds+="\"127.0.0.1:$((TRANSPORT + i))\","
    names+="\"n$i\","
  done
  cat <<YML
cluster.name: dateline-test
node.name: n$1
path.data: $NODES/$1/data
path.logs: $NODES/$1/logs
network.host: 127.0.0.1
http.port: $((HTTP + $1))
transport.port: $((TRANSPORT + $1))
discovery.seed_hosts: [${seeds%,}]
cluster.initial_cluster_manager_nodes: [${names%,}]
cluster.routing.allocation.disk.threshold_enabled: false
# A node that hangs is let go after four seconds, not after ninety.
cluster.fault_detection.follower_check.timeout: 2s
cluster.fault_detection.follower_check.retry_count: 2
cluster.fault_detection.leader_check.timeout: 2s
cluster.fault_detection.leader_check.retry_count: 2
YML
}

run() {
  local folder=$NODES/$1 as=()
  mkdir -p "$folder"/{config,data,logs,tmp}
  settings "$1" "$(cat "$NODES/count")" >"$folder/config/opensearch.yml"
  printf '%s\n' 'status = error' 'appender.console.type = Console' 'appender.console.name = console' \
    'appender.console.layout.type = PatternLayout' 'appender.console.layout.pattern = [%d{ISO8601}][%-5p][%c{1.}] %m%n' \
    'rootLogger.level = warn' 'rootLogger.appenderRef.console.ref = console' >"$folder/config/log4j2.properties"
  if [ "$(id -u)" = 0 ]; then
    chown -R nobody "$folder"
    as=(setpriv --reuid=nobody --regid=nogroup --clear-groups)
  fi
  # Without that context selector a node dies at the first connection.
  "${as[@]}" java -Xms"$HEAP" -Xmx"$HEAP" -XX:+UseSerialGC -XX:MaxDirectMemorySize=256m -Xss1m \
    -Djava.security.manager=allow -Dfile.encoding=UTF-8 -Djna.nosys=true -Djava.io.tmpdir="$folder/tmp" \
    -Dio.netty.noUnsafe=true -Dio.netty.noKeySetOptimization=true -Dio.netty.recycler.maxCapacityPerThread=0 \
    -Dio.netty.allocator.numDirectArenas=0 -Dlog4j.shutdownHookEnabled=false -Dlog4j2.disable.jmx=true \
    -Djava.locale.providers=SPI,COMPAT \
    -Dlog4j2.contextSelector=org.apache.logging.log4j.core.selector.BasicContextSelector \
    -Dopensearch.path.home="$HOME_DIR" -Dopensearch.path.conf="$folder/config" -Dopensearch.distribution.type=tar \
    -Dopensearch.bundled_jdk=false -cp "$HOME_DIR/lib/*" org.opensearch.bootstrap.OpenSearch \
    >"$folder/logs/console" 2>&1 </dev/null &
  echo $! >"$folder/pid"
}

start() {
  local count=$1 i file
  mkdir -p "$NODES"
  echo "$count" >"$NODES/count"
  for ((i = 1; i <= count; i++)); do run "$i"; done
  for ((i = 0; i < 120; i++)); do
    for file in "$NODES"/*/pid; do kill -0 "$(cat "$file")" 2>/dev/null || i=120; done
    if curl -fsS "http://127.0.0.1:$((HTTP + 1))/_cluster/health" 2>/dev/null | grep -q "\"number_of_nodes\":$count,"; then
      echo "$count nodes on 127.0.0.1, ports $((HTTP + 1)) to $((HTTP + count))"
      return 0
    fi
    sleep 1
  done
  echo 'The nodes became no cluster.' >&2
  tail -n 20 "$NODES"/*/logs/console >&2
  stop
  return 1
}

stop() {
  local file
  for file in "$NODES"/*/pid; do
    [ -e "$file" ] || continue
    kill -CONT "$(cat "$file")" 2>/dev/null || true
    kill -9 "$(cat "$file")" 2>/dev/null || true
  done
  rm -rf "$NODES"
}

pid() { cat "$NODES/$1/pid"; }

case ${1:-} in
  assemble) assemble ;;
  start) assemble && start "${2:-3}" ;;
  run) run "$2" ;;
  kill) kill -9 "$(pid "$2")" ;;
  hang) kill -STOP "$(pid "$2")" ;;
  wake) kill -CONT "$(pid "$2")" ;;
  pid) pid "$2" ;;
  stop) stop ;;
  *)
    sed -n 2,11p "$0"
    exit 2
    ;;
esac
