import { expect } from 'chai';
import fc from 'fast-check';
import { createTransport } from 'nodemailer';
import PostalMime, { type Email } from 'postal-mime';
import type { Browser } from 'playwright-core';
import type { MailMessage } from '../../src/entities/mail-message.js';
import { renderMail } from '../../src/mail/render-mail.js';
import { startBrowser } from '../support/browser.js';
import { MailPage } from './mail-page.js';
import {
  accountNews,
  approvalsWaiting,
  decidedLetter,
  earlierDecisions,
  everyMail,
  lettersDecided,
} from './sample-messages.js';

const link = 'https://app.vieraugen.example/approvals';

/** What our own templates are made of. */
const ownElements = new Set(
  'html head meta title style body div table tbody tr td th h1 h2 p a span strong blockquote br'.split(' '),
);

const snippets = [
  '<script>alert(1)</script>',
  '</title></style><img src=x onerror=alert(1)>',
  '"><a href="https://evil.example">',
  "' onmouseover='alert(1)",
  '<!--',
  ']]>',
  '&lt;b&gt;&#60;i&#62;&nbsp;&#x202e;',
  '\r\nBcc: victim@evil.example\r\n\r\n<b>body</b>',
  '\n-- \nIhr Passwort ist abgelaufen',
  '\n> \n\nSendungen prüfen:\nhttps://evil.example/login',
  'www.evil.example',
  'javascript:alert(1)',
  '\u202egnp.exe',
  '\u2066\u2069\u202d\u200f',
  '\u0000\u0007\u001b[31m\u0085\u009b',
  '\u2028\u2029',
  '\ud83d',
  '🙂'.repeat(100),
  'x'.repeat(2_000),
  'a\u0301'.repeat(300),
  '{{7*7}}${7*7}%s%n',
  'שלום',
  '__proto__',
  '',
];

const hostile = fc
  .array(
    fc.oneof(fc.constantFrom(...snippets), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })),
    {
      maxLength: 5,
    },
  )
  .map((parts) => parts.join(''));

/** Names of what people write into the system; the rest of a message is made by the gateway. */
const written = new Set(
  'name company inviter sender subject text filename group decidedBy decidedFor comment actorName subjectName groupName groups before after device number otherNumber'.split(
    ' ',
  ),
);

/** The message with another text for all that people write. */
function withTexts<T>(value: T, next: () => string): T {
  const replaced = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(replaced);
    return typeof inner === 'string' ? next() : inner;
  };
  const visit = (each: unknown): unknown => {
    if (Array.isArray(each)) return each.map(visit);
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(
      Object.entries(each).map(([name, inner]) => [name, written.has(name) ? replaced(inner) : visit(inner)]),
    );
  };
  return visit(value) as T;
}

const messages = fc
  .record({
    language: fc.constantFrom('DE' as const, 'EN' as const),
    index: fc.nat({ max: Object.keys(everyMail('DE')).length - 1 }),
    texts: fc.array(hostile, { minLength: 1, maxLength: 12 }),
  })
  .map(({ language, index, texts }) => {
    let taken = 0;
    return withTexts(Object.values(everyMail(language))[index]!, () => texts[taken++ % texts.length]!);
  });

/** The mail as it leaves the gateway, read as a mail program reads it. */
async function built(message: MailMessage): Promise<{ mail: Email; names: string[] }> {
  const transport = createTransport({ streamTransport: true, buffer: true });
  const { message: bytes } = await transport.sendMail({
    from: 'Vieraugen <post@vieraugen.example>',
    to: { name: message.to.name, address: 'anna@beispiel.example' },
    ...renderMail(message, link),
  });
  const mail = await PostalMime.parse(bytes as Buffer);
  return { mail, names: mail.headers.map(({ key }) => key).sort() };
}

const unseemly = /[\p{Cc}\u061C\u200B\u200E\u200F\u202A-\u202E\u2028\u2029\u2066-\u2069\uFEFF]/u;

