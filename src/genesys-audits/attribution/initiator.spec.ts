import { initiatorAmong } from './initiator';

const event = (id: string, at: number, actorId?: string) => ({
  id,
  at: new Date(at).toISOString(),
  actorId,
});

describe('initiatorAmong', () => {
  it('is whom the related events name', () => {
    expect(initiatorAmong([event('system', 1), event('begun', 2, 'ada')])).toMatchObject({
      id: 'begun',
      actorId: 'ada',
    });
    expect(initiatorAmong([event('later', 3, 'ada'), event('first', 2, 'ada')])?.id).toBe('first');
  });

  it('is no one where they name no one, or several', () => {
    expect(initiatorAmong([event('system', 1)])).toBeUndefined();
    expect(initiatorAmong([event('one', 1, 'ada'), event('other', 1, 'bob')])).toBeUndefined();
  });
});
