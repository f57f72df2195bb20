import { Button, Checkbox, NativeSelect, NumberInput, Stack, Text, Textarea } from '@mantine/core';
import { strings } from '../strings';
import {
  blankStage,
  MAX_STAGES,
  sources,
  type FieldProperties,
  type ReviewFields,
  type StageFields,
} from './written-review';

const t = strings.reviews.form;
const actions = Object.entries(t.actions).map(([value, label]) => ({ value, label }));

/** Who is asked, in which order, stage by stage. */
export function ReviewerFields({ fields, onChange }: FieldProperties) {
  const { stages } = fields;
  const change = (place: number, changed: Partial<StageFields>) =>
    onChange({ stages: stages.map((stage, at) => (at === place ? { ...stage, ...changed } : stage)) });
  return (
    <Stack>
      {stages.map((stage, place) => (
        <StageFieldset
          key={place}
          legend={stages.length === 1 ? t.reviewers : t.stage(place + 1)}
          stage={stage}
          onChange={(changed) => change(place, changed)}
          onRemove={
            stages.length === 1
              ? undefined
              : () => onChange({ stages: stages.filter((_, at) => at !== place) })
          }
        />
      ))}
      {stages.length < MAX_STAGES && (
        <Button
          variant="default"
          w="fit-content"
          onClick={() => onChange({ stages: [...stages, blankStage] })}
        >
          {t.addStage}
        </Button>
      )}
      <Reviewers
        label={t.fallback}
        required
        value={fields.fallback}
        onText={(fallback) => onChange({ fallback })}
      />
    </Stack>
  );
}

interface StageProperties {
  readonly legend: string;
  readonly stage: StageFields;
  readonly onChange: (changed: Partial<StageFields>) => void;
  readonly onRemove: (() => void) | undefined;
}

function StageFieldset({ legend, stage, onChange, onRemove }: StageProperties) {
  return (
    <Stack component="fieldset" bd={0} p={0} miw={0}>
      <Text component="legend" fw={600}>
        {legend}
      </Text>
      <Text c="dimmed">{t.reviewersHint}</Text>
      {sources.map((source) => (
        <Checkbox
          key={source}
          label={t.sources[source]}
          checked={stage.sources.includes(source)}
          onChange={({ currentTarget: { checked } }) =>
            onChange({
              sources: checked ? [...stage.sources, source] : stage.sources.filter((one) => one !== source),
            })
          }
        />
      ))}
      <Reviewers label={t.named} value={stage.named} onText={(named) => onChange({ named })} />
      {onRemove !== undefined && (
        <Button
          variant="subtle"
          w="fit-content"
          aria-label={`${t.removeStage}: ${legend}`}
          onClick={onRemove}
        >
          {t.removeStage}
        </Button>
      )}
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
      <Checkbox
        label={t.planAtDeadline}
        checked={fields.planAtDeadline}
        onChange={(event) => onChange({ planAtDeadline: event.currentTarget.checked })}
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
