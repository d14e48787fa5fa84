import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { InviteUserDocument } from '../../../src/generated/operations.js';
import { AdminWindow } from '../../../test/support/admin-window.js';
import { company, type Company } from '../../../test/support/company.js';
import { sharedBrowser } from '../../../test/support/hooks.js';
import { itInBrowser } from '../../../test/support/repetitions.js';
import { password } from '../../../test/support/world.js';

const refusedBy = `550 5.1.1 <script>alert(1)</script> mailbox unavailable ${'x'.repeat(180)}`;

describe('The page of the mails (XSP-6)', function () {
  this.timeout(60_000);
  let browser: Browser;
  let firm: Company;
  let window: AdminWindow;

  before(async () => {
    [browser, firm] = await Promise.all([sharedBrowser(), company()]);
  });

  beforeEach(async () => {
    await firm.world.gateway.gateway.dataSource.query('DELETE FROM outbox_mail WHERE account_id = ?', [
      firm.world.accountId,
    ]);
    window = await AdminWindow.open(browser, firm.world.gateway.url, { at: '/mails' });
  });

  afterEach(async () => {
    await window.close();
    window.expectNoComplaint();
  });

  /** Invites somebody by a mail that the mail server then refuses; gives the address. */
  async function failedInvitation(settings: { isExpired?: boolean } = {}): Promise<string> {
    const { world } = firm;
    const { id, email } = await world.createdUser({ groups: [firm.sales] });
    await world.superadmin.client.run(InviteUserDocument, { id });
    await world.gateway.mailbox.waitFor(email, 1);
    const { dataSource } = world.gateway.gateway;
    // The mail server has the mail before the gateway has noted that.
    for (let sent = 0; sent === 0;)
      sent = (
        await dataSource.query<{ affectedRows: number }>(
          "UPDATE outbox_mail SET status = 'FAILED', last_error = ? WHERE account_id = ? AND recipient_id = ? AND status = 'SENT'",
          [refusedBy, world.accountId, id],
        )
      ).affectedRows;
    if (settings.isExpired === true)
      await dataSource.query(
        `UPDATE outbox_mail SET message = JSON_SET(message, '$.expiresAt', '2020-01-01T00:00:00.000Z')
          WHERE account_id = ? AND recipient_id = ?`,
        [world.accountId, id],
      );
    return email;
  }

  itInBrowser('a manager sees at once that mails failed, why, and has one sent again', async () => {
    const { page } = window;
    const email = await failedInvitation();
    await window.logIn(firm.manager.email, password);
    await window.sees('Eine E-Mail wurde nicht zugestellt.');
    const row = page.getByRole('row').filter({ hasText: email });
    await row.getByText('Fehlgeschlagen').waitFor();
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    expect(await window.overflow()).to.equal(0);
    await row.locator('.row-details').click();
    await page.getByRole('dialog').getByText('<script>alert(1)</script>').waitFor();
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await page.keyboard.press('Escape');

    await row.getByRole('button', { name: `Erneut senden: ${email}` }).click();
    await window.sees('Eine E-Mail wird erneut gesendet.');
    await firm.world.gateway.mailbox.waitFor(email, 2);
    await row.getByText(/Zugestellt|Wartet/).waitFor();
    await page.getByText('Eine E-Mail wurde nicht zugestellt.').waitFor({ state: 'detached' });
  });

  itInBrowser('all failed mails are sent again at once; those that cannot be say why', async () => {
    const { page } = window;
    const emails = [await failedInvitation(), await failedInvitation()];
    const expired = await failedInvitation({ isExpired: true });
    await window.logIn(firm.manager.email, password);
    await window.sees('3 E-Mails wurden nicht zugestellt.');
    await window.press('Alle erneut senden');
    await window.sees(/2 E-Mails werden erneut gesendet\. Bei einer geht das nicht: .*abgelaufen/);
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    for (const email of emails) await firm.world.gateway.mailbox.waitFor(email, 2);

    await window.press('Anzeigen');
    await window.sees('1 von 1');
    await page.getByRole('row').filter({ hasText: expired }).waitFor();
    expect(new URL(page.url()).search).to.equal('?status=FAILED');
    await page.getByRole('combobox', { name: 'Art', exact: true }).selectOption({ label: 'Monatskosten' });
    await window.press('Filter zurücksetzen');
    // The login may have added a mail about a new device.
    for (const email of [...emails, expired])
      await page.getByRole('row').filter({ hasText: email }).waitFor();
    expect(new URL(page.url()).search).to.equal('');
  });

  itInBrowser('a user has no such page', async () => {
    await window.logIn(firm.user.email, password);
    await window.sees('Seite nicht gefunden');
    expect(await window.page.getByRole('link', { name: 'E-Mails' }).count()).to.equal(0);
    window.expectNothingRefused();
  });
});
