import { useState, type SyntheticEvent } from 'react';
import type { Person } from './gateway.js';

interface LogInBarProps {
  person: Person | null;
  /** The error of the last attempt. */
  failure: string | null;
  busy: boolean;
  onLogIn: (loginName: string, password: string) => void;
  onLogOut: () => void;
}

/** The bar above GraphiQL: the logged-in user with a logout button, or a login form. */
export function LogInBar({ person, failure, busy, onLogIn, onLogOut }: LogInBarProps) {
  return (
    <header className="graphiql-container log-in-bar">
      <h1>
        Vieraugen <small>explorer</small>
      </h1>
      {failure !== null && <p role="alert">{failure}</p>}
      {person === null ? (
        <LogInForm busy={busy} onLogIn={onLogIn} />
      ) : (
        <div className="who">
          <span aria-label="Logged in">
            {person.firstName} {person.lastName}, {person.company}
          </span>
          <code>{person.role}</code>
          <button type="button" disabled={busy} onClick={onLogOut}>
            Log out
          </button>
        </div>
      )}
    </header>
  );
}

function LogInForm({ busy, onLogIn }: Pick<LogInBarProps, 'busy' | 'onLogIn'>) {
  const [loginName, setLoginName] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onLogIn(loginName, password);
  };
  return (
    <form onSubmit={submit}>
      <input
        aria-label="Login name"
        placeholder="Login name"
        autoComplete="username"
        autoCapitalize="none"
        required
        value={loginName}
        onChange={(event) => {
          setLoginName(event.target.value);
        }}
      />
      <input
        aria-label="Password"
        placeholder="Password"
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => {
          setPassword(event.target.value);
        }}
      />
      <button type="submit" disabled={busy}>
        Log in
      </button>
    </form>
  );
}
