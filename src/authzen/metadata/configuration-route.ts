import type { FastifyInstance, FastifyRequest } from 'fastify';
import { NotFoundError } from '../../common/errors';
import { CONFIGURATION_PATH } from '../authzen-paths';
import { PublicUrlNotSetError } from '../authzen.errors';
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
