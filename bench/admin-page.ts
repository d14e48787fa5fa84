import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startBrowser } from '../test/support/browser.js';
import type { Stage } from './stage.js';

/** The goals, in kilobytes as they are sent and milliseconds as the browser measures them. */
export const adminGoals = {
  logInKilobytes: 200,
  firstPageKilobytes: 350,
  firstPageMilliseconds: 1_000,
  interactionMilliseconds: 100,
};

/** The figures of the admin page, as the browser measures them. */
export interface AdminFigures {
  case: 'admin';
  /** All that the page of the login loads, compressed. */
  logInKilobytes: number;
  /** All that a browser with an empty cache loads until the first page after a login is ready, answers of the API included. */
  firstPageKilobytes: number;
  /** From the request for the page until its data are shown, with an empty cache: the median of the rounds. */
  firstPageMilliseconds: number;
  /** From a key or a click until the next frame: the slowest of the interactions with the list of letters. */
  interactionMilliseconds: number;
  /** The number of these interactions. */
  interactions: number;
}

const rounds = 5;

/** Collects the duration of each interaction until the next frame (Event Timing API). */
const observeInteractions = `
  window.interactions = [];
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId > 0) window.interactions.push(duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
`;

/** Records the time at which the page has its title and no text about loading any more. */
const observeReadiness = `
  new MutationObserver(() => {
    const { body, documentElement } = document;
    if (documentElement.dataset.ready !== undefined || document.querySelector('main h1') === null) return;
    if (!/(Loading|Wird geladen) …/.test(body.innerText)) documentElement.dataset.ready = performance.now();
  }).observe(document, { childList: true, subtree: true, characterData: true });
`;

/** Measures the admin page in a browser, as the manager of the filled account. */
export async function measureAdminPage(stage: Stage): Promise<AdminFigures> {
  const { port } = await stage.gateway();
  const url = `http://127.0.0.1:${port}`;
  const browser = await startBrowser();
  try {
    const logInKilobytes = await withPage(browser, async (page) => {
      await page.goto(url);
      await page.getByRole('textbox').first().waitFor();
      return loadedKilobytes(page);
    });
    const firstPages = [];
    for (let round = 0; round < rounds; round++)
      firstPages.push(await withPage(browser, (page) => measureFirstPage(page, url, stage)));
    const durations = await withPage(browser, (page) => measureInteractions(page, url, stage));
    return {
      case: 'admin',
      logInKilobytes,
      firstPageKilobytes: median(firstPages.map(({ kilobytes }) => kilobytes)),
      firstPageMilliseconds: median(firstPages.map(({ milliseconds }) => milliseconds)),
      interactionMilliseconds: Math.max(...durations),
      interactions: durations.length,
    };
  } finally {
    await browser.close();
  }
}

async function withPage<Result>(browser: Browser, work: (page: Page) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

async function measureFirstPage(
  page: Page,
  url: string,
  stage: Stage,
): Promise<{ kilobytes: number; milliseconds: number }> {
  await logIn(page.context(), url, stage);
  await page.addInitScript(observeReadiness);
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  const milliseconds = Math.round(Number(await page.locator('html').getAttribute('data-ready')));
  return { kilobytes: await loadedKilobytes(page), milliseconds };
}

async function measureInteractions(page: Page, url: string, stage: Stage): Promise<number[]> {
  await logIn(page.context(), url, stage);
  await page.addInitScript(observeInteractions);
  await page.goto(`${url}/shipments`);
  const table = page.getByRole('table');
  await table.getByRole('row').nth(5).waitFor();
  for (const header of await table.getByRole('columnheader').getByRole('button').all()) {
    await header.click();
    await table.getByRole('row').nth(5).waitFor();
  }
  await page.getByRole('searchbox').pressSequentially('Müller GmbH', { delay: 40 });
  await page.getByRole('searchbox').fill('');
  await table.getByRole('row').nth(5).waitFor();
  await page.getByRole('region').filter({ has: table }).focus();
  for (let turn = 0; turn < 20; turn++) {
    await page.keyboard.press('PageDown');
    await table.getByRole('row').nth(5).waitFor();
  }
  return page.evaluate<number[]>('window.interactions');
}

function logIn(context: BrowserContext, url: string, { account }: Stage): Promise<void> {
  return context.addCookies([{ name: 'vieraugen-session', value: account.people.manager.token, url }]);
}

/** The bytes of all answers as they were sent, without their headers. */
async function loadedKilobytes(page: Page): Promise<number> {
  const bytes = await page.evaluate<number>(
    'performance.getEntries().reduce((sum, { encodedBodySize = 0 }) => sum + encodedBodySize, 0)',
  );
  return Math.round(bytes / 1_000);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
