import { resolveRegion } from './genesys-regions';

describe('resolveRegion', () => {
  it.each(['us-east-1', 'us_east_1', 'mypurecloud.com'])('takes %s', (value) => {
    expect(resolveRegion(value)).toEqual({ awsName: 'us-east-1', host: 'mypurecloud.com' });
  });

  it.each([
    '',
    'us-east',
    'US-EAST-1',
    'us-east_1',
    'api.mypurecloud.com',
    'mypurecloud.com.',
    'constructor',
  ])('refuses %p', (value) => {
    expect(resolveRegion(value)).toBeUndefined();
  });
});
