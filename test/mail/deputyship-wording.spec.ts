import { expect } from 'chai';
import type { MailMessage } from '../../src/entities/mail-message.js';
import { renderMail } from '../../src/mail/render-mail.js';
import { deputyshipNews } from './sample-messages.js';

const link = 'https://app.vieraugen.example/profile';

function read(message: MailMessage): string {
  return renderMail(message, link).text.replace(/\s+/g, ' ');
}

function subject(message: MailMessage): string {
  return renderMail(message, link).subject;
}

describe('XSP-6 what the mail about deputyships says', () => {
  it('the sentence of the log with the period, and where they are; of several the subject names the topic', () => {
    expect(subject(deputyshipNews('DE'))).to.equal('Eine Vertretung wurde benannt');
    expect(read(deputyshipNews('DE')))
      .to.contain('benannt, 09.03.2026, 00:00 bis 16.03.2026, 00:00.')
      .and.to.contain('Ihre Vertretungen stehen in Ihrem Profil.')
      .and.not.to.contain('Passwort');
    expect(subject(deputyshipNews('EN'))).to.equal('A deputy was named');
    expect(subject({ ...deputyshipNews('EN'), total: 2 })).to.equal(
      'Changes of deputies at Beispiel & Söhne',
    );
  });
});
