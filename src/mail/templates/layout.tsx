import type { ReactElement, ReactNode } from 'react';
import type { Language } from '../../entities/language.js';
import type { Addressee } from '../../entities/mail-message.js';
import type { Salutation } from '../../entities/user.enums.js';
import { styles, styleSheet } from './styles.js';

/** A message in words: the subject, and the body as elements. */
export interface RenderedMail {
  subject: string;
  body: ReactElement;
}

/** The common parts of all mails. */
interface LayoutProperties {
  addressee: Addressee;
  /** The topic of the mail, at the top. */
  heading: string;
  /** The text that lists of mails show after the subject. */
  preheader: string;
  /** The one link of the mail; its address is visible below it. */
  button: { label: string; url: string };
  /** Further text below the button. */
  closing?: string;
  /** The reason for the mail, and how to change it. */
  footer: string[];
  children: ReactNode;
}

const languageTags: Record<Language, string> = { DE: 'de', EN: 'en' };

const greetings: Record<Language, (name: string) => string> = {
  DE: (name) => `Guten Tag ${name},`,
  EN: (name) => `Hello ${name},`,
};

const salutations: Record<Language, Record<Salutation, string>> = {
  DE: { MR: 'Herr', MS: 'Frau' },
  EN: { MR: 'Mr', MS: 'Ms' },
};

/** The greeting: with salutation and last name, or with the whole name (XSP-5). */
function greetingOf(language: Language, { name, addressed }: Addressee['to']): string {
  if (addressed === undefined) return greetings[language](name);
  return greetings[language](`${salutations[language][addressed.salutation]} ${addressed.lastName}`);
}

/** The text above the address of the link, for mail programs that do not show buttons. */
const copying: Record<Language, string> = {
  DE: 'Falls sich die Schaltfläche nicht öffnen lässt, kopieren Sie diese Adresse in Ihren Browser:',
  EN: 'If the button does not open, copy this address into your browser:',
};

/** The whole page of a mail: greeting, content, one button, and the reason for the mail. Needs no external resources. */
export function Layout({
  addressee: { language, to, company },
  heading,
  preheader,
  button,
  closing,
  footer,
  children,
}: LayoutProperties) {
  return (
    <html lang={languageTags[language]} dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
        <title>{heading}</title>
        <style>{styleSheet}</style>
      </head>
      <body className="page" style={styles.page}>
        <div className="preheader" style={styles.preheader}>
          {preheader}
        </div>
        <Frame className="page" style={styles.outer}>
          <tr>
            <td align="center" style={styles.margin}>
              <Frame style={styles.column}>
                <tr>
                  <td className="brand muted" style={styles.brand}>
                    {company}
                  </td>
                </tr>
                <tr>
                  <td className="sheet" style={styles.sheet}>
                    <h1 style={styles.heading}>{heading}</h1>
                    <Paragraph>{greetingOf(language, to)}</Paragraph>
                    {children}
                    <Button {...button} />
                    <p className="address muted" style={styles.address}>
                      {copying[language]}
                      <br />
                      {button.url}
                    </p>
                    {closing !== undefined && (
                      <p className="muted" style={styles.closing}>
                        {closing}
                      </p>
                    )}
                  </td>
                </tr>
                <tr>
                  <td className="footer muted" style={styles.footer}>
                    {footer.map((line) => (
                      <p key={line} style={styles.footerLine}>
                        {line}
                      </p>
                    ))}
                  </td>
                </tr>
              </Frame>
            </td>
          </tr>
        </Frame>
      </body>
    </html>
  );
}

/** A paragraph of running text. */
export function Paragraph({ children }: { children: ReactNode }) {
  return <p style={styles.paragraph}>{children}</p>;
}

/** A layout table without a meaning for screen readers. */
export function Frame({
  children,
  width = '100%',
  className,
  style,
}: {
  children: ReactNode;
  width?: string;
  className?: string;
  style?: React.CSSProperties;
}) {
  return (
    <table
      role="presentation"
      width={width}
      cellPadding={0}
      cellSpacing={0}
      border={0}
      className={className}
      style={style}
    >
      <tbody>{children}</tbody>
    </table>
  );
}

function Button({ label, url }: { label: string; url: string }) {
  return (
    <Frame width="auto" style={styles.button}>
      <tr>
        <td className="button" style={styles.buttonCell}>
          <a href={url} style={styles.buttonLink}>
            {label}
          </a>
        </td>
      </tr>
    </Frame>
  );
}
