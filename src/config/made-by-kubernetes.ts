/** `<SERVICE>_SERVICE_HOST`, `…_SERVICE_PORT`, `…_SERVICE_PORT_<NAME>`, `…_PORT_8080_TCP` and `…_PORT_8080_TCP_ADDR`. */
const NAMES = /_SERVICE_HOST$|_SERVICE_PORT(_\w+)?$|_PORT_\d+_(TCP|UDP|SCTP)(_(ADDR|PORT|PROTO))?$/;
/** `<SERVICE>_PORT=tcp://10.0.0.1:80`: its name alone might be a mistake for `PORT`. */
const ADDRESS = /^(tcp|udp|sctp):\/\//;

/**
 * Whether Kubernetes made this variable, or Docker for a linked container: each service of a namespace makes some in
 * every pod, and a service may well be called `audit` or `sync`.
 */
export function isMadeByKubernetes(name: string, value: string): boolean {
  return NAMES.test(name) || (name.endsWith('_PORT') && ADDRESS.test(value));
}
