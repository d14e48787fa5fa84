/** The values that the rules check; part of `Config`. */
interface CheckedConfig {
  production: boolean;
  demo: boolean;
  scheduler: boolean;
  publicUrl: string;
  appUrl: string;
  corsOrigins: readonly string[];
  trustedProxies: readonly string[];
  databaseUrl: string | null;
  smtpUrl: string | null;
  mailDirectory: string;
  mailFrom: string;
  secretKey: string | null;
}

/** A doubtful setting: the gateway starts and logs one warning. */
interface ConfigWarning {
  variable: string;
  message: string;
}

/** Tests whether a variable is set, rather than having its default. */
type IsSet = (variable: string) => boolean;

/**
 * The reasons why a gateway cannot work with these values, although each is well-formed; each sentence names the variable and the cure.
 * docs/operations.md lists the rules.
 */
export function configErrors(config: CheckedConfig, isSet: IsSet): string[] {
  const faults: string[] = [];
  if (config.demo && config.production)
    faults.push(
      'DEMO is "on", but the passwords of the demo company are published: production never loads it. Remove DEMO.',
    );
  else if (config.demo && config.databaseUrl !== null)
    faults.push(
      'DEMO is "on", but the demo company is loaded into the private database only. Remove DEMO or DATABASE_URL.',
    );
  if (!config.production) return faults;
  if (!isSet('SECRET_KEY'))
    faults.push(
      'SECRET_KEY is missing, but production needs one: at least 32 characters of random text, such as from "openssl rand -base64 48".',
    );
  if (!isSet('PUBLIC_URL'))
    faults.push(
      'PUBLIC_URL is missing, but production needs it: the address at which clients reach the gateway, such as https://letters.example.com.',
    );
  if (sendsMail(config) && !isSet('SMTP_URL') && !isSet('MAIL_DIR'))
    faults.push(
      'SMTP_URL is missing, but production needs a mail server, such as smtps://user:password@mail.example.com. ' +
        'Set MAIL_DIR instead to have mails written into a folder.',
    );
  return faults;
}

/** The warnings about a configuration with which the gateway starts. docs/operations.md lists the rules. */
export function configWarnings(config: CheckedConfig, isSet: IsSet): ConfigWarning[] {
  const doubts: ConfigWarning[] = [];
  const doubt = (variable: string, message: string): void => {
    doubts.push({ variable, message: `${variable} ${message}` });
  };
  if (config.trustedProxies.some((range) => /\/0+$/.test(range)))
    doubt(
      'TRUSTED_PROXIES',
      'trusts every address: any client can choose the address that is limited and recorded. Name the proxies.',
    );
  if (config.databaseUrl !== null && /[?#]/.test(config.databaseUrl))
    doubt(
      'DATABASE_URL',
      'has parameters after the name of the database, which are ignored: the connection is not encrypted by them. Remove them.',
    );
  if (config.smtpUrl !== null && isSet('MAIL_DIR'))
    doubt('MAIL_DIR', 'is set, but not used: mails go to the server of SMTP_URL. Remove one of the two.');
  if (!config.production) {
    if (!isLocal(config.publicUrl))
      doubt(
        'NODE_ENV',
        `is not "production", but PUBLIC_URL is ${config.publicUrl}: introspection and explorer are on, and limits are those of development.`,
      );
    return doubts;
  }
  for (const [variable, url] of [
    ['PUBLIC_URL', config.publicUrl],
    ['APP_URL', config.appUrl],
  ] as const) {
    if (!isSet(variable)) continue;
    if (isLocal(url))
      doubt(
        variable,
        `is ${url}: links with this address work on this machine only. Set the public address.`,
      );
    else if (url.startsWith('http:'))
      doubt(variable, `is ${url}: passwords and letters cross the network unencrypted. Use https.`);
  }
  if (
    new URL(config.appUrl).origin !== new URL(config.publicUrl).origin &&
    !config.corsOrigins.includes(new URL(config.appUrl).origin)
  )
    doubt(
      'CORS_ORIGINS',
      `does not contain ${new URL(config.appUrl).origin}: browsers keep the admin page at APP_URL from calling the gateway.`,
    );
  if (config.publicUrl.startsWith('https:') && config.trustedProxies.length === 0)
    doubt(
      'TRUSTED_PROXIES',
      'is empty, but PUBLIC_URL is https, so a proxy is in front: all clients count as one address. Name the proxy.',
    );
  if (config.databaseUrl === null)
    doubt(
      'DATABASE_URL',
      'is missing: the gateway runs a private database below DATA_DIR, for itself alone. Name a database server that is backed up.',
    );
  if (sendsMail(config)) warnOfMail(config, isSet, doubt);
  if (new Set(config.secretKey).size < 10)
    doubt(
      'SECRET_KEY',
      'consists of few different characters. Rotate it to random text: vieraugen key rotate.',
    );
  return doubts;
}

function warnOfMail(
  config: CheckedConfig,
  isSet: IsSet,
  doubt: (variable: string, message: string) => void,
): void {
  if (config.smtpUrl === null)
    doubt('SMTP_URL', `is missing: mails are not sent, but written into the folder ${config.mailDirectory}.`);
  else if (!isSet('MAIL_FROM'))
    doubt(
      'MAIL_FROM',
      `is missing: mails come from ${config.mailFrom}, which mail servers may refuse. Set an address of your domain.`,
    );
}

/** Tests whether this process sends mails: one without a scheduler does not. */
function sendsMail({ scheduler }: CheckedConfig): boolean {
  return scheduler;
}

/** Tests whether an address leads to the machine on which it is opened, or nowhere. */
function isLocal(url: string): boolean {
  const hostname = new URL(url).hostname.replace(/\.$/, '');
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    /^127\.|^0\.0\.0\.0$/.test(hostname) ||
    hostname === '[::1]' ||
    hostname.startsWith('[::ffff:7f') ||
    hostname === '[::]'
  );
}
