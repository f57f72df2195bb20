import type { Operation } from './operation';

declare module 'fastify' {
  interface FastifyContextConfig {
    operation?: Operation;
  }
}
