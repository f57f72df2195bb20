import { openByReviewer } from './open-by-reviewer';

const asked = (...ids: string[]) => ({ reviewers: ids.map((id) => ({ type: 'email' as const, id })) });

describe('openByReviewer', () => {
  it('counts an item for each who is asked, and apart what no one is asked about', () => {
    expect(openByReviewer([asked('a'), asked('b', 'a'), asked(), asked('a')])).toEqual([
      { reviewer: 'email:a', items: 3 },
      { reviewer: 'email:b', items: 1 },
      { reviewer: undefined, items: 1 },
    ]);
  });
});
