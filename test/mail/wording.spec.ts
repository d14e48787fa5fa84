import { expect } from 'chai';
import type { Language } from '../../src/entities/language.js';
import { mailLink, settingsUrlOf } from '../../src/mail/links.js';
import type { LettersDecidedMessage, MailMessage } from '../../src/entities/mail-message.js';
import { renderMail } from '../../src/mail/render-mail.js';
import {
  accountNews,
  approvalsWaiting,
  decidedLetter,
  entry,
  everyMail,
  registration,
  lettersDecided,
  securityNotice,
  statement,
  statementElsewhere,
} from './sample-messages.js';

const link = 'https://app.vieraugen.example/approvals';

/** The mail's text with all space alike: not where lines break, and not which blanks a language wants in its numbers. */
function read(message: MailMessage): string {
  return renderMail(message, link).text.replace(/\s+/g, ' ');
}

function subject(message: MailMessage): string {
  return renderMail(message, link).subject;
}

describe('The mail that confirms a registration', () => {
  it('has the user, the company, the time and the expiry, and warns not to open somebody else’s link', () => {
    expect(subject(registration('DE'))).to.equal('Bestätigen Sie die Registrierung von Beispiel & Söhne');
    expect(read(registration('DE')))
      .to.contain('Am 3. März 2026 um 10:30')
      .and.to.contain('auf den Namen Anna Müller');
    expect(read(registration('DE')))
      .to.contain('gilt bis 10. März 2026 um 10:30')
      .and.to.contain('öffnen Sie den Link nicht');
    expect(subject(registration('EN'))).to.equal('Confirm the registration of Beispiel & Söhne');
    expect(read(registration('EN')))
      .to.contain('in the name of Anna Müller')
      .and.to.contain('do not open the link');
    expect(read(registration('EN'))).to.contain('until 10 March 2026 at 10:30');
  });
});

