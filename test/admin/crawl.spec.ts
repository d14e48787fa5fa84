import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { AdminWindow } from '../support/admin-window.js';
import { startBrowser } from '../support/browser.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { quickShipment, quickUser } from '../support/rounds.js';
import { storeLetters } from '../support/stored-letters.js';
import { World, type Group, type Person } from '../support/world.js';
import { crawledPeople, crawledPerson, type CrawledPerson } from './crawled-people.js';

const widths = [1440, 834, 390];
/** What an answer has for somebody who names what they may not, or what is not there. */
const refusals = ['FORBIDDEN', 'BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'INTERNAL_SERVER_ERROR'];
/** Those between whom all pages and their smallest forms are seen: accessibility is measured as these. */
const measured: readonly CrawledPerson[] = ['superadmin', 'user + examinee', 'an approver who also invites'];

const longName = `Ω${'Überlänge'.repeat(10)}`;

describe('Every page of the admin page, as everybody (LXP-7)', function () {
  this.timeout(120_000);
  let gateway: TestGateway;
  let browser: Browser;
  let world: World;
  let group: Group;
  let paths: readonly string[];
  let letter: string;

  before(async () => {
    [gateway, browser] = await Promise.all([startTestGateway(testDatabases()), startBrowser()]);
    world = await World.create({ gateway, company: longName.slice(0, 80) });
    group = await world.group(longName.slice(0, 80));
    const examinee = await quickUser(world, {
      trait: 'EXAMINEE',
      groups: [group],
      lastName: longName.slice(0, 60),
    });
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
    expect(paths).to.include.members(['/', '/activities', '/users/:id', '/invitation']);
  });

  after(async () => {
    await browser.close();
    await gateway.stop();
  });

  /** A window of somebody who is logged in. */
  async function windowOf(person: Person | null): Promise<AdminWindow> {
    const value = person?.client.token ?? 'nobody';
    const cookies = [{ name: 'vieraugen-session', value, domain: '127.0.0.1', path: '/', expires: -1 }];
    const storageState = {
      cookies: cookies.map((each) => ({
        ...each,
        httpOnly: true,
        secure: false,
        sameSite: 'Strict' as const,
      })),
      origins: [],
    };
    const window = await AdminWindow.open(browser, gateway.url, { storageState, at: '/nowhere' });
    await window.settled();
    return window;
  }

  /** Opens every page in the window; returns what is wrong with any of them. */
  async function crawl(
    window: AdminWindow,
    person: Person,
    language: string,
    measures: boolean,
  ): Promise<string[]> {
    const { page } = window;
    const wrong: string[] = [];
    const missing = language === 'DE' ? 'Seite nicht gefunden' : 'Page not found';
    const listed = await page
      .locator('nav a')
      .evaluateAll((links) => links.map((link) => (link as unknown as { pathname: string }).pathname));
    for (const path of paths) {
      const address = path.replace(':id', path.startsWith('/users') ? person.id : letter);
      await page.evaluate(`history.pushState(null, '', ${JSON.stringify(address)})`);
      await window.settled();
      const title = await page.locator('h1').allInnerTexts();
      if (title.length !== 1) wrong.push(`${language} ${path} has ${title.length} headings`);
      if (listed.includes(path) && title.includes(missing)) wrong.push(`${language} ${path} does not exist`);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const overflow = await window.overflow();
        if (overflow > 0) wrong.push(`${language} ${path} at ${width}: ${overflow} px too wide`);
      }
      const problems = measures && !title.includes(missing) ? await window.accessibilityProblems() : [];
      wrong.push(...problems.map((problem) => `${language} ${path}: ${problem}`));
      await page.setViewportSize({ width: 1440, height: 900 });
    }
    await window.settled();
    const refused = window.answers.filter(
      ({ status, codes }) => status === 403 || codes.some((code) => refusals.includes(code)),
    );
    wrong.push(...refused.map(({ operation, codes }) => `${language} ${operation}: ${codes.join(', ')}`));
    wrong.push(...window.complaints, ...window.outside);
    return wrong;
  }

  for (const name of crawledPeople) {
    it(`as ${name}: nothing is refused, too wide, inaccessible or complained of, in German and in English`, async () => {
      const person = await crawledPerson(world, name, [group]);
      const german = await windowOf(person);
      await gateway.gateway.dataSource.query(
        "UPDATE `user` SET language = 'EN' WHERE account_id = ? AND id = ?",
        [world.accountId, person.id],
      );
      const english = await windowOf(person);
      const wrong = await Promise.all([
        crawl(german, person, 'DE', measured.includes(name)),
        crawl(english, person, 'EN', false),
      ]);
      await Promise.all([german.close(), english.close()]);
      expect(wrong.flat()).to.deep.equal([]);
    });
  }
});
