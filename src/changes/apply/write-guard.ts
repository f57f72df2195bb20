import { Inject, Injectable } from '@nestjs/common';
import { ChangesSettings } from '../../config/settings';
import { OwnAccess } from '../../proposals/own-access';
import type { AccessIndex } from '../../access/index/access-index';
import { Deployment } from '../../database/deployment';
import { GrantWritesGateway } from '../../genesys/gateways/grant-writes-gateway';
import type { StoredChange } from '../change';
import {
  ApprovalMissingError,
  ChangesDisabledError,
  OtherWritingOrganizationError,
  WritePermissionsMissingError,
} from '../changes.errors';

/** What the client that changes grants must hold in all divisions. */
const writePermissions = ['authorization:grant:add', 'authorization:grant:delete'] as const;

/** What must hold before anything is written to Genesys, whatever the plan. */
@Injectable()
export class WriteGuard {
  private organizationId?: string;

  constructor(
    @Inject(GrantWritesGateway) private readonly gateway: Pick<GrantWritesGateway, 'organizationId'>,
    @Inject(Deployment) private readonly deployment: Pick<Deployment, 'organizationId'>,
    @Inject(OwnAccess) private readonly own: Pick<OwnAccess, 'writingClientId'>,
    @Inject(ChangesSettings) private readonly settings: Pick<ChangesSettings, 'enabled' | 'requireApproval'>,
  ) {}

  /** Throws ChangesDisabledError (409). */
  requireEnabled(): void {
    if (!this.settings.enabled) throw new ChangesDisabledError();
  }

  /** Throws ApprovalMissingError (409). */
  requireApproved({ status }: StoredChange): void {
    if (this.settings.requireApproval && status !== 'approved') throw new ApprovalMissingError();
  }

  /** Throws WritePermissionsMissingError (409), or as `requireOrganization`. */
  async requireRights(index: AccessIndex): Promise<void> {
    await this.requireOrganization();
    const missing = this.missing(index);
    if (missing.length > 0) throw new WritePermissionsMissingError(missing);
  }

  /** The client that writes may be another one than the one that reads. Throws OtherWritingOrganizationError (409), or what the gateway throws. */
  async requireOrganization(): Promise<void> {
    this.organizationId ??= await this.gateway.organizationId({ priority: 'interactive' });
    if (this.organizationId !== (await this.deployment.organizationId()))
      throw new OtherWritingOrganizationError();
  }

  /** Whether it is certain that the client that writes is of the organisation that is read. */
  isOfOurOrganization(): Promise<boolean> {
    return this.requireOrganization().then(
      () => true,
      () => false,
    );
  }

  /** Whether the snapshot shows what the client may do. */
  isSeen(index: AccessIndex): boolean {
    return index.subject('oauth_client', this.own.writingClientId) !== undefined;
  }

  /** A client that is not in the snapshot is not evaluated: Genesys will do so. */
  private missing(index: AccessIndex): string[] {
    if (!this.isSeen(index)) return [];
    const { writingClientId } = this.own;
    return writePermissions.filter(
      (permission) => !index.matrix.checkSubject('oauth_client', writingClientId, permission, '*').allowed,
    );
  }
}