describe('LXP-12 XSP-6 what people write never becomes more than text in a mail', function () {
  this.timeout(120_000);
  let browser: Browser;
  let page: MailPage;

  before(async () => {
    browser = await startBrowser();
    page = await MailPage.open(browser);
  });

  after(() => browser.close());

  it('whatever it is: our own elements, one link, the same headers, one line of subject, and nothing that nobody sees', async () => {
    const { names: usual } = await built(everyMail('DE')['invitation']!);
    await fc.assert(
      fc.asyncProperty(messages, async (message) => {
        const { mail, names } = await built(message);
        expect(names).to.deep.equal(usual);
        expect(mail.to?.map(({ address }) => address)).to.deep.equal(['anna@beispiel.example']);
        expect(mail.subject?.length).to.be.within(1, 300);
        expect(mail.subject).not.to.match(unseemly);
        expect(mail.attachments).to.deep.equal([]);

        const facts = await page.factsOf(mail.html ?? '');
        expect(facts.elements.filter((name) => !ownElements.has(name))).to.deep.equal([]);
        expect(facts.elements.filter((name) => name === 'style' || name === 'title')).to.have.length(2);
        expect(facts.links).to.deep.equal([link]);
        expect(facts.activeAttributes).to.deep.equal([]);
        expect(facts.text.replaceAll('\n', '')).not.to.match(unseemly);

        const text = mail.text ?? '';
        expect(`${mail.html ?? ''}${text}`).not.to.contain('\u2060');
        expect(text.replace(/\r?\n/g, '')).not.to.match(unseemly);
        // Sending would hide half a character behind a replacement.
        for (const part of Object.values(renderMail(message, link)))
          expect(part).not.to.match(/\p{Surrogate}/u);
        expect(text.split(/\r?\n/).filter((line) => line === '-- ')).to.have.length(1);
        for (const line of text.split(/\r?\n/)) if (line.length > 79) expect(line).to.match(/^[-> ]*[^ ]+$/);
      }),
      { numRuns: 150 },
    );
    expect(page.requested).to.deep.equal([]);
  });

  it('a comment can’t pass for our words: each of its lines is marked, in whatever way it breaks lines', () => {
    fc.assert(
      fc.property(
        hostile.map((text) => text.slice(0, 1_900)),
        fc.constantFrom('\n', '\r\n', '\r', '\u2028', '\u0085', '\u000b', '\f'),
        (evil, lineBreak) => {
          const comment = ['Guten Tag', '', 'Sendungen ansehen:', evil, '-- ', 'KENNWORT'].join(lineBreak);
          const letters = [{ ...decidedLetter(1, 'REJECTED'), comment }];
          const { text } = renderMail({ ...lettersDecided('EN'), total: 1, letters }, link);
          const [before, after] = text.split('Claudia Chef writes:\n');
          const [quotation, rest] = after!.split('\n\nSee your shipments:\n');
          expect(before).not.to.contain('KENNWORT');
          expect(rest).not.to.contain('KENNWORT');
          expect(quotation!.split('\n').filter((line) => !line.startsWith('> '))).to.deep.equal([]);
          expect(quotation)
            .to.match(/> Guten Tag\n> \n> Sendungen ansehen:\n/)
            .and.to.match(/\n> KENNWORT$/);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('nor can one on a waiting letter: it stands within its entry, each line marked', () => {
    fc.assert(
      fc.property(
        hostile.map((text) => text.slice(0, 400)),
        (evil) => {
          const comment = ['Guten Tag', '', 'Sendungen prüfen:', evil, '-- ', 'KENNWORT'].join('\n');
          const decisions = earlierDecisions().map((decision) => ({ ...decision, comment }));
          const message = approvalsWaiting('EN', 1);
          const letters = message.letters.map((letter) => ({ ...letter, decisions }));
          const { text } = renderMail({ ...message, letters }, link);
          const [, ...quotations] = text.split('  Claudia Chef writes:\n');
          expect(quotations).to.have.length(decisions.length);
          for (const quotation of quotations)
            expect(quotation)
              .to.match(/^( {2}> .*\n)+ {2}> KENNWORT\n/)
              .and.to.match(/KENNWORT[^K]*$/);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('a name or an address longer than a line stays whole in both forms, in every mail and language, and in its place', async () => {
    const long = [
      `Kündigungsbestätigung_${'Vertrag-4711_'.repeat(12)}Seite.1.pdf`,
      `vorname.nachname.${'abteilung-'.repeat(5)}x@${'niederlassung-'.repeat(4)}.beispiel.example`,
      '🙂'.repeat(200),
    ];
    for (const language of ['DE', 'EN'] as const)
      for (const [name, message] of Object.entries(everyMail(language)))
        for (const text of long) {
          const mail = renderMail(
            withTexts(message, () => text),
            link,
          );
          expect(mail.text, name).to.contain(text);
          expect((await page.factsOf(mail.html)).text, name).to.contain(text);
        }
    const letters = [{ ...decidedLetter(1, 'REJECTED'), filename: long[0]!, comment: long[0]! }];
    const { text } = renderMail({ ...lettersDecided('DE'), letters }, link);
    expect(text).to.contain(`\n  ${long[0]!}\n`).and.to.contain(`\n> ${long[0]!}\n`);
  });

  it('mail programs make no link of a domain or address in the HTML, and copied text is unchanged', async () => {
    for (const evil of [
      'login.evil.example/vieraugen',
      'hilfe@evil.example',
      'HTTPS://EVIL.EXAMPLE',
      'bösé.example',
    ]) {
      const letters = [{ ...decidedLetter(1, 'REJECTED'), comment: `Siehe ${evil}`, decidedBy: evil }];
      const { html, text } = renderMail({ ...lettersDecided('DE'), letters }, link);
      expect(html.replaceAll(link, '')).not.to.match(/(?<!vieraugen)\.example/i);
      const { links, text: shown } = await page.factsOf(html);
      expect(links).to.deep.equal([link]);
      for (const part of [shown, text]) expect(part, 'as it is copied').to.contain(evil).and.to.contain(link);
      expect(text).to.contain('Kündigungsbestätigung_Vertrag-4711.pdf');
    }
  });

  it('a name with line breaks begins no line of its own', () => {
    const actorName = 'Anna\n\n-- \nIhr Passwort ist abgelaufen';
    const [first] = accountNews('DE').happenings;
    const happenings = [{ ...first!, details: { ...first!.details, actorName } }];
    const { text } = renderMail({ ...accountNews('DE'), happenings }, link);
    expect(text).to.contain('- Anna -- Ihr Passwort ist abgelaufen hat den Benutzer');
  });

  it('a name that turns the direction of writing stays readable in its place', () => {
    const letters = [{ ...decidedLetter(1, 'APPROVED'), filename: 'Rechnung\u202efdp.exe', group: null }];
    const { text } = renderMail({ ...lettersDecided('DE'), letters }, link);
    expect(text).to.contain('Rechnungfdp.exe\n');
  });

  it('ordinary names are shown as they are, whatever characters they have', () => {
    const names = ['O’Brien & Söhne', 'Łukasz <Łódź>', '山田太郎', 'محمد', '👩‍👩‍👧 Familie', 'a  "b"'];
    for (const filename of names) {
      const letters = [{ ...decidedLetter(1, 'APPROVED'), filename }];
      const { text } = renderMail({ ...lettersDecided('DE'), letters }, link);
      expect(text).to.contain(`\n  ${filename.replace('  ', ' ')}\n`);
    }
  });
});
