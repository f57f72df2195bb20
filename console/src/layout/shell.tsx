import { ActionIcon } from '@mantine/core';
import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { SearchBox } from '../search/search-box';
import { Allowed } from '../session/allowed';
import { useMe, type ServicePermission } from '../session/use-me';
import { strings } from '../strings';
import { PageHead } from '../ui/page-head';
import { AccountMenu } from './account-menu';
import { AsOfBanner } from './as-of-banner';
import { AsOfChoice } from './as-of-choice';
import { canLookBack, neededFor, pages } from './pages';
import styles from './shell.module.css';

const t = strings.navigation;

/** What surrounds every page: the way to the others, the search, and who is signed in. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  useEffect(() => setOpen(false), [path]);
  const { permissions } = useMe();
  const needs = neededFor(path);
  const offered = pages.filter((page) => !('needs' in page) || permissions.includes(page.needs));
  return (
    <div className={styles.shell}>
      <a href="#content" className={styles.skip}>
        {t.skip}
      </a>
      <header className={styles.header}>
        <ActionIcon
          className={styles.opener}
          variant="default"
          size="lg"
          aria-label={open ? t.close : t.open}
          aria-expanded={open}
          aria-controls="navigation"
          onClick={() => setOpen(!open)}
        >
          <span aria-hidden>{open ? '✕' : '☰'}</span>
        </ActionIcon>
        <Link to="/" className={styles.name}>
          Rolecall
        </Link>
        <SearchBox />
        <AsOfChoice />
        <AccountMenu />
      </header>
      <nav id="navigation" aria-label={t.main} className={styles.navigation} data-open={open}>
        {offered.map(({ to, label }) => (
          <Link key={to} to={to} className={styles.link} activeOptions={{ exact: to === '/' }}>
            {label}
          </Link>
        ))}
      </nav>
      <main id="content" tabIndex={-1} className={styles.content}>
        <AsOfBanner canLookBack={canLookBack(path)} />
        {needs === undefined || permissions.includes(needs) ? children : <Closed needs={needs} />}
      </main>
    </div>
  );
}

/** Instead of a page that the caller may not see. */
function Closed({ needs }: { readonly needs: ServicePermission }) {
  return (
    <>
      <PageHead title={strings.common.noPage} />
      <Allowed permission={needs}>{null}</Allowed>
    </>
  );
}
