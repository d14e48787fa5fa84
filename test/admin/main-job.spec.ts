import { readdir } from 'node:fs/promises';
import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { letterPdf } from '../../src/seeds/letter-pdf.js';
import { AdminWindow } from '../support/admin-window.js';
import type { TestGateway } from '../support/gateway.js';
import { sharedBrowser, sharedGateway } from '../support/hooks.js';
import { invitationToken, registrationToken } from '../support/mailbox.js';
import { someOf } from '../support/repetitions.js';
import { password, uniqueName } from '../support/world.js';

/** The words on the pages in one language. */
interface Words {
  locale: string;
  register: string;
  company: string;
  firstName: string;
  lastName: string;
  emailOfCompany: string;
  email: string;
  password: string;
  repeat: string;
  sendRegistration: string;
  mailIsOnItsWay: RegExp;
  confirm: string;
  next: string;
  account: string;
  activate: string;
  groups: string;
  newGroup: string;
  name: RegExp;
  create: string;
  users: string;
  newUser: string;
  examinee: RegExp;
  approver: RegExp;
  createAndInvite: string;
  accept: string;
  sendLetters: string;
  duplex: string;
  colour: string;
  submit: string;
  accepted: RegExp;
  approvals: string;
  approve: RegExp;
  nothingWaits: string;
  shipments: string;
  sent: RegExp;
}

const languages: readonly Words[] = [
  {
    locale: 'de-DE',
    register: 'Firma registrieren',
    company: 'Firma',
    firstName: 'Vorname',
    lastName: 'Nachname',
    emailOfCompany: 'E-Mail-Adresse',
    email: 'E-Mail',
    password: 'Passwort',
    repeat: 'Passwort wiederholen',
    sendRegistration: 'Registrieren',
    mailIsOnItsWay: /ist eine E-Mail unterwegs/,
    confirm: 'Registrierung bestätigen',
    next: 'Weiter',
    account: 'Kundenkonto',
    activate: 'Einschalten',
    groups: 'Gruppen',
    newGroup: 'Neue Gruppe',
    name: /^Name/,
    create: 'Anlegen',
    users: 'Benutzer',
    newUser: 'Neuer Benutzer',
    examinee: /^Briefe werden geprüft/,
    approver: /^Prüft Briefe anderer/,
    createAndInvite: 'Anlegen und einladen',
    accept: 'Annehmen und anmelden',
    sendLetters: 'Briefe senden',
    duplex: 'Beidseitig',
    colour: 'Farbe',
    submit: 'Zur Freigabe senden',
    accepted: /Ein Brief übernommen/,
    approvals: 'Freigaben',
    approve: /^Freigeben/,
    nothingWaits: 'Kein Brief wartet auf Ihre Entscheidung.',
    shipments: 'Sendungen',
    sent: /^Versendet$/,
  },
  {
    locale: 'en-GB',
    register: 'Register a company',
    company: 'Company',
    firstName: 'First name',
    lastName: 'Last name',
    emailOfCompany: 'E-mail address',
    email: 'E-mail',
    password: 'Password',
    repeat: 'Repeat the password',
    sendRegistration: 'Register',
    mailIsOnItsWay: /A mail is on its way/,
    confirm: 'Confirm the registration',
    next: 'Continue',
    account: 'Account',
    activate: 'Switch on',
    groups: 'Groups',
    newGroup: 'New group',
    name: /^Name/,
    create: 'Create',
    users: 'Users',
    newUser: 'New user',
    examinee: /^Letters are examined/,
    approver: /^Approves letters of others/,
    createAndInvite: 'Create and invite',
    accept: 'Accept and log in',
    sendLetters: 'Send letters',
    duplex: 'Two-sided',
    colour: 'Colour',
    submit: 'Send for approval',
    accepted: /One letter accepted/,
    approvals: 'Approvals',
    approve: /^Approve/,
    nothingWaits: 'No letter waits for your decision.',
    shipments: 'Shipments',
    sent: /^Sent$/,
  },
];

