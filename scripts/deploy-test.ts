import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { imageSteps } from './deploy-test/image-steps';
import { isThere, runCommand } from './deploy-test/run-command';
import { runOnce } from './deploy-test/run-once';
import { scrapeOnce } from './deploy-test/scrape-once';

const ROOT = resolve(__dirname, '../..');
/** Of `systemd-analyze security`, times ten. */
const MAX_EXPOSURE = 25;

/**
 * Tries out what the service is deployed with, as far as that goes without a container engine: the steps of the image in
 * an empty folder, the package that `npm pack` makes, the manifests, the unit.
 */
async function deployTest(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-deploy-'));
  try {
    await image(join(folder, 'image'));
    await packed(join(folder, 'package'));
    await manifests();
    await unit();
    await alerts();
    await scrape();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function image(app: string): Promise<void> {
  const steps = imageSteps(await readFile(join(ROOT, 'Dockerfile'), 'utf8'));
  // The build stage leaves what `npm ci --omit=dev` installs.
  for (const { from, to } of [...steps.copies, { from: 'package-lock.json', to: 'package-lock.json' }])
    if (from !== 'node_modules') await cp(join(ROOT, from), join(app, to), { recursive: true });
  await runCommand(['npm', 'ci', '--omit=dev', '--no-audit', '--no-fund'], app);
  const probe = (port: string) => runCommand(steps.healthcheck, app, { PORT: port });
  console.log(`image: ${await runOnce({ cwd: app, command: steps.command, env: steps.env, probe })}`);
}

async function packed(folder: string): Promise<void> {
  const app = join(folder, 'app');
  await mkdir(app, { recursive: true });
  const [{ filename }] = JSON.parse(
    await runCommand(['npm', 'pack', '--json', '--pack-destination', folder], ROOT),
  ) as [{ filename: string }];
  await runCommand(
    ['npm', 'install', '--prefix', app, '--no-audit', '--no-fund', join(folder, filename)],
    app,
  );
  for (const name of ['verify', 'backup', 'restore', 'rotate-signing-key'])
    await runCommand(['npx', '--no-install', `rolecall-${name}`, '--help'], app);
  await runCommand(['npx', '--no-install', 'rolecall', '--help'], app);
  const command = [join(app, 'node_modules/.bin/rolecall-service')];
  console.log(`package: ${await runOnce({ cwd: app, command })}`);
}

async function manifests(): Promise<void> {
  if (!(await isThere('kubectl'))) return console.log('manifests: skipped, there is no kubectl.');
  const built = await runCommand(['kubectl', 'kustomize', 'deploy/kubernetes'], ROOT);
  console.log(`manifests: ${built.split('\n---\n').length} resources`);
}

async function unit(): Promise<void> {
  if (!(await isThere('systemd-analyze'))) return console.log('unit: skipped, there is no systemd-analyze.');
  const file = 'deploy/systemd/rolecall.service';
  const options = ['--offline=true', `--threshold=${MAX_EXPOSURE}`, '--no-pager'];
  const said = await runCommand(['systemd-analyze', 'security', ...options, file], ROOT);
  console.log(`unit: ${/exposure level.*/.exec(said)?.[0]}`);
}

async function alerts(): Promise<void> {
  if (!(await isThere('promtool'))) return console.log('alert rules: skipped, there is no promtool.');
  const file = (name: string) => `deploy/prometheus/rolecall-alerts.${name}`;
  const said = await runCommand(['promtool', 'check', 'rules', file('yaml')], ROOT);
  await runCommand(['promtool', 'test', 'rules', file('test.yaml')], ROOT);
  console.log(`alert rules: ${/SUCCESS.*/.exec(said)?.[0]}, each seen silent and firing`);
}

async function scrape(): Promise<void> {
  if (!(await isThere('prometheus'))) return console.log('scrape: skipped, there is no prometheus.');
  console.log(`scrape by Prometheus: ${await scrapeOnce()}`);
}

deployTest().catch((error: Error) => {
  console.error(`FAILED: ${error.message}`);
  process.exitCode = 1;
});
