import { Checkbox, NativeSelect, NumberInput, Stack, Text, Textarea } from '@mantine/core';
import { strings } from '../strings';
import { sources, type FieldProperties, type ReviewFields } from './written-review';

const t = strings.reviews.form;
const actions = Object.entries(t.actions).map(([value, label]) => ({ value, label }));

/** Who is asked, in which order. */
export function ReviewerFields({ fields, onChange }: FieldProperties) {
  return (
    <Stack component="fieldset" bd={0} p={0}>
      <Text component="legend" fw={600}>
        {t.reviewers}
      </Text>
      <Text c="dimmed">{t.reviewersHint}</Text>
      {sources.map((source) => (
        <Checkbox
          key={source}
          label={t.sources[source]}
          checked={fields.sources.includes(source)}
          onChange={({ currentTarget: { checked } }) =>
            onChange({
              sources: checked ? [...fields.sources, source] : fields.sources.filter((one) => one !== source),
            })
          }
        />
      ))}
      <Reviewers label={t.named} value={fields.named} onText={(named) => onChange({ named })} />
      <Reviewers
        label={t.fallback}
        required
        value={fields.fallback}
        onText={(fallback) => onChange({ fallback })}
      />
    </Stack>
  );
}

/** Until when, and what happens then. */
export function DeadlineFields({ fields, onChange }: FieldProperties) {
  return (
    <Stack>
      <NumberInput
        label={t.days}
        min={1}
        max={366}
        allowDecimal={false}
        maw={320}
        value={fields.deadlineDays}
        onChange={(days) => onChange({ deadlineDays: Number(days) })}
      />
      <NativeSelect
        label={t.atDeadline}
        maw={320}
        value={fields.atDeadline}
        data={actions}
        onChange={(event) =>
          onChange({ atDeadline: event.currentTarget.value as ReviewFields['atDeadline'] })
        }
      />
      {fields.atDeadline === 'escalate' && (
        <Reviewers
          label={t.escalateTo}
          required
          value={fields.escalateTo}
          onText={(escalateTo) => onChange({ escalateTo })}
        />
      )}
      <Checkbox
        label={t.requireReason}
        checked={fields.requireReason}
        onChange={(event) => onChange({ requireReason: event.currentTarget.checked })}
      />
    </Stack>
  );
}

interface ReviewersProperties {
  readonly label: string;
  readonly value: string;
  readonly required?: boolean;
  readonly onText: (text: string) => void;
}

function Reviewers({ label, value, required, onText }: ReviewersProperties) {
  return (
    <Textarea
      label={label}
      description={t.reviewersForm}
      rows={3}
      maw={640}
      required={required}
      value={value}
      onChange={(event) => onText(event.currentTarget.value)}
    />
  );
}
