import type { Client, CombinedError } from '@urql/core';
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Provider } from 'urql';
import { changes } from '../data/changes';
import { createClient, createSessionClient } from '../data/client';
import { failureOf, isLoggedOut, type Failure } from '../data/failure';
import type { ViewerSchema } from '../schema/viewer-schema';
import { initialLanguage, keepLanguage, LanguageProvider, type LanguageTag } from '../text/text';
import {
  findChanges,
  findSession,
  isSameViewer,
  type FoundSession,
  type SessionState,
  type Viewer,
} from './find-session';
import { LogInDocument } from './log-in.generated';
import { LogOutDocument } from './log-out.generated';
import { tabs } from './tabs';

/** The interval between attempts to reach the gateway, in milliseconds. */
const retryMilliseconds = 3_000;

export type { SessionState, Viewer } from './find-session';

/** The session of the page. */
export interface Session {
  state: SessionState;
  /** True while the session has ended and the page waits for another login in place. */
  hasEnded: boolean;
  /** False while the gateway does not answer. */
  isReached: boolean;
  client: Client;
  language: LanguageTag;
  setLanguage(language: LanguageTag): void;
  /** Logs in; the failure if it was refused. */
  logIn(loginName: string, password: string): Promise<Failure | null>;
  /** Logs out, and opens this address. */
  logOut(next?: string): Promise<void>;
  /** Loads viewer and schema again, for example after an invitation was accepted or the profile changed. */
  reload(): Promise<void>;
}

const SessionContext = createContext<Session | null>(null);

/** The session of the page. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('There is no session outside SessionProvider.');
  return session;
}

/** The schema of the viewer. Only for parts that are shown once it is known. */
export function useSchema(): ViewerSchema {
  const { state } = useSession();
  if (state.kind !== 'VIEWER' && state.kind !== 'ANONYMOUS')
    throw new Error('The schema of the viewer is not known yet.');
  return state.schema;
}

/** The authenticated user. Only for parts that are shown after a login. */
export function useViewer(): Viewer {
  const { state } = useSession();
  if (state.kind !== 'VIEWER') throw new Error('Nobody is logged in.');
  return state.viewer;
}

/** Keeps the session of the page, and gives everything inside its client and its language. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [state, setState] = useState<SessionState>({ kind: 'LOADING' });
  const [hasEnded, setHasEnded] = useState(false);
  const [isReached, setReached] = useState(true);
  const [language, setLanguageState] = useState(initialLanguage);
  // The clients outlive renders: what they read of the session stands here.
  const latest = useRef({ state, hasEnded, language });
  useEffect(() => {
    latest.current = { state, hasEnded, language };
    document.documentElement.lang = language;
  }, [state, hasEnded, language]);
  const waiting = useRef<(() => void)[]>([]);

  const sessionClient = useMemo(() => createSessionClient(() => latest.current.language), []);

  const setLanguage = useCallback((chosen: LanguageTag) => {
    keepLanguage(chosen);
    setLanguageState(chosen);
  }, []);

  const setEnded = useCallback((ended: boolean) => {
    latest.current.hasEnded = ended;
    setHasEnded(ended);
    if (!ended) for (const resolve of waiting.current.splice(0)) resolve();
  }, []);

  /** Opens an address and clears all data of this user: the browser may show this document again on the way back. */
  const leave = useCallback((address: string) => {
    latest.current.state = { kind: 'LOADING' };
    // Immediate: the browser may not render again afterwards.
    flushSync(() => {
      setState({ kind: 'LOADING' });
      setHasEnded(false);
    });
    window.addEventListener('pageshow', ({ persisted }) => {
      if (persisted) location.reload();
    });
    location.assign(address);
  }, []);

  const adopt = useCallback(
    (found: FoundSession) => {
      const { state: before } = latest.current;
      setReached(found.kind !== 'UNREACHABLE');
      if (found.kind === 'UNREACHABLE' && before.kind !== 'LOADING') return;
      if (before.kind === 'VIEWER' && found.kind === 'ANONYMOUS') {
        setEnded(true);
        return;
      }
      if (before.kind === 'VIEWER' && !isSameViewer(before, found)) {
        // What is on the page belongs to the one who worked with it: another user begins with a page of their own.
        leave('/');
        return;
      }
      latest.current.state = found;
      setState(found);
      if (found.kind !== 'VIEWER') return;
      const preferred = found.viewer.user?.language;
      if (preferred !== undefined) setLanguage(preferred === 'DE' ? 'de' : 'en');
      setEnded(false);
    },
    [leave, setEnded, setLanguage],
  );

  const reload = useCallback(async () => {
    adopt(await findSession(sessionClient));
  }, [adopt, sessionClient]);

  const check = useCallback(async () => {
    adopt(await findChanges(sessionClient, latest.current.state));
  }, [adopt, sessionClient]);

  const renew = useCallback(
    async (error: CombinedError) => {
      if (latest.current.state.kind !== 'VIEWER') return;
      if (isLoggedOut(error)) setEnded(true);
      else await reload();
      if (latest.current.hasEnded) await new Promise<void>((resolve) => waiting.current.push(resolve));
    },
    [reload, setEnded],
  );

  const client = useMemo(
    () =>
      createClient({
        schema: () => ('schema' in latest.current.state ? latest.current.state.schema : null),
        isLoggedIn: () => latest.current.state.kind === 'VIEWER',
        language: () => latest.current.language,
        renew,
        reached: setReached,
      }),
    [renew],
  );

  const logIn = useCallback(
    async (loginName: string, password: string) => {
      const { error } = await sessionClient.mutation(LogInDocument, { input: { loginName, password } });
      if (error !== undefined) return failureOf(error);
      await reload();
      tabs.announce('session');
      return null;
    },
    [reload, sessionClient],
  );

  const logOut = useCallback(
    async (next = '/') => {
      const { error } = await sessionClient.mutation(LogOutDocument, {});
      if (error?.networkError !== undefined) {
        setReached(false);
        return;
      }
      tabs.announce('session');
      leave(next);
    },
    [leave, sessionClient],
  );

  useEffect(() => {
    void reload();
  }, [reload]);

  useEffect(() => {
    const whenSeen = (): void => {
      if (document.visibilityState === 'visible') void check();
    };
    const whenOffline = (): void => {
      setReached(false);
    };
    document.addEventListener('visibilitychange', whenSeen);
    window.addEventListener('offline', whenOffline);
    const stop = changes.listen(() => void check());
    return () => {
      document.removeEventListener('visibilitychange', whenSeen);
      window.removeEventListener('offline', whenOffline);
      stop();
    };
  }, [check]);

  useEffect(() => {
    if (isReached) return undefined;
    const again = (): void => void check();
    const timer = setInterval(again, retryMilliseconds);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [isReached, check]);

  useEffect(
    () =>
      tabs.listen('session', () => {
        void findSession(sessionClient).then((found) => {
          const { state: before } = latest.current;
          const isOther = before.kind === 'VIEWER' && !isSameViewer(found, before);
          // A log-out is meant for all tabs, and so is the login of another user.
          if (isOther && found.kind !== 'UNREACHABLE') location.reload();
          else adopt(found);
        });
      }),
    [adopt, sessionClient],
  );

  const session = useMemo(
    () => ({ state, hasEnded, isReached, client, language, setLanguage, logIn, logOut, reload }),
    [state, hasEnded, isReached, client, language, setLanguage, logIn, logOut, reload],
  );
  return (
    <SessionContext value={session}>
      <LanguageProvider value={language}>
        <Provider value={client}>{children}</Provider>
      </LanguageProvider>
    </SessionContext>
  );
}
