import type { FastifyInstance, FastifyRequest } from 'fastify';
import { NotFoundError, DomainError } from '../../common/errors';
import { CONFIGURATION_PATH } from '../authzen-paths';
import { sendAuthzenError } from '../send-authzen-error';
import { configurationOf, pathOf } from './configuration';

/**
 * The discovery document, open to everyone: it says only where to send requests. Its URLs come from the configured one,
 * never from the Host header, which a caller may choose. The path of that URL follows the well-known one.
 */
export function registerConfigurationRoute(fastify: FastifyInstance, publicUrl: URL | undefined): void {
  const options = {
    config: { requirement: { public: 'authzen_configuration' } },
    errorHandler: sendAuthzenError,
  };
  const answer = ({ url }: FastifyRequest) => {
    if (publicUrl === undefined) throw new PublicUrlNotSetError();
    if (url.split('?', 1)[0] !== CONFIGURATION_PATH + pathOf(publicUrl)) throw new NotFoundError();
    return configurationOf(publicUrl);
  };
  fastify.get(CONFIGURATION_PATH, options, async (request) => Promise.resolve(answer(request)));
  fastify.get(`${CONFIGURATION_PATH}/*`, options, async (request) => Promise.resolve(answer(request)));
}

/** 404: without its public URL this service cannot say where it is. */
class PublicUrlNotSetError extends DomainError {
  readonly code = 'public_url_not_set';
  readonly status = 404;

  constructor() {
    super('There is no discovery document: PUBLIC_URL is not set.');
  }
}
