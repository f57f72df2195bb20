import { Kbd, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type FormEvent } from 'react';
import { strings } from '../strings';
import styles from './search-box.module.css';

const t = strings.navigation;

/** The search of the head of each page; "/" leads to it. */
export function SearchBox() {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const navigate = useNavigate();
  useHotkeys([['/', () => input.current?.focus()]]);
  const search = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') void navigate({ to: '/search', search: { q: text.trim() } });
  };
  return (
    <form role="search" onSubmit={search} className={styles.form}>
      <TextInput
        ref={input}
        type="search"
        aria-label={t.search}
        placeholder={t.search}
        title={t.searchKey}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        rightSection={<Kbd aria-hidden>/</Kbd>}
      />
    </form>
  );
}
