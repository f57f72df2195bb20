import type { Problem } from '../../src/http/problem';
import { contactCentrePack } from '../../src/conflicts/packs/contact-centre-pack';
import type { LoadedPackDto, PackDto, PackListDto } from '../../src/conflicts/packs/packs.dto';
import type { ConflictRuleDto, ConflictRulePageDto } from '../../src/conflicts/rules/rule-view.dto';
import { describeOnEachDatabase } from '../support/each-database';
import { closeSimulators } from '../support/with-simulator';
import { ConflictApp } from './conflict-app';

jest.setTimeout(60_000);

const PATH = '/api/v1/conflict-rule-packs';
const RULES = '/api/v1/conflict-rules';

describeOnEachDatabase('Packs of conflict rules', (_open, { place }) => {
  let service: ConflictApp;

  beforeEach(async () => {
    const roles = [{ id: 'supervisor', name: 'Supervisor', gives: 'routing:queue:edit' }];
    service = await ConflictApp.start(await place(), { roles });
  });
  afterEach(async () => {
    await service.close();
    await closeSimulators();
  });

  const load = async (body?: object) => {
    const answer = await service.send<LoadedPackDto>('POST', `${PATH}/contact-centre/load`, body);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const countsOf = ({ rules }: LoadedPackDto) => {
    const counts: Record<string, number> = {};
    for (const { outcome } of rules) counts[outcome] = (counts[outcome] ?? 0) + 1;
    return counts;
  };

  it('are loaded by one call, and again without harm', async () => {
    const total = contactCentrePack.rules.length;
    const first = await load({ owner: 'Security' });
    expect(countsOf(first)).toEqual({ created: total });
    expect(countsOf(await load())).toEqual({ unchanged: total });
    const { rules } = (await service.send<ConflictRulePageDto>('GET', `${RULES}?pageSize=200`)).body;
    expect(rules).toHaveLength(total);
    expect(rules[0]).toMatchObject({
      owner: 'Security',
      origin: { pack: 'contact-centre', packVersion: contactCentrePack.version, edited: false },
    });
    const roles = first.rules.find(({ key }) => key === 'supervisor-and-agent');
    expect(roles?.unresolved).toEqual([
      { pointer: '/roles/1', detail: 'there is no role with the name agent' },
    ]);
  });

  it('leave an edited rule as it is, and bring a deleted one back', async () => {
    const [edited, deleted] = (await load()).rules;
    const { body: rule } = await service.send<ConflictRuleDto>('GET', `${RULES}/${edited!.ruleId}`);
    const { name, rationale, owner, constraint } = rule;
    const change = { name, rationale, owner, constraint, severity: 'low' };
    const put = await service.send<ConflictRuleDto>('PUT', `${RULES}/${rule.id}`, change, {
      'if-match': '"1"',
    });
    expect(put.body).toMatchObject({ severity: 'low', origin: { edited: true } });
    await service.send('DELETE', `${RULES}/${deleted!.ruleId}`, undefined, { 'if-match': '"1"' });
    const again = await load();
    expect(countsOf(again)).toMatchObject({ kept: 1, created: 1 });
    expect((await service.send<ConflictRuleDto>('GET', `${RULES}/${rule.id}`)).body.severity).toBe('low');
  });

  it('are listed and shown, and others are not there', async () => {
    const { packs } = (await service.send<PackListDto>('GET', PATH)).body;
    expect(packs).toEqual([
      expect.objectContaining({ name: 'contact-centre', rules: contactCentrePack.rules.length }),
    ]);
    const { rules } = (await service.send<PackDto>('GET', `${PATH}/contact-centre`)).body;
    expect(rules[0]).toMatchObject({ key: 'grant-roles-and-create-clients', severity: 'critical' });
    expect((await service.send<Problem>('POST', `${PATH}/other/load`)).body.code).toBe('not_found');
  });
});
