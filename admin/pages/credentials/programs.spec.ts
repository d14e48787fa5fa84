import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { CredentialsDocument } from '../../../src/generated/operations.js';
import { AdminWindow } from '../../../test/support/admin-window.js';
import { company, type Company } from '../../../test/support/company.js';
import { sharedBrowser } from '../../../test/support/hooks.js';
import { itInBrowser } from '../../../test/support/repetitions.js';
import { password } from '../../../test/support/world.js';

describe('Programs on the pages of users and credentials (PLY-2)', function () {
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

  itInBrowser('a manager finds a program in the list, and creates and sees its credential', async () => {
    const { id } = await firm.world.createdUser({ firstName: 'Lohn', lastName: 'Programm', role: 'API' });
    window = await AdminWindow.open(browser, firm.world.gateway.url, { at: '/users?kind=API' });
    await window.logIn(firm.manager.email, password);
    await window.page.getByRole('link', { name: 'Lohn Programm' }).click();
    await window.sees('Nur API');
    expect(await window.page.getByRole('button', { name: /inladen/ }).count()).to.equal(0);

    await window.go('/credentials');
    await window.press('Neue Zugangsdaten');
    await window.page.getByLabel('Für').selectOption('Lohn Programm');
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await window.picture('program-credential');
    await window.press('Anlegen');
    await window.sees('Jetzt den Schlüssel speichern');
    const { credentials } = await firm.manager.client.run(CredentialsDocument, { first: 10 });
    expect(credentials.nodes.map(({ user }) => user.id)).to.deep.equal([id]);
  });

  itInBrowser('a user who can only create own credentials gets no choice of a user', async () => {
    window = await AdminWindow.open(browser, firm.world.gateway.url, { at: '/credentials' });
    await window.logIn(firm.user.email, password);
    await window.press('Neue Zugangsdaten');
    await window.page.getByLabel('Bezeichnung').waitFor();
    expect(await window.page.getByLabel('Für').count()).to.equal(0);
    window.expectNothingRefused();
  });
});
