import type { AuditEventPageDto } from '../../src/audit/api/audit.dto';
import type { DecidedDto, ReviewDecisionsDto } from '../../src/reviews/decisions/decision.dto';
import { asAdmin } from '../support/create-app';
import { describeWithReviewApp } from './describe-with-review-app';
import type { Headers, ReviewApp } from './review-app';

jest.setTimeout(60_000);

interface Problem {
  code?: string;
  errors?: { pointer: string; detail: string }[];
  errorCount?: number;
}

describeWithReviewApp('Decisions from CSV', (appOf) => {
  let app: ReviewApp;
  let cy: Headers;

  beforeAll(async () => {
    app = appOf();
    cy = await app.people.jwt('cy@idp', { email: 'cy@example.org' });
  });

  async function download(id: string, query = '', by = cy) {
    const url = `/api/v1/reviews/${id}/decision-sheet${query}`;
    const answer = await app.service.app.inject({ method: 'GET', url, headers: { ...asAdmin, ...by } });
    return { status: answer.statusCode, tag: String(answer.headers.etag), text: answer.body };
  }

  async function upload(id: string, payload: string, headers: Headers, type = 'text/csv', query = '') {
    const answer = await app.service.app.inject({
      method: 'POST',
      url: `/api/v1/reviews/${id}/decision-sheet${query}`,
      headers: { ...asAdmin, ...cy, 'content-type': type, ...headers },
      payload,
    });
    return { status: answer.statusCode, body: answer.json<DecidedDto & Problem>() };
  }

  /** Fills in the cells of a column by position. */
  function filled(text: string, column: string, values: Record<number, string>): string {
    const [header, ...lines] = text.replace('\ufeff', '').trimEnd().split('\r\n');
    const at = header!.split(',').indexOf(column);
    const written = lines.map((line) => {
      const cells = line.split(',');
      cells[at] = values[Number(cells[0])] ?? cells[at]!;
      return cells.join(',');
    });
    return [header, ...written].join('\r\n');
  }

  it('are made in the sheet that was downloaded, and are stored as such', async () => {
    const { id } = await app.opened();
    const { tag, text } = await download(id);
    expect(text.split('\r\n')[0]).toBe(
      '\ufeffposition,version,subjectType,subject,state,role,division,powerful,dormantSince,brokenRules,dataCategories,' +
        'decision,targetRoleId,targetDivisionId,reason,subjectId,roleId,divisionId',
    );
    expect(text).toContain('2,1,user,bob,active,agent,north,false,');
    const decided = filled(filled(text, 'decision', { 1: 'keep', 2: 'take_away' }), 'reason', { 2: '=1+1' });
    expect(await upload(id, decided, { 'if-match': tag })).toMatchObject({
      status: 200,
      body: { decidedCount: 2 },
    });
    expect((await app.get(id)).progress).toMatchObject({ open: 4, keep: 1, takeAway: 1 });
    const url = `/${id}/items/2/decisions`;
    expect((await app.request<ReviewDecisionsDto>('GET', url)).body.decisions).toMatchObject([
      { way: 'csv', decision: 'take_away', reason: '=1+1', decidedBy: { id: 'cy@idp' } },
    ]);
    const events = `/api/v1/audit/events?target=${id}&action=review.decided`;
    expect((await app.service.get<AuditEventPageDto>(events)).body.items).toHaveLength(2);
  });

  it('are of the set that was seen: not after one of it was decided otherwise', async () => {
    const { id } = await app.opened();
    const { tag, text } = await download(id);
    const decided = filled(text, 'decision', { 1: 'keep' });
    expect(await upload(id, decided, {})).toMatchObject({ status: 428 });
    expect(await upload(id, decided, { 'if-match': '"1"' })).toMatchObject({ status: 412 });
    await app.decide((await app.items(id))[1]!, { decision: 'keep' }, cy);
    expect(await upload(id, decided, { 'if-match': tag })).toMatchObject({ status: 412 });
    expect(await upload(id, decided, { 'if-match': '*' })).toMatchObject({
      status: 400,
      body: {
        errors: [{ pointer: '/body/lines/3', detail: expect.stringContaining('names item 2') as string }],
      },
    });
    expect((await app.get(id)).progress).toMatchObject({ open: 5 });
  });

  it('are stored as a whole or not at all, with every wrong line named', async () => {
    const { id } = await app.opened({ requireReason: true });
    const { tag, text } = await download(id);
    const lines = filled(text, 'decision', { 1: 'keep', 2: 'remove', 3: 'keep' }).split('\r\n');
    const broken = [...lines.slice(0, -1), lines[1]].join('\r\n');
    const { status, body } = await upload(id, broken, { 'if-match': tag });
    expect({ status, body }).toMatchObject({ status: 400, body: { errorCount: 2 } });
    expect(body.errors!.map(({ pointer }) => pointer)).toEqual(['/body/lines/3/decision', '/body/lines/7']);
    const missing = await upload(id, lines.slice(0, -1).join('\r\n').replace('remove', 'keep'), {
      'if-match': tag,
    });
    expect(missing.body.errors).toEqual([{ pointer: '/items/6', detail: 'has no line' }]);
    const reasonless = await upload(id, lines.join('\r\n').replace('remove', 'keep'), { 'if-match': tag });
    expect(reasonless.body.errors!.map(({ pointer }) => pointer)).toEqual(
      [2, 3, 4].map((line) => `/body/lines/${line}/reason`),
    );
    expect(await upload(id, text, { 'if-match': tag })).toMatchObject({
      body: { errors: [{ pointer: '/body' }] },
    });
    expect((await app.get(id)).progress).toMatchObject({ open: 6 });
  });

  it('names lines that were sorted in part, and reductions to more', async () => {
    const { id } = await app.opened({ scope: { userIds: ['bob'] } });
    const { tag, text } = await download(id);
    const swapped = filled(text, 'roleId', { 1: 'editor', 2: 'agent' });
    expect(await upload(id, swapped, { 'if-match': tag })).toMatchObject({
      status: 400,
      body: { errorCount: 2 },
    });
    const wider = { decision: 'reduce', targetRoleId: 'boss', targetDivisionId: 'north' };
    let reduced = text;
    for (const [column, value] of Object.entries(wider)) reduced = filled(reduced, column, { 1: value });
    expect((await upload(id, reduced, { 'if-match': tag })).body.errors).toMatchObject([
      { pointer: '/body/lines/2/target' },
    ]);
  });

  it('concern what the filter selects, of those who are asked, in a review that is open', async () => {
    const { id } = await app.opened();
    const query = '?subjectType=user';
    const { tag, text } = await download(id, query);
    const decided = filled(text, 'decision', { 1: 'keep', 2: 'keep' });
    expect(await upload(id, decided, { 'if-match': tag })).toMatchObject({ status: 412 });
    expect(await upload(id, decided, { 'if-match': tag }, 'application/json')).toMatchObject({ status: 400 });
    expect(await upload(id, '{}', { 'if-match': tag }, 'application/json')).toMatchObject({ status: 415 });
    expect(await upload(id, decided, { 'if-match': tag }, 'text/csv', query)).toMatchObject({ status: 200 });
    const eve = await app.people.jwt('eve@idp', { email: 'eve@example.org' });
    expect((await download(id, '', eve)).text.trimEnd().split('\r\n')).toHaveLength(1);
    expect(await download((await app.create()).id)).toMatchObject({ status: 409 });
    expect(await download('none')).toMatchObject({ status: 404 });
  });

  it('may be made at positions instead, all or none', async () => {
    const { id } = await app.opened();
    const at = (positions: unknown[], more: object = {}) =>
      app.decideAll(id, { positions, decision: 'keep', ...more }, cy);
    expect(await at([1, 99])).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/body/positions/1' }] },
    });
    for (const wrong of [[], [1, 1], [0], ['1'], [1.5]])
      expect(await at(wrong)).toMatchObject({ status: 400 });
    expect(await at([1], { filter: {} })).toMatchObject({ status: 400 });
    expect(await app.decideAll(id, { decision: 'keep' }, cy)).toMatchObject({ status: 400 });
    expect(await app.decideAll(id, { decision: 'keep', filter: {} }, cy)).toMatchObject({ status: 400 });
    expect(await at([2, 3])).toMatchObject({ status: 200, body: { decidedCount: 2 } });
    expect(await at([3, 4])).toMatchObject({ status: 409, body: { code: 'review_selection_changed' } });
    const eve = await app.people.jwt('eve@idp', { email: 'eve@example.org' });
    const byEve = await app.decideAll(id, { positions: [4], decision: 'keep' }, eve);
    expect(byEve).toMatchObject({ status: 403, body: { code: 'review_item_not_assigned' } });
    const bob = await app.people.user('bob');
    await app.delegate(id, { type: 'genesys_user', id: 'ada' }, cy);
    expect(await app.decideAll(id, { positions: [2], decision: 'keep' }, bob)).toMatchObject({ status: 409 });
    expect((await app.get(id)).progress).toMatchObject({ open: 4, keep: 2 });
  });
});
