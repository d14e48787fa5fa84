import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { AdminWindow } from '../support/admin-window.js';
import { assignRole, customRole } from '../support/custom-roles.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { sharedBrowser, testDatabases } from '../support/hooks.js';
import { someOf } from '../support/repetitions.js';
import { quickShipment, quickUser } from '../support/rounds.js';
import { storeLetters } from '../support/stored-letters.js';
import { World, type Group, type Person } from '../support/world.js';
import { crawledPeople, crawledPerson, type CrawledPerson } from './crawled-people.js';
import { writeAuthority } from '../support/authority.js';

const widths = [1440, 834, 390];
/** The codes of answers to documents that name elements outside the viewer's schema. */
const refusals = ['FORBIDDEN', 'BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'INTERNAL_SERVER_ERROR'];
/** Those between whom all pages and their smallest forms are seen: accessibility is measured as these. */
const measured: readonly CrawledPerson[] = ['superadmin', 'user + examinee', 'an approver who also invites'];
/** Those who see everything, the least, and what no role has: the rest sees parts of it. */
const inEnglish: readonly CrawledPerson[] = [...measured, 'an auditor', 'a mailroom without account and log'];

const longName = `Ω${'Überlänge'.repeat(10)}`;

describe('Every page of the admin page, as everybody (LXP-7)', function () {
  this.timeout(120_000);
  let gateway: TestGateway;
  let browser: Browser;
  let world: World;
  let group: Group;
  let paths: readonly string[];
  let letter: string;
  let role: string;

  before(async () => {
    [gateway, browser] = await Promise.all([startTestGateway(testDatabases()), sharedBrowser()]);
    world = await World.create({ gateway, company: longName.slice(0, 80) });
    group = await world.group(longName.slice(0, 80));
    const examinee = await quickUser(world, {
      trait: 'EXAMINEE',
      groups: [group],
      lastName: longName.slice(0, 60),
    });
    const custom = await customRole(world, ['USERS_READ ACCOUNT', 'SHIPMENTS_READ OWN'], {
      name: 'Überlänge'.repeat(10),
    });
    role = custom.id;
    await assignRole(world, custom, examinee);
    letter = (await quickShipment(world, examinee, group.id)).id;
    await world.reject(world.superadmin, await quickShipment(world, examinee, group.id), longName);
    await storeLetters(world, [
      { senderId: examinee.id, groupId: group.id, handedOverAt: new Date() },
      { senderId: examinee.id, groupId: group.id, handedOverAt: new Date(), currency: 'CHF' },
    ]);
    const invited = await world.createdUser({ groups: [group] });
    await world.invitation(invited);
    await gateway.gateway.dataSource.query(
      "UPDATE outbox_mail SET status = 'FAILED', last_error = ? WHERE account_id = ?",
      [longName, world.accountId],
    );
    const source = await readFile('admin/routes.tsx', 'utf8');
    paths = [...source.matchAll(/path: '([^']+)'/g)].map(([, path]) => path ?? '');
    expect(paths).to.include.members(['/', '/activities', '/users/:id', '/roles/:id', '/invitation']);
  });

  after(async () => {
    await gateway.stop();
  });

  /** A window of somebody who is logged in. */
  async function windowOf(person: Person | null): Promise<AdminWindow> {
    const token = person?.client.token ?? 'nobody';
    const window = await AdminWindow.openAs(browser, gateway.url, token, { at: '/nowhere' });
    await window.settled();
    return window;
  }

  /** Opens every page that the navigation lists, and what is below it; returns what is wrong with any of them. */
  async function crawl(window: AdminWindow, person: Person, measures: boolean): Promise<string[]> {
    const listed = await window.navigationAddresses();
    const existing = paths.filter((path) => listed.includes(path.replace('/:id', '')));
    const wrong = [];
    for (const path of existing) {
      const address = path.replace(':id', idOf(path, person));
      await window.navigate(address);
      wrong.push(...(await lookAt(window, path, measures)));
    }
    expect(existing.length).to.be.greaterThan(2);
    return [...wrong, ...refusedTo(window)];
  }

  /** The id of the object whose page is looked at. */
  function idOf(path: string, person: Person): string {
    if (path.startsWith('/users')) return person.id;
    return path.startsWith('/roles') ? role : letter;
  }

  /** The faults of the open page. */
  async function lookAt(window: AdminWindow, path: string, measures: boolean): Promise<string[]> {
    const { page } = window;
    await window.settled();
    const wrong: string[] = [];
    const title = await page.locator('h1').allInnerTexts();
    if (title.length !== 1 || /nicht gefunden|not found/.test(title.join()))
      wrong.push(`has the title ${title.join()}`);
    // From the width at hand to the furthest one; those who are not measured see the same pages in the narrowest.
    const isWide = (page.viewportSize()?.width ?? 0) > 1_000;
    for (const width of !measures ? [390] : isWide ? widths : [...widths].reverse()) {
      await page.setViewportSize({ width, height: 900 });
      const overflow = await window.overflow();
      if (overflow > 0) wrong.push(`is ${overflow} px too wide at ${width}`);
    }
    if (measures) wrong.push(...(await window.accessibilityProblems()));
    const language = await page.evaluate<string>('document.documentElement.lang');
    return wrong.map((each) => `${language} ${path}: ${each}`);
  }

  /** The refusals and complaints of the window. */
  function refusedTo({ answers, complaints, outside }: AdminWindow): string[] {
    const refused = answers.filter(
      ({ status, codes }) => status === 403 || codes.some((code) => refusals.includes(code)),
    );
    return [
      ...refused.map(({ operation, codes }) => `${operation}: ${codes.join()}`),
      ...complaints,
      ...outside,
    ];
  }

  it('as nobody: the pages behind the links of mails, in German and in English', async () => {
    const entrances = paths.filter((path) => /^\/(register|confirm|invitation)$/.test(path));
    expect(entrances).to.have.length(3);
    const wrong = await Promise.all(
      ['de-DE', 'en-GB'].map(async (locale) => {
        const window = await AdminWindow.open(browser, gateway.url, { locale, at: '/' });
        const found = await lookAt(window, '/', locale === 'de-DE');
        for (const path of entrances) {
          await window.go(`${path}?token=unknown`);
          found.push(...(await lookAt(window, path, locale === 'de-DE')));
        }
        found.push(...window.complaints, ...window.outside);
        await window.close();
        return found;
      }),
    );
    expect(wrong.flat()).to.deep.equal([]);
  });

  for (const name of someOf(crawledPeople, 2, 5)) {
    const languages = inEnglish.includes(name) ? 'in German and in English' : 'in German';
    it(`as ${name}: nothing is refused, too wide, inaccessible or complained of, ${languages}`, async () => {
      const person = await crawledPerson(world, name, [group]);
      const windows = [await windowOf(person)];
      if (inEnglish.includes(name)) {
        await writeAuthority(world, "UPDATE `user` SET language = 'EN' WHERE account_id = ? AND id = ?", [
          world.accountId,
          person.id,
        ]);
        windows.push(await windowOf(person));
      }
      const wrong = await Promise.all(
        windows.map((window, index) => crawl(window, person, index === 0 && measured.includes(name))),
      );
      await Promise.all(windows.map((window) => window.close()));
      expect(wrong.flat()).to.deep.equal([]);
    });
  }
});
