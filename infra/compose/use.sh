# Points ./celakarte at the servers of compose.yaml; to be read by a shell: . infra/compose/use.sh
export CELAKARTE_KAFKA_BOOTSTRAP=127.0.0.1:8192
export CELAKARTE_MONGODB_URI='mongodb://127.0.0.1:8117/?uuidRepresentation=standard&directConnection=true&w=majority'
export CELAKARTE_KEYCLOAK_URL=http://localhost:8180
set -a
. infra/compose/local.env
set +a
