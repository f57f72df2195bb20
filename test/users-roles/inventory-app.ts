import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { compileMatrix } from '../../src/access/matrix/compile-matrix';
import type { Snapshot } from '../../src/access/model/snapshot';
import { SnapshotHistory } from '../../src/revisions/history/snapshot-history';
import { SnapshotStore } from '../../src/revisions/current/snapshot-store';
import { asAdmin, createApp } from '../support/create-app';

/** The service with revisions that a test gives it: nothing is read from Genesys. */
export class InventoryApp {
  private constructor(private readonly app: NestFastifyApplication) {}

  static async start(): Promise<InventoryApp> {
    return new InventoryApp(await createApp());
  }

  /** Keeps the revision in the database and answers from it. */
  async publish(snapshot: Snapshot): Promise<void> {
    await this.app.get(SnapshotHistory).store(snapshot, 1);
    const partial = snapshot.gaps.length > 0;
    this.app.get(SnapshotStore).publish({ snapshot, matrix: compileMatrix(snapshot), partial });
  }

  async get<Body>(path: string) {
    const answer = await this.app.inject({ method: 'GET', url: `/api/v1${path}`, headers: asAdmin });
    return { status: answer.statusCode, body: answer.json<Body>() };
  }

  /** The list as a CSV file. */
  async csv(path: string): Promise<string> {
    const headers = { ...asAdmin, accept: 'text/csv' };
    return (await this.app.inject({ method: 'GET', url: `/api/v1${path}`, headers })).body;
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
