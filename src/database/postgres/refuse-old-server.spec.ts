import { PostgresTooOldError } from '../database.errors';
import { refuseOldServer } from './refuse-old-server';

describe('refuseOldServer', () => {
  it.each(['14.0', '14beta1', '15.4 (Debian 15.4-1.pgdg120+1)', '18.1'])('takes %s', (version) => {
    expect(() => refuseOldServer(version)).not.toThrow();
  });

  it.each(['13.22', '9.6.24', '', 'unknown'])('refuses %p', (version) => {
    expect(() => refuseOldServer(version)).toThrow(PostgresTooOldError);
  });
});