describe('LXP-12 what the mail about waiting shipments says', () => {
  it('its subject tells how many wait, also when it is only one', () => {
    expect(subject(approvalsWaiting('DE', 1))).to.equal('1 Sendung wartet auf Ihre Freigabe');
    expect(subject(approvalsWaiting('DE', 12))).to.equal('12 Sendungen warten auf Ihre Freigabe');
    expect(subject(approvalsWaiting('EN', 1))).to.equal('1 shipment is waiting for your approval');
    expect(subject(approvalsWaiting('EN', 1_200))).to.equal('1,200 shipments are waiting for your approval');
  });

  it('of each shipment it tells number, file, sender, group, pages, price and since when it waits by the account’s clock', () => {
    expect(read(approvalsWaiting('DE', 2))).to.contain(
      '- 20260303-00000002 · 2,78 € Rechnung.pdf 2 Seiten von Daniel Groß, Gruppe Vertrieb Süd wartet seit 03.03.2026, 09:07',
    );
    expect(read(approvalsWaiting('EN', 2))).to.contain(
      '- 20260303-00000001 · €1.39 Kündigungsbestätigung_Vertrag-4711.pdf 1 page from Clara Öztürk-Hohenstein waiting since 3 Mar 2026, 09:06',
    );
  });

  it('prices are shown in their own currency', () => {
    const message = approvalsWaiting('DE', 1);
    const letters = message.letters.map((letter) => ({ ...letter, currency: 'CHF', grossCents: 123_456 }));
    expect(read({ ...message, letters })).to.contain('1.234,56 CHF');
  });

  it('in summer the account’s clock is on summer time', () => {
    const message = approvalsWaiting('DE', 1);
    const letters = message.letters.map((letter) => ({
      ...letter,
      waitingSince: '2026-07-01T22:30:00.000Z',
    }));
    expect(read({ ...message, letters })).to.contain('02.07.2026, 00:30');
  });

  it('LXP-11 below a shipment that was decided on before: by whom, when, in which group, what was written and what has changed', () => {
    const { text } = renderMail(approvalsWaiting('DE', 3), link);
    const waits = '  wartet seit 03.03.2026, 09:08\n';
    expect(text.slice(text.indexOf(waits) + waits.length)).to.match(
      new RegExp(
        [
          '^  Abgelehnt von Claudia Chef am 02.03.2026, 12:15, Gruppe Vertrieb Süd',
          '  Seitdem geändert: Datei, Gruppe, Versandoptionen',
          '  Claudia Chef schreibt dazu:',
          '  > Betrug, nie senden!',
          '  > Bitte bei mir melden.',
          '  ',
          '  Dieselbe Datei als Sendung 20260301-00000099: Gelöscht von Claudia Chef am',
          '  01.03.2026, 12:15, Gruppe Vertrieb Süd',
          '  Seitdem unverändert',
          '  Abgelehnt von Claudia Chef am 28.02.2026, 12:15',
          '  Davor gab es weitere Entscheidungen.\n\n',
        ].join('\n'),
      ),
    );
    expect(read(approvalsWaiting('EN', 3)))
      .to.contain(
        'Rejected by Claudia Chef on 2 Mar 2026, 12:15, group Vertrieb Süd Changed since: file, group, shipping options Claudia Chef writes: > Betrug',
      )
      .and.to.contain(
        'The same file as shipment 20260301-00000099: Deleted by Claudia Chef on 1 Mar 2026, 12:15, group Vertrieb Süd Unchanged since',
      )
      .and.to.contain('There were more decisions before.');
  });

  it('a mail from before it had decisions is unchanged', () => {
    const message = approvalsWaiting('DE', 1);
    const letters = message.letters.map(({ decisions, hasMoreDecisions, ...letter }) => {
      expect([decisions, hasMoreDecisions]).to.deep.equal([[], false]);
      return letter;
    });
    expect(renderMail({ ...message, letters }, link)).to.deep.equal(renderMail(message, link));
  });

  it('of those that it does not list it tells the number', () => {
    expect(read(approvalsWaiting('DE', 20))).not.to.contain('weitere Sendung');
    expect(read(approvalsWaiting('DE', 21))).to.contain('und 1 weitere Sendung ');
    expect(read(approvalsWaiting('EN', 1_220))).to.contain('and 1,200 more shipments ');
  });

  it('each part has exactly one link', () => {
    for (const language of ['DE', 'EN'] as const) {
      const { text, html } = renderMail(approvalsWaiting(language, 30), link);
      expect(text.match(/\w+:\/\//g)).to.have.length(1);
      expect(text).to.contain(`\n${link}\n`);
      // Where the button leads, and the same address for copying.
      expect(html.match(/\w+:\/\//g)).to.have.length(2);
      expect(html).to.contain(`<a href="${link}"`);
    }
  });
});

describe('LXP-12 what the mail about decided shipments says', () => {
  it('the rejected ones come first, each with who rejected it and with the comment in its own lines, marked as a quotation', () => {
    const { text } = renderMail(lettersDecided('DE'), link);
    const quotation =
      '> Bitte die neue Anschrift nehmen:\n> Beispielweg 7\n> 12345 Berlin\n> \n> Und das Datum stimmt nicht.\n';
    expect(text).to.contain(`Claudia Chef schreibt dazu:\n${quotation}`);
    expect(text.split(quotation)).to.have.length(3);
    expect(text).to.match(
      /Abgelehnt\n\n- 20260303-00000001\n[^]*\nFreigegeben\n\n- 20260303-00000003\n[^]*\nGelöscht\n\n- 20260303-00000004\n/,
    );
    expect(read(lettersDecided('EN'))).to.match(/Rejected - .*by Claudia Chef 3 Mar 2026, 12:15.*writes: > /);
  });

  const outcomes = [
    ['REJECTED', 'abgelehnt', 'rejected'],
    ['APPROVED', 'freigegeben', 'approved'],
    ['DELETED', 'gelöscht', 'deleted'],
    ['CANCELED', 'zurückgerufen', 'called back'],
  ] as const;
  for (const [outcome, german, english] of outcomes) {
    it(`where all are ${english} its subject says so, and for one shipment names it`, () => {
      const decided = (language: Language, count: number): LettersDecidedMessage => ({
        ...lettersDecided(language),
        total: count,
        letters: Array.from({ length: count }, (_, index) => decidedLetter(index + 1, outcome)),
      });
      expect(subject(decided('DE', 1))).to.equal(`Ihre Sendung 20260303-00000001 wurde ${german}`);
      expect(subject(decided('EN', 1))).to.equal(`Your shipment 20260303-00000001 was ${english}`);
      expect(subject(decided('DE', 3))).to.equal(`3 Ihrer Sendungen wurden ${german}`);
      expect(subject(decided('EN', 3))).to.equal(`3 of your shipments were ${english}`);
    });
  }

  it('a recalled approval is named in the subject; deleted letters and those called back are reported as not sent', () => {
    const one = (
      language: Language,
      outcome: 'RECALLED' | 'DELETED' | 'CANCELED',
    ): LettersDecidedMessage => ({
      ...lettersDecided(language),
      total: 1,
      letters: [decidedLetter(1, outcome)],
    });
    expect(subject(one('DE', 'RECALLED'))).to.equal(
      'Die Freigabe Ihrer Sendung 20260303-00000001 wurde zurückgenommen',
    );
    expect(subject(one('EN', 'RECALLED'))).to.equal(
      'The approval of your shipment 20260303-00000001 was taken back',
    );
    expect(read(one('DE', 'DELETED'))).to.contain('was gelöscht wurde, wird nicht versendet.');
    expect(read(one('EN', 'DELETED'))).to.contain('Deleted shipments are not sent.');
    expect(read(one('DE', 'CANCELED'))).to.contain('zurückgerufen wurde, wird nicht versendet.');
    expect(read(one('EN', 'CANCELED'))).to.contain('deleted or called back are not sent.');
  });

  it('where outcomes differ, or some are not listed, the subject claims no outcome', () => {
    expect(subject(lettersDecided('DE'))).to.equal('Über 4 Ihrer Sendungen wurde entschieden');
    const more = { ...lettersDecided('EN'), total: 25, letters: [decidedLetter(1, 'REJECTED')] };
    expect(subject(more)).to.equal('25 of your shipments were decided on');
    expect(read(more)).to.contain('and 24 more shipments');
  });

  it('a rejection without a comment has no quotation', () => {
    const letters = [null, '', ' \n '].map((comment) => ({ ...decidedLetter(1, 'REJECTED'), comment }));
    for (const letter of letters) {
      const { text, html } = renderMail({ ...lettersDecided('DE'), letters: [letter] }, link);
      expect(text).not.to.contain('>').and.not.to.contain('schreibt');
      expect(html).not.to.contain('<blockquote');
    }
  });
});

describe('XSP-6 what the mail about happenings says', () => {
  it('about the reader’s own access: what, when, where from, with what, and what to do if it wasn’t the reader', () => {
    expect(subject(securityNotice('DE'))).to.equal('Neue Anmeldung mit Ihrem Zugang');
    expect(read(securityNotice('DE')))
      .to.contain(
        'Anna Müller hat sich angemeldet. 03.03.2026, 06:42 von der Adresse 203.0.113.7 Gerät: Fire',
      )
      .and.to.contain('Waren Sie es nicht, ändern Sie bitte gleich in Ihrem Profil Ihr Passwort');
    expect(subject(securityNotice('EN'))).to.equal('New login with your access');
    expect(read(securityNotice('EN')))
      .to.contain('Anna Müller logged in. 3 Mar 2026, 06:42 from the address 203.0.113.7 device: Firefox 140')
      .and.to.contain('If it was not, please change your password in your profile at once');
  });

  it('about credentials that have ended with a group: what that means, and no question whether the reader did it', () => {
    for (const [language, title, meaning] of [
      [
        'DE',
        'Zugangsdaten für Programme sind entfallen',
        'Ihre Zugangsdaten für diese Gruppe gelten nicht mehr.',
      ],
      ['EN', 'Credentials for programs have ended', 'Your credentials for this group have ended.'],
    ] as const) {
      const notice = securityNotice(language);
      const details = entry({ type: 'GROUP_DELETED', facts: {} });
      const ended = { ...notice, happenings: [{ ...notice.happenings[0]!, details }] };
      expect(subject(ended)).to.equal(title);
      expect(read(ended))
        .to.contain('Vertrieb Süd')
        .and.to.contain(meaning)
        .and.not.to.match(/Passwort|password/);
    }
  });

  it('what has no subject of its own, or several things at once, are a security notice', () => {
    const message = securityNotice('EN');
    const [first] = message.happenings;
    const several = { ...message, total: 2, happenings: [first!, first!] };
    const locked = { ...first!, details: entry({ type: 'USER_LOCKED', facts: {} }) };
    for (const each of [several, { ...message, happenings: [locked] }]) {
      expect(subject(each)).to.equal('Security notice about your access at Beispiel & Söhne');
    }
  });

  it('about the account: a sentence for each as in the activity log, with its time, and no word on passwords', () => {
    expect(subject(accountNews('DE'))).to.equal('5 neue Ereignisse bei Beispiel & Söhne');
    expect(read(accountNews('DE')))
      .to.contain('- Anna Müller hat die Gruppe Vertrieb Süd gesperrt. 03.03.2026, 11:30')
      .and.to.contain('und 2 weitere Ereignisse')
      .and.not.to.contain('Passwort');
    expect(read(accountNews('EN'))).to.contain(
      '- Anna Müller locked the group Vertrieb Süd. 3 Mar 2026, 11:30',
    );
    expect(subject({ ...accountNews('EN'), total: 1 })).to.equal('1 new event at Beispiel & Söhne');
  });
});

describe('XSP-6 what the statement says', () => {
  it('shipments, net, surcharge, VAT and gross, for each currency', () => {
    expect(subject(statement('DE'))).to.equal('Abrechnung Februar 2026: Beispiel & Söhne');
    expect(read(statement('DE')))
      .to.contain(
        'Sendungen 1.234 Netto 12.345,67 € Zuschlag 123,45 € Umsatzsteuer 2.369,13 € Brutto 14.838,25 €',
      )
      .and.to.contain('Sendungen 7 Netto 10,15 CHF Zuschlag 0,10 CHF Umsatzsteuer 0,83 CHF Brutto 11,08 CHF');
    expect(subject(statement('EN'))).to.equal('Statement for February 2026: Beispiel & Söhne');
    expect(read(statement('EN'))).to.contain(
      'Shipments 1,234 Net €12,345.67 Surcharge €123.45 VAT €2,369.13 Gross €14,838.25',
    );
  });
});

describe('FWD-2 the recipients of the statement', () => {
  it('a billing contact, with the page of the costs where they may see it', () => {
    expect(read(statement('DE')))
      .to.contain('weil Sie Rechnungskontakt von Beispiel & Söhne sind')
      .and.to.contain('Abrechnung ansehen');
    expect(read(statement('EN'))).to.contain('because you are a billing contact of Beispiel & Söhne');
  });

  it('a superadmin in place of contacts, and a recipient without access to the page', () => {
    expect(read(statementElsewhere('DE')))
      .to.contain('weil zurzeit kein Rechnungskontakt von Beispiel & Söhne E-Mails erhält')
      .and.to.contain('Zum Kundenkonto')
      .and.not.to.contain('Abrechnung ansehen');
    expect(read(statementElsewhere('EN')))
      .to.contain('because no billing contact of Beispiel & Söhne receives mails at present')
      .and.to.contain('Open the account');
  });
});

describe('XSP-6 what every mail has', () => {
  const settings: Record<Language, string> = { DE: 'In Ihren Einstellungen', EN: 'in your settings' };
  const names: Record<Language, string> = { DE: 'Guten Tag Anna Müller,', EN: 'Hello Anna Müller,' };
  const reasons: Record<Language, string> = {
    DE: 'Sie erhalten diese Nachricht, weil',
    EN: 'You get this message because',
  };

  for (const language of ['DE', 'EN'] as const) {
    for (const [name, message] of Object.entries(everyMail(language))) {
      it(`${name} in ${language}: a greeting, lines of at most 78 characters, one link, why it was sent, and whether that can be changed`, () => {
        const { text, html } = renderMail(message, link);
        expect(text).to.contain(names[language]).and.to.contain(reasons[language]);
        expect(read(message).includes(settings[language])).to.equal(
          settingsUrlOf(message, 'https://app.example') !== null,
        );
        for (const line of text.split('\n')) expect(line.length, line).to.be.at.most(78);
        expect(text).not.to.match(/\n\n\n\n|undefined|null|NaN|\[object/);
        expect(text.match(/\w+:\/\//g)).to.have.length(1);
        expect(html).to.match(new RegExp(`<p class="address[^>]*>[^<]+<br/>${link}</p>`));
        expect(html).to.match(/^<!doctype html>\n<html lang="(de|en)" dir="ltr">/);
        expect(html).to.contain(`lang="${language.toLowerCase()}"`).and.to.contain('<meta charSet="utf-8"/>');
      });
    }
  }

  it('leads to the page that it is about, and where mails can be switched off the reader can do so', () => {
    const url = 'https://app.example';
    const links = Object.fromEntries(
      Object.entries(everyMail('DE')).map(([name, message]) => [
        name,
        [mailLink(message, url, (purpose, id) => `${purpose}-token-of-${id}`), settingsUrlOf(message, url)],
      ]),
    );
    expect(links).to.deep.equal({
      registration: [`${url}/confirm?token=registration-token-of-01JXAMPLE0000000000000000B`, null],
      invitation: [`${url}/invitation?token=invitation-token-of-01JXAMPLE0000000000000000A`, null],
      'approvals-waiting': [`${url}/approvals`, `${url}/profile/mail`],
      'letters-decided': [`${url}/shipments`, `${url}/profile/mail`],
      'security-notice': [`${url}/profile`, null],
      'account-news': [`${url}/activities`, `${url}/profile/mail`],
      'deputyship-news': [`${url}/profile`, `${url}/profile/mail`],
      statement: [`${url}/accounting?month=2026-02`, `${url}/profile/mail`],
      'statement-elsewhere': [`${url}/`, `${url}/profile/mail`],
      message: [`${url}/`, null],
    });
  });
});
