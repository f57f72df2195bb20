import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { SnapshotStore } from '../sync/snapshot-store';
import { SyncModule } from '../sync/sync.module';
import { registerCheckRoutes } from './check-routes';

/** Answers whether somebody may do something. */
@Module({ imports: [SyncModule] })
export class PermissionsModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly snapshots: SnapshotStore,
  ) {}

  onModuleInit(): void {
    registerCheckRoutes(this.host.httpAdapter.getInstance(), this.snapshots);
  }
}
