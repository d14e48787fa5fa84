import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { examplesPlugin, narrow } from './examples-plugin.js';
import { fetcherThatTellsWhenDone, loggedIn, logIn, logOut, Refused, type Person } from './gateway.js';
import { LogInBar } from './log-in-bar.js';

const hello = `# The documentation shows what
# the logged-in user may use,
# and nothing else. The examples
# are operations to begin with.

query Hello {
  viewer {
    user {
      firstName
      lastName
      email
      role
    }
    areas
  }
}
`;

/** The admin pages in other tabs, which share the cookie: they have to notice when it belongs to another user. */
const adminPages = new BroadcastChannel('vieraugen');

const plugins = [examplesPlugin, HISTORY_PLUGIN];

/** The page: the login, and GraphiQL with the schema of the logged-in user. */
export function Explorer() {
  const [person, setPerson] = useState<Person | null>();
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const looks = useRef(0);
  const knownId = useRef<string | null | undefined>(undefined);

  const lookWhoIsLoggedIn = useCallback(async () => {
    const look = ++looks.current;
    const found = await loggedIn().catch((error: unknown) => {
      setFailure(sentenceOf(error));
      return null;
    });
    // The response to an earlier request is out of date, whenever it arrives.
    if (look !== looks.current) return;
    setPerson(found);
    const id = found?.id ?? null;
    if (knownId.current !== undefined && knownId.current !== id) adminPages.postMessage('session');
    knownId.current = id;
  }, []);

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    await work().catch((error: unknown) => {
      setFailure(sentenceOf(error));
    });
    await lookWhoIsLoggedIn();
    setBusy(false);
  };

  useEffect(() => void lookWhoIsLoggedIn(), [lookWhoIsLoggedIn]);
  const fetcher = useMemo(
    () => fetcherThatTellsWhenDone(() => void lookWhoIsLoggedIn()),
    [lookWhoIsLoggedIn],
  );

  if (person === undefined) return null;
  return (
    <>
      <LogInBar
        person={person}
        failure={failure}
        busy={busy}
        onLogIn={(loginName, password) => void attempt(() => logIn(loginName, password))}
        onLogOut={() => void attempt(logOut)}
      />
      {/* A new one for everybody: it fetches the schema anew, and nothing is left of what the one before has been answered. */}
      <GraphiQL
        key={person === null ? 'nobody' : `${person.id} ${person.role}`}
        fetcher={fetcher}
        defaultQuery={hello}
        plugins={plugins}
        {...(matchMedia(narrow).matches ? {} : { visiblePlugin: 'Documentation Explorer' })}
        inputValueDeprecation
        schemaDescription
      >
        <GraphiQL.Logo>
          <></>
        </GraphiQL.Logo>
      </GraphiQL>
    </>
  );
}

function sentenceOf(error: unknown): string {
  return error instanceof Refused ? error.message : String(error);
}