describe('The main job by clicks alone, from the registration to the letter in the spool (LXP-1, 5, 6, 11, 13)', function () {
  this.timeout(90_000);
  let browser: Browser;
  let gateway: TestGateway;
  const windows: AdminWindow[] = [];

  before(async () => {
    [browser, gateway] = await Promise.all([sharedBrowser(), sharedGateway()]);
  });

  afterEach(async () => {
    for (const window of windows.splice(0)) {
      await window.close();
      window.expectNoComplaint();
      window.expectNothingRefused();
    }
  });

  for (const words of someOf(languages, 1, 2))
    it(`in ${words.locale}, a company registers, a clerk sends a letter, the head of the department approves it, and it goes to print`, async () => {
      const open = async (at: string): Promise<AdminWindow> => {
        const window = await AdminWindow.open(browser, gateway.url, { at, locale: words.locale });
        windows.push(window);
        return window;
      };
      const mailTo = async (address: string) => {
        const [mail] = await gateway.mailbox.waitFor(address);
        if (mail === undefined) throw new Error(`No mail came to ${address}.`);
        return mail;
      };

      const boss = await open('/');
      const bossAddress = `${uniqueName('christa')}@firma.example`;
      await register(boss, words, bossAddress);
      await boss.go(`/confirm?token=${registrationToken(await mailTo(bossAddress))}`);
      await boss.press(words.confirm);
      await boss.page.getByRole('link', { name: words.next }).click();

      await boss.follow(words.account);
      await boss.press(words.activate);
      await boss.page
        .getByRole('alertdialog')
        .or(boss.page.getByRole('dialog'))
        .getByRole('button', { name: words.activate })
        .click();
      await boss.follow(words.groups);
      await boss.press(words.newGroup);
      await boss.fill(words.name, 'Vertrieb');
      await boss.press(words.create);
      await boss.page.getByRole('row').filter({ hasText: 'Vertrieb' }).waitFor();

      const people = [];
      for (const trait of [words.examinee, words.approver]) {
        const address = `${uniqueName('person')}@firma.example`;
        await invite(boss, words, address, trait);
        const window = await open(`/invitation?token=${invitationToken(await mailTo(address))}`);
        await window.page.getByLabel(words.password, { exact: true }).fill(password);
        await window.fill(words.repeat, password);
        await window.press(words.accept);
        await window.page.locator('nav').waitFor({ state: 'attached' });
        people.push(window);
      }
      const [clerk, head] = people;
      if (clerk === undefined || head === undefined) throw new Error('Nobody was invited.');

      await send(clerk, words);
      await head.follow(words.approvals);
      await head.page.locator('canvas').first().waitFor();
      await head.press(words.approve);
      await head.sees(words.nothingWaits);
      await clerk.follow(words.shipments);
      await clerk.page.getByRole('table').getByText(words.sent).waitFor();
      const shipmentId = await clerk.page
        .getByRole('table')
        .getByRole('link')
        .first()
        .getAttribute('href')
        .then((address) => address?.split('/').at(-1));
      const spooled = await readdir(gateway.gateway.config.spoolDirectory);
      expect(spooled).to.include.members([`${shipmentId}.pdf`, `${shipmentId}.json`]);
    });
});

async function register(window: AdminWindow, words: Words, address: string): Promise<void> {
  await window.page.getByRole('link', { name: words.register }).click();
  await window.fill(words.company, 'Klick & Söhne GmbH');
  await window.fill(words.firstName, 'Christa');
  await window.fill(words.lastName, 'Chefin');
  await window.fill(words.emailOfCompany, address);
  await window.page.getByLabel(words.password, { exact: true }).fill(password);
  await window.fill(words.repeat, password);
  await window.press(words.sendRegistration);
  await window.sees(words.mailIsOnItsWay);
}

async function invite(window: AdminWindow, words: Words, address: string, trait: RegExp): Promise<void> {
  await window.follow(words.users);
  await window.press(words.newUser);
  await window.fill(words.firstName, 'Karl');
  await window.fill(words.lastName, 'Klerk');
  await window.page
    .getByRole('dialog')
    .getByRole('textbox', { name: words.email, exact: true })
    .fill(address);
  await choose(window, trait);
  await window.press(words.createAndInvite);
  await window.page.getByRole('row').filter({ hasText: address }).waitFor();
}

/** Chooses an option by its words, as the mouse does. */
async function choose(window: AdminWindow, name: string | RegExp): Promise<void> {
  const option = window.page.getByRole('radio', { name, exact: true });
  await window.page.locator('label').filter({ has: option }).click();
  await option.and(window.page.locator(':checked')).waitFor({ state: 'attached' });
}

async function send(window: AdminWindow, words: Words): Promise<void> {
  await window.page.getByRole('navigation').getByRole('link', { name: words.sendLetters }).click();
  const buffer = Buffer.from(
    await letterPdf({
      subject: 'Angebot',
      sender: 'Klick & Söhne GmbH · Hauptstraße 1 · 21423 Winsen',
      recipient: ['Frau', 'Erika Mustermann', 'Gartenweg 3', '20095 Hamburg'],
      date: '21.11.2026',
      body: 'Sehr geehrte Frau Mustermann,\n\nanbei unser Angebot.',
      pages: 3,
    }),
  );
  await window.page
    .locator('input[type=file]')
    .setInputFiles({ name: 'Angebot März.pdf', mimeType: 'application/pdf', buffer });
  await choose(window, words.duplex);
  await choose(window, words.colour);
  await window.page
    .getByRole('button', { name: words.submit })
    .and(window.page.locator(':not(.button-refused)'))
    .click();
  await window.sees(words.accepted);
}
