import { useState, type ChangeEvent } from 'react';

type Texts<Name extends string> = Readonly<Record<Name, string>>;

/** The texts of a form by name, required ones, and what binds a field to one of them. */
export function useTexts<Name extends string>(labels: Texts<Name>, before?: Texts<NoInfer<Name>>) {
  const names = Object.keys(labels) as Name[];
  const [texts, setTexts] = useState(
    () => Object.fromEntries(names.map((name) => [name, before?.[name] ?? ''])) as Texts<Name>,
  );
  const bind = (name: Name) => ({
    label: labels[name],
    value: texts[name],
    required: true,
    maw: 640,
    onChange: ({ currentTarget: { value } }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      setTexts((now) => ({ ...now, [name]: value })),
  });
  return { texts, bind };
}
