import type { AuditEventPageDto } from '../../src/audit/api/audit.dto';
import { Database } from '../../src/database/database';
import type { ReviewDecisionsDto } from '../../src/reviews/decisions/decision.dto';
import type {
  ReviewDelegationDto,
  ReviewDelegationPageDto,
} from '../../src/reviews/delegations/delegation.dto';
import { describeWithReviewApp } from './describe-with-review-app';
import type { ReviewApp, Headers } from './review-app';

jest.setTimeout(60_000);

const CY = { type: 'email', id: 'cy@example.org' };
const DEE = { type: 'email', id: 'dee@example.org' };
const EVE = { type: 'email', id: 'eve@example.org' };
const keep = { decision: 'keep' };
const scope = { roleIds: ['editor'] };
const PAST = '2020-01-01T00:00:00.000Z';

describeWithReviewApp('A delegation in an access review', (appOf) => {
  let app: ReviewApp;
  let cy: Headers;
  let eve: Headers;
  let cyOnly: Headers;
  let eveOnly: Headers;

  beforeAll(async () => {
    app = appOf();
    cy = await app.people.jwt('cy@idp', { email: CY.id });
    eve = await app.people.jwt('eve@idp', { email: EVE.id });
    cyOnly = await app.people.jwt('cy@idp', { email: CY.id, roles: ['reviewer'] });
    eveOnly = await app.people.jwt('eve@idp', { email: EVE.id, roles: ['reviewer'] });
  });

  const list = async (id: string, by: Headers = {}) =>
    (await app.request<ReviewDelegationPageDto>('GET', `/${id}/delegations`, undefined, by)).body.delegations;
  const end = (id: string, { id: which }: ReviewDelegationDto, by: Headers = {}) =>
    app.request<ReviewDelegationDto>('POST', `/${id}/delegations/${which}/end`, {}, by);

  it('has someone answer in the place of another, with a trace', async () => {
    const { id } = await app.opened({ scope });
    expect(await app.items(id, '', eveOnly)).toEqual([]);
    const { status, body } = await app.delegate(id, EVE, cyOnly);
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { delegations: [{ from: CY, to: EVE, reason: 'On leave.', inForce: true }] },
    });
    const [item] = await app.items(id, '&mine=true', eveOnly);
    expect(item).toMatchObject({ reviewers: [CY] });
    expect(await app.decide(item!, keep, eveOnly)).toMatchObject({ status: 200, body: { state: 'decided' } });
    const delegationId = body.delegations[0]!.id;
    const url = `/${id}/items/${item!.position}/decisions`;
    expect((await app.request<ReviewDecisionsDto>('GET', url)).body.decisions).toMatchObject([
      { decidedBy: { id: 'eve@idp' }, delegationId, onBehalfOf: CY },
    ]);
    const events = `/api/v1/audit/events?target=${id}&action=review.delegated`;
    expect((await app.service.get<AuditEventPageDto>(events)).body.items).toMatchObject([
      { actor: { id: 'cy@idp' }, after: { delegationId, from: 'email:cy@example.org', reason: 'On leave.' } },
    ]);
  });

  it('leaves the one who is asked asked, and is over when one of the two ends it', async () => {
    const { id } = await app.opened({ scope });
    const [made] = (await app.delegate(id, EVE, cyOnly)).body.delegations;
    const [item] = await app.items(id);
    const dee = await app.people.jwt('dee@idp', { email: DEE.id, roles: ['reviewer'] });
    expect(await end(id, made!, dee)).toMatchObject({ status: 403 });
    expect(await end(id, made!, eveOnly)).toMatchObject({
      status: 200,
      body: { inForce: false, endedBy: { id: 'eve@idp' } },
    });
    expect(await end(id, made!)).toMatchObject({ status: 409, body: { code: 'review_delegation_ended' } });
    expect(await end(id, { ...made!, id: 'none' })).toMatchObject({ status: 404 });
    expect(await app.decide(item!, keep, eve)).toMatchObject({ body: { code: 'review_item_not_assigned' } });
    expect(await app.decide(item!, keep, cyOnly)).toMatchObject({ status: 200 });
    expect(await list(id)).toMatchObject([{ id: made!.id, inForce: false }]);
  });

  it('is over when its time has passed', async () => {
    const { id } = await app.opened({ scope });
    const endsAt = new Date(Date.now() + 3_600_000).toISOString();
    expect(await app.delegate(id, EVE, cy, { endsAt: PAST })).toMatchObject({ status: 400 });
    expect((await app.delegate(id, EVE, cy, { endsAt })).body.delegations).toMatchObject([{ endsAt }]);
    expect(await app.items(id, '', eveOnly)).toHaveLength(1);
    const { kysely } = app.service.app.get(Database);
    await kysely.updateTable('review_delegation').set({ ends_at: PAST }).execute();
    expect(await app.request('GET', `/${id}`, undefined, eveOnly)).toMatchObject({ status: 404 });
    const [item] = await app.items(id);
    expect(await app.decide(item!, keep, eve)).toMatchObject({ status: 403 });
    expect(await list(id)).toMatchObject([{ inForce: false }]);
  });

  it('is made by the owner of the review for others, and for what is assigned to no one', async () => {
    const { id } = await app.opened({ scope });
    const owner = await app.people.key('review-owner');
    expect(await app.delegate(id, EVE, owner)).toMatchObject({ status: 400 });
    expect(await app.delegate(id, EVE, owner, { from: DEE })).toMatchObject({ status: 201 });
    const [item] = await app.items(id);
    const { body: passed } = await app.decide(item!, { decision: 'not_mine' }, cy);
    const { body: left } = await app.decide(passed, { decision: 'not_mine' }, eve);
    expect(left).toMatchObject({ reviewers: [] });
    expect(await app.delegate(id, EVE, cyOnly, { unassigned: true })).toMatchObject({ status: 403 });
    expect(await app.delegate(id, EVE, owner, { unassigned: true, from: CY })).toMatchObject({ status: 400 });
    const { body } = await app.delegate(id, EVE, owner, { unassigned: true });
    expect(body.delegations[0]).not.toHaveProperty('from');
    expect(await app.items(id, '&mine=true', eveOnly)).toHaveLength(1);
    expect(await app.decide(left, keep, eveOnly)).toMatchObject({ body: { state: 'decided' } });
  });

  it.each([
    ['of others, by a reviewer', { from: DEE }, 'cy', 403, 'review_delegation_not_own'],
    ['of those who are not asked', { from: EVE }, 'admin', 400, 'invalid_request'],
    ['by those who are not asked', {}, 'eve', 400, 'invalid_request'],
    ['by those who only read', {}, 'auditor', 403, 'review_delegation_not_own'],
    ['with a secret in its reason', { reason: `rk_${'a'.repeat(43)}` }, 'cy', 400, 'invalid_request'],
    ['without a reason', { reason: '' }, 'cy', 400, 'invalid_request'],
    [
      'to a user who does not exist',
      { to: { type: 'genesys_user', id: 'no' } },
      'cy',
      400,
      'invalid_request',
    ],
    ['to a key that does not exist', { to: { type: 'api_key', id: 'no' } }, 'cy', 400, 'invalid_request'],
    ['to oneself', { to: { ...CY, id: 'CY@example.org' } }, 'cy', 400, 'invalid_request'],
  ])('is refused %s', async (_, wanted, who, status, code) => {
    const { id } = await app.opened({ scope });
    const callers: Record<string, Headers> = { cy: cyOnly, eve: eveOnly, admin: {} };
    const by = callers[who] ?? (await app.people.key('auditor'));
    expect(await app.delegate(id, EVE, by, wanted)).toMatchObject({ status, body: { code } });
    expect(await list(id)).toEqual([]);
  });

  it('is refused in a circle, and in a review that is not open', async () => {
    const stages = [{ sources: ['named'], named: [CY, EVE] }];
    const { id } = await app.opened({ scope, stages });
    expect(await app.delegate(id, DEE, cy)).toMatchObject({ status: 201 });
    const dee = await app.people.jwt('dee@idp', { email: DEE.id });
    expect(await app.delegate(id, EVE, dee)).toMatchObject({ status: 201 });
    expect(await app.delegate(id, CY, eve)).toMatchObject({
      status: 409,
      body: { code: 'review_delegation_circular' },
    });
    const draft = await app.create({ scope });
    expect(await app.delegate(draft.id, EVE, cy)).toMatchObject({ body: { code: 'review_state' } });
    expect(await app.delegate('none', EVE, cy)).toMatchObject({ status: 404 });
  });

  it('shows those who are only asked the ones that name them', async () => {
    const stages = [{ sources: ['named'], named: [CY, DEE] }];
    const { id } = await app.opened({ scope, stages });
    await app.delegate(id, EVE, {}, { from: DEE });
    expect(await list(id, cyOnly)).toEqual([]);
    expect(await list(id, eveOnly)).toMatchObject([{ from: DEE, to: EVE }]);
    expect(await list(id)).toHaveLength(1);
  });
});
