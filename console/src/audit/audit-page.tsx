import { Button, Stack } from '@mantine/core';
import { Allowed } from '../session/allowed';
import { useMay } from '../session/use-me';
import { strings } from '../strings';
import { PageHead } from '../ui/page-head';
import { AuditRecords } from './audit-records';
import { ControlEvidence } from './control-evidence';
import { Verification } from './verification';

const t = strings.audit;

/** The audit log: the proof that it is untouched, and its records. */
export function AuditPage() {
  const mayExport = useMay('audit:export');
  const mayVerify = useMay('audit:verify');
  const mayHaveEvidence = useMay('evidence:export');
  return (
    <>
      <PageHead
        title={t.title}
        lead={t.lead}
        actions={
          mayExport && (
            <Button component="a" href="/api/v1/audit/export" download variant="default" size="xs">
              {t.download}
            </Button>
          )
        }
      />
      <Stack>
        {mayVerify && <Verification />}
        {mayHaveEvidence && <ControlEvidence />}
        <Allowed permission="audit:read">
          <AuditRecords />
        </Allowed>
      </Stack>
    </>
  );
}
