import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { api, type Schemas } from '../api/client';
import { strings } from '../strings';
import { Choice } from '../ui/choice';
import { Failure } from '../ui/failure';
import { useTexts } from '../ui/use-texts';

type Category = Schemas['DataCategoryDto'];

const t = strings.purposes;
const LABELS = { label: t.categoryName, description: t.categoryDescription };

interface Properties {
  /** The one that is typed over; absent for a new one. */
  readonly category?: Category;
  readonly saving: { readonly isPending: boolean; readonly error: unknown };
  readonly onSave: (category: Schemas['WriteDataCategoryDto'], key: string) => void;
}

/** What a data category is; its key is chosen once. */
export function CategoryForm({ category, saving, onSave }: Properties) {
  const { texts, bind } = useTexts(LABELS, category);
  const [key, setKey] = useState(category?.key ?? '');
  const [sensitivity, setSensitivity] = useState(category?.sensitivity ?? 'ordinary');
  const [parent, setParent] = useState(category?.parent ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave({ ...texts, sensitivity, parent: parent || undefined }, key.trim());
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput {...bind('label')} maxLength={100} />
        {category === undefined && (
          <TextInput
            label={t.key}
            description={t.keyHint}
            value={key}
            required
            maxLength={100}
            maw={640}
            onChange={(event) => setKey(event.currentTarget.value)}
          />
        )}
        <Textarea {...bind('description')} rows={3} maxLength={1000} />
        <Choice label={t.sensitivity} words={t.sensitivities} value={sensitivity} onChoose={setSensitivity} />
        <Parent of={category?.key} value={parent} onChoose={setParent} />
        {saving.error !== null && <Failure error={saving.error} />}
        <Group>
          <Button type="submit" loading={saving.isPending}>
            {category === undefined ? t.createCategory : strings.common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface ParentProperties {
  readonly of: string | undefined;
  readonly value: string;
  readonly onChoose: (key: string) => void;
}

function Parent({ of, value, onChoose }: ParentProperties) {
  const { data } = api.useQuery('get', '/api/v1/data-categories');
  const others = data?.dataCategories.filter(({ key }) => key !== of) ?? [];
  return (
    <NativeSelect
      label={t.partOf}
      maw={420}
      value={value}
      data={[{ value: '', label: t.noPart }, ...others.map(({ key, label }) => ({ value: key, label }))]}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}
