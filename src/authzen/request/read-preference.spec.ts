import type { FastifyReply, FastifyRequest } from 'fastify';
import { isMinimal } from './read-preference';

describe('isMinimal', () => {
  const asked = (prefer: string | undefined, answers: 'full' | 'minimal' = 'full') => {
    const sent: string[] = [];
    const reply = { header: (_name: string, value: string) => sent.push(value) } as unknown as FastifyReply;
    const minimal = isMinimal({ headers: { prefer } } as unknown as FastifyRequest, reply, { answers });
    return [minimal, ...sent];
  };

  it.each([
    ['return=minimal'],
    ['RETURN = "minimal"'],
    ['respond-async, wait=10, return=minimal'],
    ['return=minimal; foo=bar'],
    ['return=minimal, return=representation'],
  ])('is so for %j', (prefer) => {
    expect(asked(prefer)).toEqual([true, 'return=minimal']);
  });

  it.each([
    ['return=representation'],
    ['return=representation, return=minimal'],
    ['return="representation"'],
  ])('is not so for %j, whatever the operator says', (prefer) => {
    expect(asked(prefer, 'minimal')).toEqual([false, 'return=representation']);
  });

  it.each([undefined, '', 'return', 'return=minimally', 'noreturn=minimal', 'x=y; return=minimal'])(
    'is as the operator says for %j',
    (prefer) => {
      expect(asked(prefer)).toEqual([false]);
      expect(asked(prefer, 'minimal')).toEqual([true]);
    },
  );
});
