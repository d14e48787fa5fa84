import path from 'node:path';
import { isIP } from 'node:net';
import addressparser from 'nodemailer/lib/addressparser/index.js';
import { rangeNamed } from './text/ip-address.js';
import { isAddress } from './text/address.js';
import { configErrors } from './start-rules.js';

const second = 1_000;

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof logLevels)[number];

/** The configuration. Times are milliseconds, sizes bytes, folders absolute paths. */
export interface Config {
  production: boolean;
  port: number;
  host: string;
  /** The public address of the gateway, for upload URLs and cookies. No trailing slash. */
  publicUrl: string;
  /** The address of the admin page, for links in mails; the gateway serves one at {@link publicUrl}. No trailing slash. */
  appUrl: string;
  corsOrigins: string[];
  /** `mysql://…`; null for a private server below `dataDirectory`. */
  databaseUrl: string | null;
  dataDirectory: string;
  /** `smtp://…` or `smtps://…`; null for mails as files in `mailDirectory`. */
  smtpUrl: string | null;
  mailDirectory: string;
  mailFrom: string;
  /** The maximum number of mails a minute to the mail server; 0 for no limit. */
  mailRate: number;
  spoolDirectory: string;
  /** The number of days after which the personal data of a deleted account is erased. */
  eraseAfterDays: number;
  scheduler: boolean;
  /** At least 32 bytes of text; null for a generated key that is kept below `dataDirectory`. */
  secretKey: string | null;
  /** The token for reading the metrics, at least 16 characters, or null. */
  metricsToken: string | null;
  /** The addresses and networks whose `X-Forwarded-For` is trusted. */
  trustedProxies: string[];
  /** The maximum number of registrations an hour from one address, and a tenth of it a minute; 0 for no limit. */
  registrationRate: number;
  /** The time limit for the body of a request. An upload has {@link uploadGracePeriod} instead. */
  requestTimeout: number;
  /** The time that an upload may take in addition to that of its bytes at 1 KiB a second. */
  uploadGracePeriod: number;
  logLevel: LogLevel;
  demo: boolean;
  introspection: boolean;
  sandbox: boolean;
}

/** Variables whose values are never part of a message; addresses may contain a password. */
const secretVariables = new Set(['SECRET_KEY', 'DATABASE_URL', 'SMTP_URL', 'METRICS_TOKEN']);

/** Thrown for an invalid configuration; the message lists all faults. */
export class ConfigError extends Error {}

/** The purpose of reading the configuration. Only a gateway needs everything that production requires; a command may run on any machine. */
type ConfigUse = 'gateway' | 'command';

