import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { UserAppDocument } from '../../../src/generated/operations.js';
import { AdminWindow } from '../../../test/support/admin-window.js';
import { company, type Company } from '../../../test/support/company.js';
import { sharedBrowser } from '../../../test/support/hooks.js';
import { itInBrowser } from '../../../test/support/repetitions.js';
import { password } from '../../../test/support/world.js';

describe('Areas and key figures of the mobile app, on the page of a user (PLY-16)', function () {
  this.timeout(60_000);
  let browser: Browser;
  let firm: Company;
  let window: AdminWindow;

  before(async () => {
    [browser, firm] = await Promise.all([sharedBrowser(), company()]);
  });

  afterEach(async () => {
    await window.close();
    window.expectNoComplaint();
  });

  itInBrowser('a manager hides an area and a key figure', async () => {
    const { id } = await firm.world.createdUser({ groups: [firm.sales] });
    window = await AdminWindow.open(browser, firm.world.gateway.url, { at: `/users/${id}` });
    await window.logIn(firm.manager.email, password);
    await window.press('Bearbeiten: Mobile App');
    const section = window.page.getByRole('region', { name: 'Mobile App' });
    await section.getByText('Senden', { exact: true }).click();
    await section.getByText('Eigene abgelehnte Sendungen', { exact: true }).click();
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await section.getByRole('button', { name: 'Speichern' }).click();
    await section
      .getByRole('definition')
      .filter({ hasText: /^Senden$/ })
      .waitFor();
    const { user } = await firm.superadmin.client.run(UserAppDocument, { id });
    expect(user).to.deep.include({
      hiddenAppAreas: ['SENDING'],
      hiddenKeyFigures: ['MY_REJECTED_SHIPMENTS'],
    });
  });
});
