import { createRequire } from 'node:module';

/** The official SDK, signed in as the environment says: at a region, or at a gateway in its place. */
export async function connect() {
  const sdk = createRequire(import.meta.url)('purecloud-platform-client-v2');
  const client = sdk.ApiClient.instance;
  client.config.live_reload_config = false;
  const { GATEWAY_URL, CLIENT_ID, CLIENT_SECRET } = process.env;
  const { hostname, port, protocol } = new URL(GATEWAY_URL);
  client.setGateway({ host: hostname, port: Number(port), protocol: protocol.replace(':', '') });
  await client.loginClientCredentialsGrant(CLIENT_ID, CLIENT_SECRET);
  return sdk;
}

/** Every row of a listing that is paged by number. */
export async function everyPage(ask) {
  const rows = [];
  for (let pageNumber = 1; ; pageNumber++) {
    const { entities, pageCount } = await ask({ pageNumber, pageSize: 100 });
    rows.push(...entities);
    if (pageNumber >= pageCount) return rows;
  }
}
