import { context, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace-base';
import { describeOnSharedDatabase } from '../support/each-database';
import { ChangeApp, granting } from './change-app';

describeOnSharedDatabase('Traces of a change', (place) => {
  const exporter = new InMemorySpanExporter();
  let app: ChangeApp;
  let system: string;

  beforeAll(async () => {
    trace.setGlobalTracerProvider(
      new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }),
    );
    context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
    const { dataDir, url } = place();
    system = url === undefined ? 'sqlite' : 'postgresql';
    app = await ChangeApp.start({}, url === undefined ? { DATA_DIR: dataDir } : { DATABASE_URL: url });
    await app.apply(await app.plan(granting('user-1'), granting('user-2')));
  });
  afterAll(async () => {
    await app.service.stop();
    trace.disable();
    context.disable();
  });

  const itemSpans = () => exporter.getFinishedSpans().filter(({ name }) => name === 'change item');
  const below = (parent: ReadableSpan) =>
    exporter
      .getFinishedSpans()
      .filter(({ parentSpanContext }) => parentSpanContext?.spanId === parent.spanContext().spanId);

  it('have a span for each item, which names no person', () => {
    expect(itemSpans().map(({ attributes }) => attributes['rolecall.subject.type'])).toEqual([
      'user',
      'user',
    ]);
    expect(JSON.stringify(itemSpans().map(({ attributes }) => attributes))).not.toMatch(/user-\d/);
  });

  it('have the calls that read and write below their item', () => {
    for (const item of itemSpans()) {
      const names = below(item).map(({ name }) => name);
      expect(names).toContain('GET /api/v2/authorization/subjects/{subjectId}');
      expect(names.filter((name) => name.startsWith('POST /api/v2/authorization/'))).toHaveLength(1);
    }
  });

  it('have the statements below their item, with the database, the kind and the table', () => {
    for (const item of itemSpans()) {
      const statements = below(item).filter(({ attributes }) => attributes['db.system.name'] !== undefined);
      expect(statements.map(({ name }) => name)).toContain('UPDATE change_item');
      expect(new Set(statements.map(({ attributes }) => attributes['db.system.name']))).toEqual(
        new Set([system]),
      );
    }
  });
});
