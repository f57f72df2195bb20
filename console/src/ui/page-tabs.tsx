import { Tabs } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A part of a page. */
export interface Tab {
  readonly value: string;
  readonly label: string;
  readonly content: ReactNode;
}

interface Properties {
  readonly tabs: readonly Tab[];
  readonly value: string | undefined;
}

/** The parts of a page. The one that shows is in the address. */
export function PageTabs({ tabs, value }: Properties) {
  const navigate = useNavigate();
  const show = (tab: string | null) =>
    void navigate({ to: '.', search: (now) => ({ ...now, tab: tab ?? undefined }), replace: true });
  return (
    <Tabs value={value ?? tabs[0]?.value ?? null} onChange={show} keepMounted={false}>
      <Tabs.List mb="md">
        {tabs.map((tab) => (
          <Tabs.Tab key={tab.value} value={tab.value}>
            {tab.label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((tab) => (
        <Tabs.Panel key={tab.value} value={tab.value}>
          {tab.content}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
