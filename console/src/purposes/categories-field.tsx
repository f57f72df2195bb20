import { useState } from 'react';
import { api } from '../api/client';
import { strings } from '../strings';
import { ThingsField } from '../ui/things-field';

const t = strings.purposes;
const MAX_SHOWN = 12;

interface Properties {
  readonly keys: readonly string[];
  readonly onChange: (keys: readonly string[]) => void;
}

/** The data categories that a purpose uses. Those that are off can stay, and cannot be added. */
export function CategoriesField({ keys, onChange }: Properties) {
  const [text, onText] = useState('');
  const { data } = api.useQuery('get', '/api/v1/data-categories');
  const all = data?.dataCategories ?? [];
  const labels = new Map(all.map(({ key, label }) => [key, label]));
  const wanted = text.trim().toLowerCase();
  const found = all
    .filter(({ key, active }) => active && !keys.includes(key))
    .filter(({ key, label }) => `${label} ${key}`.toLowerCase().includes(wanted))
    .slice(0, MAX_SHOWN)
    .map(({ key, label }) => ({ id: key, name: label }));
  return (
    <ThingsField
      label={t.categories}
      hint={t.categoriesHint}
      find={{ text, onText, found: data && found }}
      chosen={keys.map((id) => ({ id, name: labels.get(id) ?? id }))}
      onChange={(chosen) => onChange(chosen.map(({ id }) => id))}
    />
  );
}
