import type { IncomingMessage } from 'node:http';
import { LOST } from '../http/read-json-bodies';

/**
 * Gives the body of a request to `use` when it comes in one piece of this length and is UTF-8. When it does not, or `use`
 * returns false, the request is as if no one had touched it, and `otherwise` is called.
 */
export function bodyAtOnce(
  request: IncomingMessage,
  length: number,
  use: (body: string) => boolean,
  otherwise: () => void,
): void {
  request.once('data', (piece: Buffer) => {
    const body = piece.length === length ? piece.toString('utf8') : LOST;
    if (!body.includes(LOST) && use(body)) return;
    request.pause();
    request.unshift(piece);
    otherwise();
  });
}
