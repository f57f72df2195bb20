import type { FastifyContextConfig, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { NotFoundError } from '../common/errors';
import { consoleHeaders } from '../http/security-headers';
import { ConsoleFiles } from './console-files';

const PATH = '/console/';

/** The pages know nothing of the organisation: users sign in for that. */
const config: FastifyContextConfig = { requirement: { public: 'console' } };

/** Serves what the build made of the console, and leads browsers there. Call it before the application listens. */
export function serveConsole(instance: FastifyInstance, folder: string): void {
  const files = new ConsoleFiles(folder);
  const lead = (_request: FastifyRequest, reply: FastifyReply) => reply.redirect(PATH, 302);
  instance.get('/', { config }, (request, reply) => {
    if (!request.headers.accept?.includes('text/html')) throw new NotFoundError();
    return lead(request, reply);
  });
  instance.get('/console', { config }, lead);
  instance.get<{ Params: { '*': string } }>(`${PATH}*`, { config }, async (request, reply) => {
    if (!files.isBuilt) throw new NotFoundError('The console is not part of this build: run npm run build.');
    const file = await files.find(request.params['*']);
    if (file === undefined) throw new NotFoundError('The console has no such file.');
    const { 'accept-encoding': accepted, 'if-none-match': known } = request.headers;
    const encoding = file.encodingFor(accepted);
    void reply.headers(consoleHeaders).headers(file.headers(encoding));
    if (file.isKnown(known)) return reply.code(304).send();
    return reply.send(await file.encodedAs(encoding));
  });
}
