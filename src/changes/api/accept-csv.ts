import type { FastifyInstance } from 'fastify';
import { RefusedRequestError } from '../../common/refused-request-error';
import { CHANGES_PATH } from './changes-path';

/** Lets changes be planned from CSV. Other routes refuse it as before. */
export function acceptCsv(fastify: FastifyInstance): void {
  fastify.addContentTypeParser('text/csv', { parseAs: 'string' }, (request, body, done) => {
    if (request.routeOptions.url === CHANGES_PATH) done(null, body);
    else done(new RefusedRequestError(415, 'unsupported_media_type', 'Send application/json.'));
  });
}
