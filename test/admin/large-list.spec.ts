import { expect } from 'chai';
import type { Browser, Locator } from 'playwright-core';
import { fillDatabase, type FilledAccount } from '../../bench/fill.js';
import { ShipmentsDocument } from '../../src/generated/operations.js';
import { AdminWindow } from '../support/admin-window.js';
import { Client } from '../support/client.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { filledGateway, filledSize, sharedBrowser, testDatabases } from '../support/hooks.js';
import { Keyboard } from '../support/keyboard.js';
import { itInBrowser, repetitions } from '../support/repetitions.js';

const shipments = repetitions({ usual: filledSize.shipments, continuous: 10_000, thorough: 100_000 });

describe(`The table of ${shipments} shipments`, function () {
  this.timeout(120_000);
  let browser: Browser;
  let gateway: TestGateway;
  let account: FilledAccount;
  let window: AdminWindow;
  let keyboard: Keyboard;

  before(async () => {
    browser = await sharedBrowser();
    if (shipments === filledSize.shipments) {
      ({ gateway, account } = await filledGateway());
      return;
    }
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
    const [filled] = await fillDatabase(gateway.gateway.dataSource, [{ ...filledSize, shipments }]);
    account = filled!;
  });

  after(async () => {
    if (shipments !== filledSize.shipments) await gateway.stop();
  });

  beforeEach(async () => {
    const { token } = account.people.superadmin;
    window = await AdminWindow.openAs(browser, gateway.url, token, { at: '/shipments' });
    keyboard = new Keyboard(window.page);
    await row(2).waitFor();
  });

  afterEach(async () => {
    await window.close();
    window.expectNoComplaint();
    window.expectNothingRefused();
  });

  /** The row with this number; the head is the first one. */
  function row(number: number): Locator {
    return window.page.locator(`[role=row][aria-rowindex="${number}"]`);
  }

  /** The numbers of the first and the last row in full sight, and the scroll position of the table. */
  function sight(): Promise<{ first: number; last: number; scrolled: number }> {
    return window.page.evaluate(`(() => {
      const scroller = document.querySelector('.table-scroller');
      const { bottom } = scroller.getBoundingClientRect();
      const top = document.querySelector('.table-head').getBoundingClientRect().bottom;
      const seen = [...document.querySelectorAll('.table-body [role=row]')].filter((row) => {
        const box = row.getBoundingClientRect();
        return box.top >= top - 1 && box.bottom <= bottom + 1;
      });
      const numbers = seen.map((row) => Number(row.getAttribute('aria-rowindex')));
      return { first: numbers[0], last: numbers.at(-1), scrolled: scroller.scrollTop };
    })()`);
  }

  /** Presses a key that scrolls the table, and waits for the row that it brings into sight. */
  async function go(key: string, number: number): Promise<void> {
    const end = window.page.evaluate(`new Promise((done) => {
      document.querySelector('.table-scroller').addEventListener('scrollend', () => done(), { once: true });
    })`);
    await keyboard.press(key);
    await end;
    await row(number).waitFor();
    await window.settled();
  }

  itInBrowser(
    'gives screen readers the number of all rows, and End, Home and PageDown scroll through them',
    async () => {
      const { page } = window;
      const table = page.getByRole('table', { name: 'Sendungen' });
      const { token } = account.people.superadmin;
      const { shipments: all } = await new Client(gateway.url, token).run(ShipmentsDocument, { first: 1 });
      expect(all.totalCount).to.be.within(shipments * 0.9, shipments);
      expect(await table.getAttribute('aria-rowcount')).to.equal(String(all.totalCount + 1));
      await keyboard.tabTo(page.locator('.table-scroller'));
      const { last } = await sight();
      await go('PageDown', last + 3);
      expect((await sight()).first).to.be.within(last - 2, last + 1);
      for (let loaded = 100; loaded < 500; loaded += 100) await go('End', loaded + 1);
      const bottom = await sight();
      expect(bottom.last).to.be.greaterThan(400);
      expect(await page.getByRole('row').count(), 'only what is in sight is in the document').to.be.lessThan(
        60,
      );
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await go('Home', 2);
      expect(await sight()).to.include({ first: 2, scrolled: 0 });
      expect(await keyboard.isOn(page.locator('.table-scroller'))).to.equal(true);
      expect([...keyboard.faults]).to.deep.equal([]);
    },
  );

  itInBrowser('keeps the focus in a row that is scrolled far away, and Tab goes on from there', async () => {
    const { page } = window;
    const link = row(5).getByRole('link').last();
    await keyboard.tabTo(link);
    await page.locator('.table-scroller').evaluate((scroller) => {
      (scroller as unknown as { scrollTop: number }).scrollTop = 3_000;
    });
    await row(60).waitFor();
    expect((await sight()).first).to.be.greaterThan(40);
    expect(await keyboard.isOn(link), 'the focus is kept').to.equal(true);
    await keyboard.press('Tab');
    await keyboard.look();
    expect(await keyboard.isOn(row(6)), 'the next row').to.equal(true);
    const { first, last } = await sight();
    expect(6).to.be.within(first, last);
    expect([...keyboard.faults]).to.deep.equal([]);
  });

  itInBrowser('keeps its scroll position when it is loaded again', async () => {
    const { page } = window;
    await keyboard.tabTo(page.locator('.table-scroller'));
    await go('End', 101);
    await row(60).waitFor({ state: 'detached' });
    const link = row((await sight()).first)
      .getByRole('link')
      .first();
    await keyboard.tabTo(link);
    const name = await link.innerText();
    const before = await sight();
    const count = window.answers.length;
    await Promise.all([page.waitForResponse('**/graphql'), window.look()]);
    await window.settled();
    expect(window.answers.length).to.be.greaterThan(count);
    expect(await sight()).to.deep.equal(before);
    expect((await keyboard.look()).name).to.include(name);
  });
});
