import path from 'node:path';
import { expect } from 'chai';
import { ConfigError, readConfig } from '../src/config.js';

const secretKey = 'x'.repeat(32);

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

describe('Configuration', () => {
  it('an empty environment gives what the README promises', () => {
    expect(readConfig({})).to.deep.equal({
      production: false,
      port: 4000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:4000',
      appUrl: 'http://localhost:4000',
      corsOrigins: [],
      databaseUrl: null,
      dataDirectory: path.resolve('.data'),
      smtpUrl: null,
      mailDirectory: path.resolve('.data/mail'),
      mailFrom: 'Vieraugen <no-reply@vieraugen.example>',
      mailRate: 0,
      spoolDirectory: path.resolve('.data/spool'),
      eraseAfterDays: 30,
      scheduler: true,
      secretKey: null,
      metricsToken: null,
      trustedProxies: [],
      registrationRate: 2_000,
      requestTimeout: 300_000,
      uploadGracePeriod: 30_000,
      logLevel: 'info',
      demo: false,
      introspection: true,
      sandbox: true,
    });
  });

  it('every variable is read', () => {
    expect(
      readConfig({
        NODE_ENV: 'production',
        PORT: '8080',
        HOST: '0.0.0.0',
        PUBLIC_URL: 'https://gateway.example/',
        APP_URL: 'https://app.example/admin/',
        CORS_ORIGINS: 'https://app.example, https://other.example:8443',
        DATABASE_URL: 'mysql://user:password@database.example:3307/vieraugen',
        DATA_DIR: '/srv/vieraugen',
        SMTP_URL: 'smtps://mail.example:465',
        MAIL_DIR: '/srv/mail',
        MAIL_FROM: 'Post <post@firma.example>',
        MAIL_RATE: '600',
        SPOOL_DIR: '/srv/spool',
        ERASE_AFTER_DAYS: '0',
        SCHEDULER: 'off',
        SECRET_KEY: secretKey,
        METRICS_TOKEN: 'read-by-prometheus',
        TRUSTED_PROXIES: '10.0.0.1, 2001:db8::1,172.16.0.0/12 ,2001:db8:1::/48',
        REGISTRATION_RATE: '50',
        REQUEST_SECONDS: '120',
        UPLOAD_STALL_SECONDS: '60',
        LOG_LEVEL: 'debug',
        DEMO: 'off',
        INTROSPECTION: 'on',
        SANDBOX: 'on',
      }),
    ).to.deep.equal({
      production: true,
      port: 8080,
      host: '0.0.0.0',
      publicUrl: 'https://gateway.example',
      appUrl: 'https://app.example/admin',
      corsOrigins: ['https://app.example', 'https://other.example:8443'],
      databaseUrl: 'mysql://user:password@database.example:3307/vieraugen',
      dataDirectory: '/srv/vieraugen',
      smtpUrl: 'smtps://mail.example:465',
      mailDirectory: '/srv/mail',
      mailFrom: 'Post <post@firma.example>',
      mailRate: 600,
      spoolDirectory: '/srv/spool',
      eraseAfterDays: 0,
      scheduler: false,
      secretKey,
      metricsToken: 'read-by-prometheus',
      trustedProxies: ['10.0.0.1', '2001:db8::1', '172.16.0.0/12', '2001:db8:1::/48'],
      registrationRate: 50,
      requestTimeout: 120_000,
      uploadGracePeriod: 60_000,
      logLevel: 'debug',
      demo: false,
      introspection: true,
      sandbox: true,
    });
  });

  it('what is empty or blank counts as absent', () => {
    const names = [
      'PORT',
      'HOST',
      'PUBLIC_URL',
      'DATABASE_URL',
      'DATA_DIR',
      'SMTP_URL',
      'MAIL_DIR',
      'MAIL_FROM',
    ];
    const more = [
      'SPOOL_DIR',
      'ERASE_AFTER_DAYS',
      'SCHEDULER',
      'SECRET_KEY',
      'TRUSTED_PROXIES',
      'REGISTRATION_RATE',
      'LOG_LEVEL',
      'DEMO',
      'CORS_ORIGINS',
    ];
    for (const blank of ['', ' ']) {
      const environment = Object.fromEntries([...names, ...more].map((name) => [name, blank]));
      expect(readConfig(environment)).to.deep.equal(readConfig({}));
    }
  });

  it('the public address follows the port, and the app address the public one', () => {
    expect(readConfig({ PORT: '5000' }).publicUrl).to.equal('http://localhost:5000');
    expect(readConfig({ PUBLIC_URL: 'https://a.example' }).appUrl).to.equal('https://a.example');
  });

  it('mails and letters go below the data folder unless said otherwise', () => {
    expect(readConfig({ DATA_DIR: '/srv/x' })).to.include({
      mailDirectory: '/srv/x/mail',
      spoolDirectory: '/srv/x/spool',
    });
  });

  const wrong: [string, string[]][] = [
    ['PORT', ['http', '-1', '0', '65536', '80.5', '4000x']],
    ['HOST', ['http://0.0.0.0', '127.0.0.1:4000', '300', 'a host', '*']],
    [
      'PUBLIC_URL',
      [
        'gateway.example',
        'ftp://gateway.example',
        '//gateway',
        'https://',
        'https://a.example/?x=1',
        'https://a.example/#top',
        'https://user:word@a.example',
        'https:a.example',
        'https:/a.example',
        'https:///a.example',
        'https:\\\\a.example',
        'https://a.example\\path',
      ],
    ],
    [
      'APP_URL',
      [
        'app',
        'https:app.example',
        'https:/app.example',
        'javascript:alert(1)',
        'https://a.example/#/app',
        'https://a b.example',
      ],
    ],
    [
      'CORS_ORIGINS',
      ['*', 'app.example', 'https://a.example,nonsense', 'https://a.example/page', 'https://*.a.example'],
    ],
    [
      'DATABASE_URL',
      [
        'postgres://localhost/x',
        'localhost:3306',
        'mysql://localhost',
        'mysql://localhost/',
        'mysql:///x',
        'mysql://user:100%@localhost/x',
        'mysql://user%zz:word@localhost/x',
        'mysql://user:word@localhost/x%',
      ],
    ],
    ['SMTP_URL', ['http://mail.example', 'mail.example', 'smtp://', 'smtps://:465']],
    [
      'MAIL_FROM',
      [
        'garbage',
        'Post <garbage>',
        '@firma.example',
        'a@firma.example, b@firma.example',
        'all: a@firma.example;',
        '<>',
      ],
    ],
    ['MAIL_RATE', ['-1', 'fast', '100001']],
    ['METRICS_TOKEN', ['short', 'with blanks in between']],
    ['ERASE_AFTER_DAYS', ['-1', '3651', '30d', '1.5', 'never']],
    ['SCHEDULER', ['true', 'ON', '1']],
    ['SECRET_KEY', ['short', 'x'.repeat(31)]],
    [
      'TRUSTED_PROXIES',
      [
        'proxy.example',
        '10.0.0.1,300.1.1.1',
        '10.0.0.0/33',
        '10.0.0.0/-1',
        '10.0.0.0/',
        '10.0.0.0/8/8',
        '10.0.0/8',
        '2001:db8::/129',
        '::ffff:10.0.0.0/95',
        '10.0.0.1/255.0.0.0',
        'loopback',
      ],
    ],
    ['REGISTRATION_RATE', ['-1', '1.5', 'many', '100001']],
    ['LOG_LEVEL', ['loud', 'INFO']],
    ['DEMO', ['yes']],
    ['INTROSPECTION', ['yes']],
    ['SANDBOX', ['yes']],
    ['NODE_ENV', ['staging', 'prod']],
  ];
  for (const [name, values] of wrong) {
    it(`a wrong ${name} stops the start with one sentence that names it`, () => {
      for (const value of values) {
        const faults = faultsOf({ [name]: value });
        expect(faults, value).to.match(new RegExp(`^${name} is ".*", but must be .+\\.$`));
      }
    });
  }

  it('all faults are told at once, each in a line of its own', () => {
    const lines = faultsOf({ PORT: 'x', SCHEDULER: 'x', LOG_LEVEL: 'x', SMTP_URL: 'x' }).split('\n');
    expect(lines.map((line) => line.split(' ')[0])).to.have.members([
      'PORT',
      'SCHEDULER',
      'LOG_LEVEL',
      'SMTP_URL',
    ]);
  });

  it('no fault repeats a secret: neither the key nor a password in an address', () => {
    const faults = faultsOf({
      SECRET_KEY: 'geheim-1',
      DATABASE_URL: 'postgres://root:geheim-2@localhost/x',
      SMTP_URL: 'http://post:geheim-3@mail.example',
      PUBLIC_URL: 'https://post:geheim-4@gateway.example',
      CORS_ORIGINS: 'https://post:geheim-5@a.example,https://post:geheim-6@b.example',
    });
    expect(faults.split('\n')).to.have.length(5);
    expect(faults).to.not.contain('geheim');
  });
});
