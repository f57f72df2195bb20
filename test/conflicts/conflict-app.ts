import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ConflictRulePageDto } from '../../src/conflicts/rules/rule-view.dto';
import { ConflictsModule } from '../../src/conflicts/conflicts.module';
import type { DatabaseSettings } from '../../src/config/settings';
import { SnapshotStore } from '../../src/revisions/current/snapshot-store';
import { SyncModule } from '../../src/sync/sync.module';
import { appOn } from '../api-keys/app-on';
import { settingsFor } from '../genesys/genesys-harness';
import { buildOrg, type OrgParts } from '../support/build-org';
import { ADMIN_KEY } from '../support/create-app';
import type { SimulatorClient } from '../support/simulator-client';
import { simulatorWith } from '../support/with-simulator';
import { genesysWith } from '../support/modules-with';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** An instance with conflict rules, or other features, that has read the organisation of a simulator. */
export class ConflictApp {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly simulator: SimulatorClient,
  ) {}

  static async start(place: DatabaseSettings, parts: OrgParts, features?: Type[]): Promise<ConflictApp> {
    return ConflictApp.on(place, await simulatorWith({ org: buildOrg(parts) }), features);
  }

  static async on(
    place: DatabaseSettings,
    simulator: SimulatorClient,
    features: Type[] = [ConflictsModule],
  ): Promise<ConflictApp> {
    const settings = settingsFor(simulator.url, { rateLimitPerMinute: 100_000, timeBudgetMs: 20_000 });
    const app = await appOn(place, [genesysWith(settings), SyncModule, ...features]);
    const service = new ConflictApp(app, simulator);
    await service.until(() => app.get(SnapshotStore).latest() !== undefined);
    return service;
  }

  async send<Body>(method: Method, url: string, payload?: object, headers: Record<string, string> = {}) {
    const authorization = `Bearer ${ADMIN_KEY}`;
    const answer = await this.app.inject({
      method,
      url,
      headers: { authorization, ...headers },
      ...(payload && { payload }),
    });
    const body = (answer.body === '' ? undefined : answer.json()) as Body;
    return { status: answer.statusCode, headers: answer.headers, body };
  }

  /** Reads the organisation again. */
  async sync(): Promise<void> {
    const snapshots = this.app.get(SnapshotStore);
    const before = snapshots.latest()?.snapshot.revision ?? 0;
    await this.send('POST', '/api/v1/sync');
    await this.until(() => (snapshots.latest()?.snapshot.revision ?? 0) > before);
  }

  /** For tests that share an instance: the next one finds no rule, or nothing else of the kind. */
  async deleteAll<Page>(
    path: string,
    itemsOf: (page: Page) => readonly { readonly id: string }[],
  ): Promise<void> {
    const { body } = await this.send<Page>('GET', `${path}?pageSize=200`);
    for (const { id } of itemsOf(body))
      await this.send('DELETE', `${path}/${id}`, undefined, { 'if-match': '*' });
  }

  deleteRules(): Promise<void> {
    return this.deleteAll<ConflictRulePageDto>('/api/v1/conflict-rules', ({ rules }) => rules);
  }

  /** Waits as long as a busy machine may need. */
  async until(condition: () => boolean | Promise<boolean>): Promise<void> {
    const giveUpAt = Date.now() + 40_000;
    while (!(await condition())) {
      if (Date.now() > giveUpAt) throw new Error(`Waited in vain for ${condition.toString()}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