/** Reads the configuration from environment variables. Throws a ConfigError that names every fault at once. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env, use: ConfigUse = 'command'): Config {
  const faults: string[] = [];
  const text = (name: string): string | null => valueOf(environment, name);
  const read = <T>(name: string, fallback: T, parse: (value: string) => T | null, expected: string): T => {
    const value = text(name);
    if (value === null) return fallback;
    const parsed = parse(value);
    if (parsed !== null) return parsed;
    const shown = secretVariables.has(name) ? '…' : value.replace(/\/\/[^/]*@/g, '//…@');
    faults.push(`${name} is "${shown}", but must be ${expected}.`);
    return fallback;
  };
  const choice = <T extends string>(name: string, fallback: T, choices: readonly T[]): T =>
    read(
      name,
      fallback,
      (value) => choices.find((each) => each === value) ?? null,
      `one of ${choices.join(', ')}`,
    );
  const onOff = (name: string, fallback: boolean): boolean =>
    choice(name, fallback ? 'on' : 'off', ['on', 'off']) === 'on';
  const address = <T extends string | null>(name: string, fallback: T, protocols: string[]): string | T =>
    read<string | T>(
      name,
      fallback,
      (value) => urlWith(value, protocols),
      `an address with a host that begins with ${protocols.map((each) => `${each}//`).join(' or ')}`,
    );
  const pageAddress = (name: string, fallback: string): string =>
    read(
      name,
      fallback,
      baseUrlOf,
      'an address with a host that begins with http:// or https://, without user, query and fragment',
    );

  const production =
    choice('NODE_ENV', 'development', ['development', 'test', 'production']) === 'production';
  const port = read('PORT', 4000, portNumber, 'a port number from 1 to 65535');
  const publicUrl = pageAddress('PUBLIC_URL', `http://localhost:${port}`);
  const dataDirectory = path.resolve(text('DATA_DIR') ?? '.data');
  const secretKey = read<string | null>(
    'SECRET_KEY',
    null,
    (value) => (Buffer.byteLength(value) >= 32 ? value : null),
    'at least 32 characters of random text',
  );
  const config: Config = {
    production,
    port,
    host: read('HOST', '127.0.0.1', hostOf, 'the IP address or the name of this machine'),
    publicUrl,
    appUrl: pageAddress('APP_URL', publicUrl),
    corsOrigins: read(
      'CORS_ORIGINS',
      [],
      listOf(originOf),
      'origins such as https://app.example, separated by commas',
    ),
    databaseUrl: read<string | null>(
      'DATABASE_URL',
      null,
      databaseUrlOf,
      'an address such as mysql://user:password@host/database, with signs of the password percent-encoded',
    ),
    dataDirectory,
    smtpUrl: address('SMTP_URL', null, ['smtp:', 'smtps:']),
    mailDirectory: path.resolve(text('MAIL_DIR') ?? path.join(dataDirectory, 'mail')),
    mailRate: read('MAIL_RATE', 0, wholeNumberUpTo(100_000), 'a number of mails a minute from 0 to 100000'),
    mailFrom: read(
      'MAIL_FROM',
      'Vieraugen <no-reply@vieraugen.example>',
      senderOf,
      'one e-mail address, alone or as Name <address>',
    ),
    spoolDirectory: path.resolve(text('SPOOL_DIR') ?? path.join(dataDirectory, 'spool')),
    eraseAfterDays: read('ERASE_AFTER_DAYS', 30, wholeNumberUpTo(3_650), 'a number of days from 0 to 3650'),
    scheduler: onOff('SCHEDULER', true),
    secretKey,
    metricsToken: read<string | null>(
      'METRICS_TOKEN',
      null,
      (value) => (/^[\x21-\x7e]{16,}$/.test(value) ? value : null),
      'at least 16 letters, digits and signs without blanks',
    ),
    trustedProxies: read(
      'TRUSTED_PROXIES',
      [],
      listOf((each) => (rangeNamed(each) === null ? null : each)),
      'IP addresses and networks such as 10.0.0.0/8, separated by commas',
    ),
    registrationRate: read(
      'REGISTRATION_RATE',
      production ? 200 : 2_000,
      wholeNumberUpTo(100_000),
      'a number of accounts an hour from 0 to 100000',
    ),
    requestTimeout:
      second * read('REQUEST_SECONDS', 300, secondsUpTo(3_600), 'a number of seconds from 1 to 3600'),
    uploadGracePeriod:
      second * read('UPLOAD_STALL_SECONDS', 30, secondsUpTo(3_600), 'a number of seconds from 1 to 3600'),
    logLevel: choice<LogLevel>('LOG_LEVEL', 'info', logLevels),
    demo: onOff('DEMO', false),
    introspection: onOff('INTROSPECTION', !production),
    sandbox: onOff('SANDBOX', !production),
  };
  if (use === 'gateway') faults.push(...configErrors(config, (name) => text(name) !== null));
  if (faults.length > 0) throw new ConfigError(faults.join('\n'));
  return config;
}

/** The variable's value without blanks around it; null if it is absent, empty or blank. */
function valueOf(environment: NodeJS.ProcessEnv, name: string): string | null {
  const value = environment[name]?.trim() ?? '';
  return value === '' ? null : value;
}

/** Tests whether the variable is set in the environment of this process, rather than having its default. */
export function isSet(name: string): boolean {
  return valueOf(process.env, name) !== null;
}

function portNumber(value: string): number | null {
  return value === '0' ? null : wholeNumberUpTo(65_535)(value);
}

function hostOf(value: string): string | null {
  return isIP(value) !== 0 || /^(?!\d+$)[\w-]+(\.[\w-]+)*$/.test(value) ? value : null;
}

function databaseUrlOf(value: string): string | null {
  const address = urlWith(value, ['mysql:']);
  if (address === null) return null;
  const { pathname, username, password } = new URL(address);
  return pathname.length > 1 && [pathname, username, password].every(isPercentEncoded) ? address : null;
}

function isPercentEncoded(value: string): boolean {
  return !/%(?![0-9a-f]{2})/i.test(value);
}

function baseUrlOf(value: string): string | null {
  const address = urlWith(value, ['http:', 'https:']);
  if (address === null || /[?#\s\\]/.test(address)) return null;
  const { username, password } = new URL(address);
  return username === '' && password === '' ? address : null;
}

function senderOf(value: string): string | null {
  const [sender, ...more] = addressparser(value);
  if (sender === undefined || more.length > 0 || !('address' in sender)) return null;
  return isAddress(sender.address ?? '') && !/\p{Cc}/u.test(value) ? value : null;
}

function wholeNumberUpTo(maximum: number): (value: string) => number | null {
  return (value) => (/^\d+$/.test(value) && Number(value) <= maximum ? Number(value) : null);
}

function secondsUpTo(maximum: number): (value: string) => number | null {
  const parse = wholeNumberUpTo(maximum);
  return (value) => parse(value) || null;
}

function urlWith(value: string, protocols: string[]): string | null {
  // The parser also accepts "https:host" and "https:/host"; the text itself is used in links.
  if (!/^[a-z]+:\/\/[^/\\]/i.test(value) || !URL.canParse(value)) return null;
  const { protocol, hostname } = new URL(value);
  if (!protocols.includes(protocol) || hostname === '') return null;
  return value.replace(/\/+$/, '');
}

function originOf(value: string): string | null {
  const address = urlWith(value, ['http:', 'https:']);
  return address !== null && new URL(address).origin === address && !address.includes('*') ? address : null;
}

function listOf(parse: (value: string) => string | null): (value: string) => string[] | null {
  return (value) => {
    const parsed = value
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '')
      .map(parse);
    return parsed.every((each) => each !== null) ? parsed : null;
  };
}
