import {
  Injectable,
  Module,
  type BeforeApplicationShutdown,
  type OnApplicationShutdown,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Database } from '../../src/database/database';
import { Deployment } from '../../src/database/deployment';

import { Notifications } from '../../src/database/notifications/notifications';
import { describeOnEachDatabase } from '../support/each-database';
import { databaseAt } from '../support/modules-with';

@Injectable()
class Feature implements OnModuleInit, OnModuleDestroy, BeforeApplicationShutdown, OnApplicationShutdown {
  readonly organizations: (string | null)[] = [];

  constructor(
    private readonly deployment: Deployment,
    readonly notifications: Notifications,
  ) {}

  readonly onModuleInit = () => this.ask();
  readonly onModuleDestroy = () => this.ask();
  readonly beforeApplicationShutdown = () => this.ask();
  readonly onApplicationShutdown = () => this.ask();

  private async ask(): Promise<void> {
    this.organizations.push(await this.deployment.organizationId());
  }
}

@Module({ providers: [Feature] })
class FeatureModule {}

describeOnEachDatabase('DatabaseModule', (_, { place }) => {
  it('has the database open from before the first hook of others to after their last', async () => {
    const database = databaseAt(await place());
    const module = await Test.createTestingModule({ imports: [FeatureModule, database] }).compile();
    const feature = (await module.init()).get(Feature, { strict: false });
    expect(feature.notifications.connected).toBe(true);
    await module.close();
    expect(feature.organizations).toEqual([null, null, null, null]);
    const { kysely } = module.get(Database, { strict: false });
    await expect(kysely.selectFrom('deployment').selectAll().execute()).rejects.toThrow();
  });

  it('fails the start when the database cannot be opened', async () => {
    const settings = { ...(await place()), url: 'postgres://127.0.0.1:1/none' };
    const start = Test.createTestingModule({ imports: [databaseAt(settings)] }).compile();
    await expect(start).rejects.toMatchObject({ code: 'database_unreachable' });
  });
});
