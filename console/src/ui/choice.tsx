import { NativeSelect } from '@mantine/core';

interface Properties<Code extends string> {
  readonly label: string;
  readonly words: Readonly<Record<Code, string>>;
  readonly value: Code;
  readonly description?: string;
  /** Those that can be chosen, where it is not all of them. */
  readonly codes?: readonly Code[];
  readonly onChoose: (code: Code) => void;
}

/** One of some codes, by their words. */
export function Choice<Code extends string>({ label, words, value, codes, ...others }: Properties<Code>) {
  const { description, onChoose } = others;
  const offered = codes ?? (Object.keys(words) as Code[]);
  return (
    <NativeSelect
      label={label}
      description={description}
      maw={420}
      value={value}
      data={offered.map((code) => ({ value: code, label: words[code] }))}
      onChange={({ currentTarget }) => onChoose(currentTarget.value as Code)}
    />
  );
}
