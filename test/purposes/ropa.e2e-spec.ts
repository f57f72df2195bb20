import type { PurposePageDto } from '../../src/purposes/api/purpose-view.dto';
import { marketing, PURPOSES, PurposesApp } from './purposes-app';

jest.setTimeout(60_000);

interface Ropa {
  controller: string | null;
  dataProtectionOfficer: string | null;
  purposes: number;
  withGaps: number;
  reviewsDue: number;
  activities: { name: string; transfers: string | null; gaps: number }[];
  gaps: { purpose: string | null; code: string; about: string | null }[];
}

describe('The record of processing', () => {
  let app: PurposesApp;
  const complete = {
    ...marketing,
    name: 'Billing',
    legalBasis: 'contract',
    owner: 'Finance',
    dataSubjects: ['customers'],
    recipients: ['the bank', 'the post'],
    transfers: [{ country: 'US', recipient: 'the bank', safeguard: 'standard_contractual_clauses' }],
    retention: 'ten years',
    securityMeasures: 'encrypted',
    reviewDate: '2999-01-01',
  };

  beforeAll(async () => {
    app = await PurposesApp.start();
    await app.create(complete);
    await app.create({
      name: '=Voice login',
      dataCategories: ['biometric.voiceprint'],
      reviewDate: '2020-01-01',
    });
    await app.create({ name: 'Plans', status: 'draft', reviewDate: '2019-01-01' });
  });
  afterAll(() => app.stop());

  it('lists what is in use, with its gaps', async () => {
    const { status, body } = await app.send<Ropa>('GET', `${PURPOSES}/ropa`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ purposes: 2, withGaps: 1, reviewsDue: 1 });
    expect(body.activities).toMatchObject([
      { name: '=Voice login' },
      { name: 'Billing', transfers: 'US (the bank): standard_contractual_clauses', gaps: 0 },
    ]);
    expect(body.gaps.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['legal_basis_missing', 'special_condition_missing', 'review_due']),
    );
    expect(new Set(body.gaps.map(({ purpose }) => purpose))).toEqual(new Set([null, '=Voice login']));
    expect(body.gaps[0]).toMatchObject({ purpose: null, code: 'controller_missing' });
  });

  it.each([
    ['csv', 'text/csv', "'=Voice login"],
    ['html', 'text/html', 'Record of processing activities'],
  ])('comes as %s', async (format, type, part) => {
    const { status, headers, text } = await app.file(`${PURPOSES}/ropa?format=${format}`);
    expect(status).toBe(200);
    expect(headers['content-type']).toContain(type);
    expect(headers['content-disposition']).toBe(`attachment; filename="rolecall-ropa.${format}"`);
    expect(text).toContain(part);
  });

  it('comes as a workbook for those who accept nothing else', async () => {
    const accept = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const { headers, text } = await app.file(`${PURPOSES}/ropa`, { accept });
    expect(headers['content-type']).toBe(accept);
    expect(text.startsWith('PK')).toBe(true);
  });

  it('comes in no other form', async () => {
    expect((await app.file(`${PURPOSES}/ropa?format=pdf`)).status).toBe(400);
    expect((await app.file(`${PURPOSES}/ropa`, { accept: 'image/png' })).status).toBe(406);
  });

  it('tells what is due for review, the oldest first', async () => {
    const due = async (query = '') =>
      (await app.send<PurposePageDto>('GET', `${PURPOSES}/reviews-due${query}`)).body;
    expect((await due()).purposes.map(({ name }) => name)).toEqual(['Plans', '=Voice login']);
    const { purposes, pagination } = await due('?dueBy=2999-01-01&pageSize=2&pageNumber=2');
    expect(purposes.map(({ name }) => name)).toEqual(['Billing']);
    expect(pagination).toEqual({ pageSize: 2, pageNumber: 2, totalPages: 2, totalCount: 3 });
    expect((await app.send('GET', `${PURPOSES}/reviews-due?dueBy=tomorrow`)).status).toBe(400);
  });
});

describe('The head of the record of processing', () => {
  it('names the controller and the data protection officer of the settings', async () => {
    const env = {
      PURPOSES_CONTROLLER: 'Harbourline, Quay 1, privacy@example.org',
      PURPOSES_DATA_PROTECTION_OFFICER: 'dpo@example.org',
    };
    const named = await PurposesApp.start(env);
    const { body } = await named.send<Ropa>('GET', `${PURPOSES}/ropa`);
    await named.stop();
    expect(body).toMatchObject({
      controller: env.PURPOSES_CONTROLLER,
      dataProtectionOfficer: env.PURPOSES_DATA_PROTECTION_OFFICER,
      gaps: [],
    });
  });
});
