import { readFileSync } from 'node:fs';

const read = (file: string) => readFileSync(file, 'utf8');
const { version } = JSON.parse(read('package.json')) as { version: string };

describe('The version of the package', () => {
  it('is the newest in the changelog', () => {
    const [, newest] = /^## \[(\d+\.\d+\.\d+)\] - \d{4}-\d{2}-\d{2}$/m.exec(read('CHANGELOG.md')) ?? [];
    expect(newest).toBe(version);
  });

  it('is that of the lock file', () => {
    const lock = JSON.parse(read('package-lock.json')) as { version: string; packages: { '': object } };
    expect([lock.version, lock.packages['']]).toMatchObject([version, { version }]);
  });

  it('is that of the OpenAPI document', () => {
    expect(JSON.parse(read('openapi.json'))).toMatchObject({ info: { version } });
  });

  it('is that of the image in the Kubernetes manifests', () => {
    expect(read('deploy/kubernetes/kustomization.yaml')).toContain(`newTag: ${version}\n`);
  });
});
