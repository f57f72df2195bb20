import { PureCloudRegionHosts } from 'purecloud-platform-client-v2';
// Stops the SDK from watching a file in the home folder.
import '../../src/genesys/sdk';
import { genesysRegions, resolveRegion } from '../../src/config/genesys-regions';

describe('the table of regions', () => {
  it('is the SDK’s own list', () => {
    const table = Object.fromEntries(genesysRegions.map((r) => [r.awsName.replaceAll('-', '_'), r.host]));

    expect(table).toEqual({ ...PureCloudRegionHosts });
  });

  it('resolves every region by the SDK’s spelling and by host', () => {
    for (const [name, host] of Object.entries(PureCloudRegionHosts)) {
      expect(resolveRegion(name)?.host).toBe(host);
      expect(resolveRegion(host)?.host).toBe(host);
    }
  });
});
