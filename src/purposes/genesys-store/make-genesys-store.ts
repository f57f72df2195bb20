import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema';
import type { PurposesGateway } from '../../genesys/gateways/purposes-gateway';
import type { PurposeVersions } from '../store/purpose-versions';
import { ConfirmedChange } from './confirmed-change';
import { GenesysPurposeReader } from './genesys-purpose-reader';
import { GenesysPurposeSender } from './genesys-purpose-sender';
import { GenesysPurposeWriter } from './genesys-purpose-writer';
import { GenesysStore } from './genesys-store';
import type { WriteRecords } from './write-records';
import { WriterTurn } from './writer-turn';

export function genesysStore(
  gateway: PurposesGateway,
  db: Kysely<Schema>,
  versions: PurposeVersions,
  records: WriteRecords,
  patienceMs: number,
): GenesysStore {
  const reader = new GenesysPurposeReader(gateway, versions);
  const sender = new GenesysPurposeSender(gateway, reader, new ConfirmedChange(patienceMs));
  const writer = new GenesysPurposeWriter(sender, reader, versions, records, new WriterTurn(db));
  return new GenesysStore(reader, writer, versions);
}
