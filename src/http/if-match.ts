import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

const DOCUMENTED = {
  name: 'If-Match',
  required: true,
  description: 'The ETag of the version that was read.',
};

const ifMatchOf = createParamDecorator((_data: unknown, context: ExecutionContext): string | undefined => {
  const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
  return headers['if-match'];
});

/** Hands a handler the header If-Match, where the request has it, and documents it. */
export function IfMatch(documented: Partial<typeof DOCUMENTED> = {}): ParameterDecorator {
  return (controller, method, index) => {
    ifMatchOf()(controller, method, index);
    const handler = Object.getOwnPropertyDescriptor(controller, method!)!;
    ApiHeader({ ...DOCUMENTED, ...documented })(controller, method!, handler);
  };
}
