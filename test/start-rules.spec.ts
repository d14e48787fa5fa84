import { expect } from 'chai';
import { ConfigError, readConfig } from '../src/config.js';
import { configWarnings } from '../src/start-rules.js';

/** What is told of an environment that the gateway can't run with. */
function faultsOf(environment: NodeJS.ProcessEnv): string {
  try {
    readConfig(environment, 'gateway');
  } catch (error) {
    expect(error).to.be.instanceOf(ConfigError);
    return (error as Error).message;
  }
  return '';
}

describe('Settings that do not fit together', () => {
  const production = {
    NODE_ENV: 'production',
    SECRET_KEY: 'Lsn3/0aKq9wZ2xYcVb7uTg5RfEd4HjMp',
    PUBLIC_URL: 'https://letters.firma.example',
    APP_URL: 'https://app.firma.example',
    CORS_ORIGINS: 'https://app.firma.example',
    TRUSTED_PROXIES: '127.0.0.1',
    DATABASE_URL: 'mysql://user:password@database.example/vieraugen',
    SMTP_URL: 'smtps://mail.firma.example',
    MAIL_FROM: 'post@firma.example',
  };

  it('a wrong SMTP_URL, or another wrong variable that production needs, is not reported as missing too', () => {
    for (const name of ['SMTP_URL', 'PUBLIC_URL', 'SECRET_KEY'])
      expect(faultsOf({ ...production, [name]: 'x' }).split('\n')).to.have.length(1);
  });

  /** The variables of which something is doubtful. */
  function doubtsOf(environment: NodeJS.ProcessEnv): string[] {
    expect(faultsOf(environment)).to.equal('');
    const config = readConfig(environment, 'gateway');
    const doubts = configWarnings(config, (name) => (environment[name] ?? '') !== '');
    for (const { variable, message } of doubts) expect(message).to.match(new RegExp(`^${variable} .*\\.$`));
    return doubts.map(({ variable }) => variable);
  }

  it('production with everything it needs starts without a doubt, and has neither introspection nor Sandbox', () => {
    expect(doubtsOf(production)).to.deep.equal([]);
    expect(readConfig(production, 'gateway')).to.include({
      production: true,
      introspection: false,
      sandbox: false,
      registrationRate: 200,
    });
  });

  it('production needs no APP_URL, since the gateway has the admin page itself', () => {
    const environment = { ...production, APP_URL: '', CORS_ORIGINS: '' };
    expect(doubtsOf(environment)).to.deep.equal([]);
    expect(readConfig(environment, 'gateway').appUrl).to.equal(production.PUBLIC_URL);
  });

  for (const name of ['SECRET_KEY', 'PUBLIC_URL', 'SMTP_URL'] as const) {
    it(`production without ${name} stops the start with one sentence that names it; commands do without`, () => {
      for (const value of ['', ' ', undefined]) {
        const environment = { ...production, [name]: value };
        expect(faultsOf(environment)).to.match(
          new RegExp(`^${name} is missing, but production needs .+\\.$`),
        );
        expect(readConfig(environment).production).to.equal(true);
      }
    });
  }

  it('production writes mails into a folder only on purpose, and needs no mail server without a scheduler', () => {
    expect(doubtsOf({ ...production, SMTP_URL: '', MAIL_DIR: '/srv/mail' })).to.deep.equal(['SMTP_URL']);
    expect(doubtsOf({ ...production, SMTP_URL: '', SCHEDULER: 'off' })).to.deep.equal([]);
  });

  it('the demo is refused in production, and with a DATABASE_URL', () => {
    const published = /^DEMO is "on", but the passwords of the demo company are published/;
    expect(faultsOf({ ...production, DEMO: 'on' })).to.match(published);
    expect(faultsOf({ ...production, DEMO: 'on', DATABASE_URL: '' })).to.match(published);
    expect(faultsOf({ DEMO: 'on', DATABASE_URL: production.DATABASE_URL })).to.match(
      /^DEMO is "on", but the demo company is loaded into the private database only/,
    );
    expect(faultsOf({ DEMO: 'on' })).to.equal('');
  });

  const doubtful: [string, NodeJS.ProcessEnv, string[]][] = [
    [
      'a gateway address on this machine',
      { PUBLIC_URL: 'http://localhost:4000', TRUSTED_PROXIES: '' },
      ['PUBLIC_URL'],
    ],
    ['a gateway address that nobody can reach', { PUBLIC_URL: 'http://0.0.0.0:4000' }, ['PUBLIC_URL']],
    [
      'an admin page on this machine',
      { APP_URL: 'http://127.0.0.1', CORS_ORIGINS: 'http://127.0.0.1' },
      ['APP_URL'],
    ],
    ['addresses without encryption', { PUBLIC_URL: 'http://letters.firma.example' }, ['PUBLIC_URL']],
    ['a gateway address with the root of its name', { PUBLIC_URL: 'https://localhost.' }, ['PUBLIC_URL']],
    [
      'a gateway address on this machine, as IPv6',
      { PUBLIC_URL: 'https://[::ffff:127.0.0.1]' },
      ['PUBLIC_URL'],
    ],
    [
      'a parameter of the database that nobody reads',
      { DATABASE_URL: `${production.DATABASE_URL}?ssl=true` },
      ['DATABASE_URL'],
    ],
    ['a folder for mails beside a mail server', { MAIL_DIR: '/srv/mail' }, ['MAIL_DIR']],
    ['an admin page that browsers keep away', { CORS_ORIGINS: 'https://other.example' }, ['CORS_ORIGINS']],
    ['a proxy that is not named', { TRUSTED_PROXIES: '' }, ['TRUSTED_PROXIES']],
    ['trust in every address', { TRUSTED_PROXIES: '0.0.0.0/0, ::/0' }, ['TRUSTED_PROXIES']],
    ['the private database', { DATABASE_URL: '' }, ['DATABASE_URL']],
    ['the sender of the example', { MAIL_FROM: '' }, ['MAIL_FROM']],
    ['a key that is easy to guess', { SECRET_KEY: 'ab'.repeat(16) }, ['SECRET_KEY']],
  ];
  for (const [what, settings, variables] of doubtful) {
    it(`${what} is one doubt in production, not a reason to stop`, () => {
      expect(doubtsOf({ ...production, ...settings })).to.deep.equal(variables);
    });
  }

  it('development at a public address is one doubt; at localhost it has none', () => {
    expect(doubtsOf({})).to.deep.equal([]);
    expect(doubtsOf({ PUBLIC_URL: 'https://letters.firma.example' })).to.deep.equal(['NODE_ENV']);
  });
});
