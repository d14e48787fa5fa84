import { expect } from 'chai';
import type { MailMessage } from '../../src/entities/mail-message.js';
import { renderMail } from '../../src/mail/render-mail.js';
import { invitation } from './sample-messages.js';

const link = 'https://app.vieraugen.example/invitation?token=abc';

/** The mail's text with all space alike: not where lines break. */
function read(message: MailMessage): string {
  return renderMail(message, link).text.replace(/\s+/g, ' ');
}

function subject(message: MailMessage): string {
  return renderMail(message, link).subject;
}

describe('LXP-6 the text of an invitation', () => {
  it('it names the inviter, the company and the expiry, in the reader’s language', () => {
    expect(subject(invitation('DE'))).to.equal('Ihre Einladung zu Beispiel & Söhne');
    expect(read(invitation('DE'))).to.contain('Sabine Schäfer hat für Sie einen Zugang');
    expect(read(invitation('DE'))).to.match(/bis 10\. März 2026 um 10:30/);
    expect(read(invitation('DE'))).to.contain(
      'Ihre Rolle: Gruppenmanager. Ihre Gruppen: Einkauf, Vertrieb Süd.',
    );
    expect(read(invitation('EN'))).to.contain(
      'Your role: group manager. Your groups: Einkauf, Vertrieb Süd.',
    );
    expect(subject(invitation('EN'))).to.equal('Your invitation to Beispiel & Söhne');
    expect(read(invitation('EN'))).to.contain('Sabine Schäfer has set up access');
    expect(read(invitation('EN'))).to.match(/until 10 March 2026 at 10:30/);
  });

  it('its link is not broken, also if it is longer than a line', () => {
    const long = `https://app.vieraugen.example/invitation?token=${'a'.repeat(200)}`;
    expect(renderMail(invitation('DE'), long).text).to.contain(`\n${long}\n`);
  });
});

describe('LXP-6, PLY-3 the custom roles in an invitation', () => {
  it('they are named beside the base role; of many, ten are named and the others counted', () => {
    const roles = (...customRoles: string[]) => ({ customRoles, customRoleCount: customRoles.length });
    expect(read({ ...invitation('DE'), ...roles('Lager', 'Versand') })).to.contain(
      'Ihre Rollen: Gruppenmanager, „Lager“, „Versand“. Ihre Gruppen: Einkauf',
    );
    expect(read({ ...invitation('EN'), ...roles('Lager') })).to.contain(
      'Your roles: group manager, “Lager”. Your groups: Einkauf',
    );
    const many = roles(...Array.from({ length: 10 }, (_, index) => `R${index}`));
    expect(read({ ...invitation('DE'), ...many, customRoleCount: 12 })).to.contain('„R9“ und 2 weitere.');
    expect(read({ ...invitation('EN'), ...many, customRoleCount: 12 })).to.contain('“R9” and 2 more.');
  });

  it('a name is only text in it, on one line and of limited length: no element, no link', () => {
    const name = `<img src=x onerror=alert(1)>\nhttps://fremd.example\u202e${'x'.repeat(400)}`;
    const mail = { ...invitation('DE'), customRoles: [name], customRoleCount: 1 };
    const { html, text } = renderMail(mail, link);
    expect(html).to.not.contain('<img');
    expect(html).to.contain('&lt;img src=x onerror=alert(1)&gt; https<span>:</span>//fremd');
    expect(text).to.not.match(/\u202e|x{301}/);
    expect(html.match(/href="([^"]*)"/g)?.every((each) => each === `href="${link}"`)).to.equal(true);
  });
});

describe('LXP-6 the role and the groups in an invitation', () => {
  it('one group is named; of many, ten are named and the others counted', () => {
    expect(read({ ...invitation('DE'), groups: ['Einkauf'], groupCount: 1 })).to.contain(
      'Ihre Gruppe: Einkauf.',
    );
    const groups = Array.from({ length: 10 }, (_, index) => `G${index}`);
    expect(read({ ...invitation('DE'), groups, groupCount: 12 })).to.contain('G9 und 2 weitere.');
    expect(read({ ...invitation('EN'), groups, groupCount: 12 })).to.contain('G9 and 2 more.');
  });

  it('without groups only the role is named; a mail of an earlier version names neither', () => {
    expect(read({ ...invitation('EN'), groups: [], groupCount: 0 }))
      .to.contain('Your role: group manager.')
      .and.not.to.contain('Your group:');
    const { role: _role, groups: _groups, groupCount: _count, ...earlier } = invitation('EN');
    expect(read(earlier)).not.to.match(/Your (role|group)/);
  });
});
