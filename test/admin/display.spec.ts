import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { AdminWindow } from '../support/admin-window.js';
import { company, type Company } from '../support/company.js';
import { sharedBrowser } from '../support/hooks.js';
import { Keyboard } from '../support/keyboard.js';
import { itInBrowser, someOf } from '../support/repetitions.js';
import { quickShipment, quickUser } from '../support/rounds.js';
import { storeLetters } from '../support/stored-letters.js';
import { password } from '../support/world.js';

describe('The admin page with the display settings of its users', function () {
  this.timeout(90_000);
  let browser: Browser;
  let firm: Company;
  let window: AdminWindow;
  let addresses: string[];

  before(async () => {
    [browser, firm] = await Promise.all([sharedBrowser(), company()]);
    const examinee = await quickUser(firm.world, { trait: 'EXAMINEE', groups: [firm.sales] });
    const { id } = await quickShipment(firm.world, examinee, firm.sales.id);
    const lastMonth = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
    await storeLetters(
      firm.world,
      [firm.sales, firm.purchasing].map((group) => ({
        senderId: firm.user.id,
        groupId: group.id,
        handedOverAt: lastMonth,
      })),
    );
    addresses = [`/shipments/${id}`, `/users/${firm.user.id}`];
  });

  beforeEach(async () => {
    window = await AdminWindow.open(browser, firm.world.gateway.url);
    await window.logIn(firm.superadmin.email, password);
    await window.sees('Briefe senden');
  });

  afterEach(async () => {
    await window.close();
    window.expectNoComplaint();
    window.expectNothingRefused();
  });

  /** Opens a page as the navigation would. */
  async function show(address: string): Promise<void> {
    await window.go(address);
    await window.settled();
  }

  /** The addresses of the navigation, and of a letter and a user. */
  async function allAddresses(): Promise<string[]> {
    const listed = await window.navigationAddresses();
    expect(listed.length).to.be.greaterThan(10);
    return [...listed, ...addresses];
  }

  /** A property of an element as the browser shows it. */
  function shown(selector: string, property: string): Promise<string> {
    return window.page
      .locator(selector)
      .first()
      .evaluate((element, name) => {
        const { getComputedStyle } = globalThis as unknown as {
          getComputedStyle: (each: unknown) => { getPropertyValue(property: string): string };
        };
        return getComputedStyle(element).getPropertyValue(name);
      }, property);
  }

  itInBrowser(
    'at 400 % zoom (320 × 256 pixels) no page scrolls sideways, and every control comes into sight',
    async () => {
      const { page } = window;
      const keyboard = new Keyboard(page);
      const all = await allAddresses();
      await page.setViewportSize({ width: 320, height: 256 });
      const wrong: string[] = [];
      for (const address of someOf(all, 5, 10)) {
        await show(address);
        const overflow = await window.overflow();
        if (overflow > 0) wrong.push(`${address} is ${overflow} px too wide`);
        const count = await keyboard.visit('main');
        if (count === 0) wrong.push(`${address} has nothing to press`);
        wrong.push(...[...keyboard.faults].map((fault) => `${address}: ${fault}`));
        keyboard.faults.clear();
      }
      await window.press('Menü');
      expect(await keyboard.visit('nav')).to.be.greaterThan(10);
      wrong.push(...keyboard.faults);
      expect(wrong).to.deep.equal([]);
    },
  );

  itInBrowser(
    'in forced colours focus, choice, refusal and the series of a chart can be told apart',
    async () => {
      const { page } = window;
      await page.emulateMedia({ forcedColors: 'active' });
      const keyboard = new Keyboard(page);
      await show('/users');
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      await keyboard.tabTo(page.getByRole('checkbox', { name: /auswählen$/ }).nth(1));
      await keyboard.press('Space');
      expect([...keyboard.faults]).to.deep.equal([]);
      expect(await shown(`${chosen} .choice-mark`, 'background-color')).not.to.equal(
        await shown(`${notChosen} .choice-mark`, 'background-color'),
      );
      expect(await shown('nav a[aria-current]', 'border-inline-start-width')).not.to.equal(
        await shown('nav a:not([aria-current])', 'border-inline-start-width'),
      );

      await show('/send');
      const refused = page.locator('.button-refused').first();
      await refused.waitFor();
      expect(await shown('.button-refused', 'color')).not.to.equal(
        await shown('.button:not(.button-refused)', 'color'),
      );
      expect(await shown('.button-refused', 'border-top-style')).to.equal('dashed');

      await show('/accounting');
      await page.locator('.chart-legend li').nth(1).waitFor();
      expect(await window.accessibilityProblems()).to.deep.equal([]);
      const fills = await Promise.all(
        [1, 2].flatMap((rank) =>
          ['.chart-plot', '.chart-legend'].map((part) => shown(`${part} .chart-pattern-${rank}`, 'fill')),
        ),
      );
      expect(new Set(fills).size, fills.join()).to.equal(2);
      expect(await shown('.chart-pattern-1', 'display')).not.to.equal('none');
      expect(await shown('.chart-bar-1', 'fill'), 'only patterns differ').to.equal(
        await shown('.chart-bar-2', 'fill'),
      );

      await show('/approvals');
      await page.locator('.queue-row[data-chosen]').waitFor();
      expect(await shown('.queue-row[data-chosen]', 'border-inline-start-width')).to.equal('4px');
    },
  );

  itInBrowser('with reduced motion nothing moves, whatever a style sheet says', async () => {
    const { page } = window;
    const moving = `[...document.querySelectorAll('*')].flatMap((each) =>
      ['', '::before', '::after'].flatMap((part) => {
        const { transitionDuration, animationDuration } = getComputedStyle(each, part || null);
        return [...transitionDuration.split(','), ...animationDuration.split(',')]
          .filter((duration) => parseFloat(duration) > 0.001)
          .map((duration) => each.className + part + ' ' + duration);
      })).concat(document.getAnimations().filter((each) => each.effect.getTiming().duration > 1))`;
    await show('/groups');
    await page.evaluate(
      `Object.assign(document.querySelector('h1').style, { transition: 'opacity 5s', animation: 'none 4s' })`,
    );
    expect(await page.evaluate<string[]>(moving)).to.have.length(2);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await window.press('Neue Gruppe');
    await page.getByRole('dialog').waitFor();
    expect(await page.evaluate<string[]>(moving)).to.deep.equal([]);
    await page.keyboard.press('Escape');
    await window.press('Aktionen: Einkauf');
    await page.getByRole('menu').waitFor();
    expect(await page.evaluate<string[]>(moving)).to.deep.equal([]);
  });

  itInBrowser('the accessibility check finds targets that are too small (WCAG 2.5.8)', async () => {
    await show('/groups');
    expect(await window.accessibilityProblems()).to.deep.equal([]);
    await window.page.evaluate(`for (const name of ['a', 'b']) {
      const button = Object.assign(document.createElement('button'), { textContent: name });
      Object.assign(button.style, { width: '12px', height: '12px', padding: 0, border: 0 });
      document.querySelector('.filters').prepend(button);
      button.parentElement.style.gap = 0;
    }`);
    expect((await window.accessibilityProblems()).join()).to.match(/^target-size: /);
  });
});

const chosen = '.table-body label[data-selected]';
const notChosen = '.table-body label:not([data-selected])';
