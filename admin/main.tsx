import { StrictMode, Suspense, useEffect, useMemo } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { Route, Switch, useLocation } from 'wouter';
import LogInPage from './pages/authentication/log-in.page';
import { Entrance } from './parts/page/entrance';
import { keepFocusInSight } from './parts/page/focus-in-sight';
import type { LazyPage } from './parts/page/lazy-page';
import { FailureNotice } from './parts/page/notice';
import { Page } from './parts/page/page';
import { SessionEnded } from './parts/session/session-ended';
import { SessionProvider, useSession } from './parts/session/session';
import { SlowNotice } from './parts/page/slow-notice';
import { Shell } from './parts/page/shell';
import { useWording } from './parts/text/text';
import { words } from './parts/text/words';
import { entrances, routes } from './routes';
import './parts/page/tokens.css';

/** The page as a whole: pages for visitors, the login, or the pages that the viewer's schema has. */
function Admin() {
  const { language } = useSession();
  const [, navigate] = useLocation();
  return (
    <I18nProvider locale={language}>
      <RouterProvider navigate={navigate}>
        <Suspense fallback={<Waiting />}>
          <Switch>
            {entrances.map(({ path, page: EntrancePage }) => (
              <Route key={path} path={path}>
                <EntranceWhenKnown>
                  <EntrancePage />
                </EntranceWhenKnown>
              </Route>
            ))}
            <Route>
              <UserPages />
            </Route>
          </Switch>
        </Suspense>
        <SessionEnded />
        <SlowNotice />
      </RouterProvider>
    </I18nProvider>
  );
}

/** A page for visitors, once it is known who opens it. */
function EntranceWhenKnown({ children }: { children: React.ReactNode }) {
  const { state } = useSession();
  if (state.kind === 'LOADING') return <Waiting />;
  if (state.kind === 'UNREACHABLE') return <Unreachable />;
  return children;
}

function UserPages() {
  const word = useWording();
  const { state } = useSession();
  const schema = state.kind === 'VIEWER' ? state.schema : null;
  const existing = useMemo(
    () => (schema === null ? [] : routes.filter(({ requires }) => schema.has(...requires))),
    [schema],
  );
  useEffect(() => {
    const timer = setTimeout(
      () => void preloadAll(existing.map(({ page }) => page)),
      preloadDelayMilliseconds,
    );
    return () => {
      clearTimeout(timer);
    };
  }, [existing]);
  if (state.kind === 'LOADING') return <Waiting />;
  if (state.kind === 'UNREACHABLE') return <Unreachable />;
  if (state.kind === 'ANONYMOUS') return <LogInPage />;
  return (
    <Shell entries={existing}>
      <Suspense fallback={<Waiting />}>
        <Switch>
          {existing.map(({ path, page: UserPage }) => (
            <Route key={path} path={path}>
              <UserPage />
            </Route>
          ))}
          <Route>
            <Page title={word({ de: 'Seite nicht gefunden', en: 'Page not found' })}>
              <p>
                {word({
                  de: 'Diese Seite gibt es nicht, oder Sie haben darauf keinen Zugriff.',
                  en: 'This page does not exist, or you have no access to it.',
                })}
              </p>
            </Page>
          </Route>
        </Switch>
      </Suspense>
    </Shell>
  );
}

/** Leaves the network to the data of the first page. */
const preloadDelayMilliseconds = 1_000;

/** Loads the files of pages, one page after the other, so that they open at once. */
async function preloadAll(pages: readonly LazyPage[]): Promise<void> {
  for (const page of pages) await page.preload();
}

function Waiting() {
  const word = useWording();
  return (
    <p className="waiting" role="status">
      {word(words.loading)}
    </p>
  );
}

function Unreachable() {
  const { reload } = useSession();
  return (
    <Entrance title="Vieraugen">
      <FailureNotice failure={{ kind: 'UNREACHABLE' }} onRetry={() => void reload()} />
    </Entrance>
  );
}

// The files of the page at this address come while it is still asked who opens it.
for (const { path, page } of [...entrances, ...routes]) {
  const pattern = new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);
  if (pattern.test(location.pathname)) void page.preload();
}

keepFocusInSight();

const container = document.getElementById('admin');
if (container === null) throw new Error('index.html has no element #admin.');
createRoot(container).render(
  <StrictMode>
    <SessionProvider>
      <Admin />
    </SessionProvider>
  </StrictMode>,
);
