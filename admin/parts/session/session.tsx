import type { Client, CombinedError } from '@urql/core';
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Provider } from 'urql';
import { createClient, createSessionClient } from '../client';
import { failureOf, isLoggedOut, type Failure } from '../failure';
import { SchemaDocument, ViewerSchema } from '../schema/viewer-schema';
import { initialLanguage, keepLanguage, LanguageProvider, type LanguageTag } from '../text';
import { LogInDocument } from './log-in.generated';
import { LogOutDocument } from './log-out.generated';
import { prune } from '../schema/prune';
import { SessionDocument, type SessionQuery } from './session.generated';
import { tabs } from './tabs';

/** The authenticated user, as far as the viewer's schema shows it. */
export type Viewer = NonNullable<SessionQuery['viewer']>;

/** Who uses the page. */
export type SessionState =
  | { kind: 'LOADING' }
  | { kind: 'UNREACHABLE' }
  | { kind: 'ANONYMOUS'; schema: ViewerSchema }
  | { kind: 'VIEWER'; schema: ViewerSchema; viewer: Viewer };

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
  const latest = useRef({ state, language });
  useEffect(() => {
    latest.current = { state, language };
    document.documentElement.lang = language;
  }, [state, language]);
  const waiting = useRef<(() => void)[]>([]);

  const sessionClient = useMemo(() => createSessionClient(() => latest.current.language), []);

  const setLanguage = useCallback((chosen: LanguageTag) => {
    keepLanguage(chosen);
    setLanguageState(chosen);
  }, []);

  const reload = useCallback(async () => {
    const found = await findSession(sessionClient);
    latest.current.state = found;
    setState(found);
    if (found.kind === 'VIEWER') {
      const preferred = found.viewer.user?.language;
      if (preferred !== undefined) setLanguage(preferred === 'DE' ? 'de' : 'en');
    }
  }, [sessionClient, setLanguage]);

  const renew = useCallback(
    async (error: CombinedError) => {
      if (!isLoggedOut(error)) {
        await reload();
        return;
      }
      setHasEnded(true);
      await new Promise<void>((resolve) => waiting.current.push(resolve));
    },
    [reload],
  );

  const client = useMemo(
    () =>
      createClient({
        schema: () => ('schema' in latest.current.state ? latest.current.state.schema : null),
        language: () => latest.current.language,
        renew,
        reached: setReached,
      }),
    [renew],
  );

  const logIn = useCallback(
    async (loginName: string, password: string) => {
      const before = viewerIdOf(latest.current.state);
      const { error } = await sessionClient.mutation(LogInDocument, { input: { loginName, password } });
      if (error !== undefined) return failureOf(error);
      await reload();
      const after = viewerIdOf(latest.current.state);
      // What is on the page belongs to the one who worked with it: another user begins with a page of their own.
      if (before !== null && before !== after) location.assign('/');
      setHasEnded(false);
      for (const resolve of waiting.current.splice(0)) resolve();
      tabs.announce('session');
      return null;
    },
    [reload, sessionClient],
  );

  const logOut = useCallback(
    async (next = '/') => {
      await sessionClient.mutation(LogOutDocument, {});
      tabs.announce('session');
      location.assign(next);
    },
    [sessionClient],
  );

  useEffect(() => {
    void reload();
  }, [reload]);

  useEffect(
    () =>
      tabs.listen('session', () => {
        void findSession(sessionClient).then((found) => {
          if (viewerIdOf(found) !== viewerIdOf(latest.current.state)) location.reload();
        });
      }),
    [sessionClient],
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

async function findSession(client: Client): Promise<SessionState> {
  const names = await client.query(SchemaDocument, {});
  if (names.data === undefined) return { kind: 'UNREACHABLE' };
  const schema = new ViewerSchema(names.data);
  const document = prune(SessionDocument, schema);
  if (document === null) return { kind: 'ANONYMOUS', schema };
  const { data } = await client.query<SessionQuery>(document, {});
  if (data === undefined) return { kind: 'UNREACHABLE' };
  return data.viewer === null
    ? { kind: 'ANONYMOUS', schema }
    : { kind: 'VIEWER', schema, viewer: data.viewer };
}

function viewerIdOf(state: SessionState): string | null {
  return state.kind === 'VIEWER' ? (state.viewer.user?.id ?? state.viewer.session?.id ?? '') : null;
}
