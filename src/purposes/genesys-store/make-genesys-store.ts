import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema';
import type { PurposesGateway } from '../../genesys/gateways/purposes-gateway';
import type { PurposeVersions } from '../store/purpose-versions';
import { GenesysPurposeReader } from './genesys-purpose-reader';
import { GenesysPurposeWriter } from './genesys-purpose-writer';
import { GenesysStore } from './genesys-store';
import type { WriteRecords } from './write-records';
import { WriterTurn } from './writer-turn';

export function genesysStore(
  gateway: PurposesGateway,
  db: Kysely<Schema>,
  versions: PurposeVersions,
  records: WriteRecords,
): GenesysStore {
  const reader = new GenesysPurposeReader(gateway, versions);
  const writer = new GenesysPurposeWriter(gateway, reader, versions, records, new WriterTurn(db));
  return new GenesysStore(reader, writer, versions);
}
