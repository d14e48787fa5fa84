import { EventEmitter, once } from 'node:events';
import { env } from 'node:process';
import path from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import { expect } from 'chai';
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Page,
  Request,
  Response,
} from 'playwright-core';

/** An answer of the gateway that a window got. */
export interface SeenAnswer {
  operation: string;
  status: number;
  codes: string[];
}

/** The contexts of closed windows, without their users. They keep the files of the page, so that it opens faster. */
const idleContexts = new WeakMap<Browser, Map<string, BrowserContext[]>>();

/** The admin page in a browser window of its own, as somebody works with it. */
export class AdminWindow {
  /** Addresses outside the gateway that the page asked for. */
  readonly outside: string[] = [];
  /** The complaints of the browser: failed scripts, and refusals of the security policy. */
  readonly complaints: string[] = [];
  /** The answers of `/graphql`, in order. */
  readonly answers: SeenAnswer[] = [];
  private readonly running = new Set<Request>();
  private readonly ends = new EventEmitter();

  private constructor(
    /** The page, for everything that this class has no word for. */
    readonly page: Page,
    private readonly url: string,
    private readonly idle: BrowserContext[],
  ) {
    page.context().on('request', this.noteOutside);
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      // The browser reports every answer with an error status by itself.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.complaints.push(message.text());
    });
    page.on('request', (request) => {
      // What a reader of documents streams may never end; everything else of the page does.
      const path = new URL(request.url()).pathname;
      if (path === '/graphql' || path.startsWith('/assets/')) this.running.add(request);
    });
    page.on('requestfailed', (request) => {
      this.end(request);
    });
    page.on('response', (response) => {
      void this.keep(response).finally(() => {
        this.end(response.request());
      });
    });
  }

  /** Opens a window at an address of the page. */
  static async open(
    browser: Browser,
    url: string,
    { at = '/', ...options }: BrowserContextOptions & { at?: string } = {},
  ): Promise<AdminWindow> {
    const { storageState, ...lasting } = options;
    const contexts = idleContexts.get(browser) ?? new Map<string, BrowserContext[]>();
    idleContexts.set(browser, contexts);
    const key = JSON.stringify(lasting);
    const idle = contexts.get(key) ?? [];
    contexts.set(key, idle);
    const context =
      idle.pop() ??
      (await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'de-DE', ...lasting }));
    context.setDefaultTimeout(30_000);
    if (typeof storageState === 'object') await context.addCookies(storageState.cookies);
    const window = new AdminWindow(await context.newPage(), new URL(url).origin, idle);
    await window.go(at);
    return window;
  }

  /** Opens a window of a user who is already logged in, by the token of the session. */
  static openAs(
    browser: Browser,
    url: string,
    token: string,
    options: Parameters<typeof AdminWindow.open>[2] = {},
  ): Promise<AdminWindow> {
    const { hostname } = new URL(url);
    const cookie = { name: 'vieraugen-session', value: token, domain: hostname, path: '/', expires: -1 };
    const cookies = [{ ...cookie, httpOnly: true, secure: false, sameSite: 'Strict' as const }];
    return AdminWindow.open(browser, url, { ...options, storageState: { cookies, origins: [] } });
  }

  /** Opens an address of the page. */
  async go(address: string): Promise<void> {
    await this.page.goto(new URL(address, this.url).href);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }

  /** Opens an address without loading everything again, as a link does. A new page is open once the element of the one before is gone. */
  async navigate(address: string): Promise<void> {
    await this.page.evaluate(
      `document.querySelector('main').dataset.left = '';
       history.pushState(null, '', ${JSON.stringify(address)})`,
    );
    await this.page.locator('main:not([data-left]) h1').waitFor();
  }

  /** The addresses of the pages in the navigation. */
  async navigationAddresses(): Promise<string[]> {
    const links = await this.page.locator('nav a').all();
    const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
    return addresses.map((address) => address ?? '/');
  }

  /** Logs in with the form that is shown, and waits for the navigation of the pages. */
  async logIn(loginName: string, password: string): Promise<void> {
    await this.page.getByLabel(/^(Anmeldename|Login name)/).fill(loginName);
    await this.page.getByLabel(/^(Passwort|Password)/).fill(password);
    await this.page.getByRole('button', { name: /^(Anmelden|Log in)$/ }).click();
    // A narrow window hides the navigation behind a button.
    await this.page.locator('nav').waitFor({ state: 'attached' });
  }

  /** Waits until everything that the page has asked for is there and shown. */
  async settled(): Promise<void> {
    do {
      while (this.running.size > 0) await once(this.ends, 'end');
      // Not by animation frames: a window behind others may have none.
      await this.page.evaluate('new Promise((done) => setTimeout(() => setTimeout(done)))');
    } while (this.running.size > 0);
  }

  /** Presses the button with this name. */
  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).click();
  }

  /** Chooses the only option of a picker that fits what is typed. Waits for it: the list moves under the pointer while it narrows. */
  async pick(picker: string, typed: string): Promise<void> {
    await this.page.getByRole('combobox', { name: picker }).fill(typed);
    const options = this.page.getByRole('listbox').getByRole('option');
    await options.first().waitFor();
    await options.nth(1).waitFor({ state: 'detached' });
    await options.filter({ hasText: typed }).click();
  }

  /** Follows the link of the navigation with this name. */
  async follow(name: string): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
  }

  /** Fills in the field with this label. */
  async fill(label: string | RegExp, text: string): Promise<void> {
    await this.page.getByLabel(label).fill(text);
  }

  /** Waits until the page shows the text. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  /** The accessibility problems of the page as it is, by WCAG 2.2 AA: rule and place. */
  async accessibilityProblems(): Promise<string[]> {
    await this.page.evaluate(axe.source);
    const { violations } = await this.page.evaluate<AxeResults>(
      `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes
        // The hidden button with which React Aria lets screen readers close a popover is outside of all regions.
        .filter(({ html }) => !(id === 'region' && html.startsWith('<div style="display: contents;">')))
        .map(({ target }) => `${id}: ${target.join(' ')}`),
    );
  }

  /** Holds back the answers to an operation until they are released, so that the page works with what it knew before. */
  async holdBack(operation: string): Promise<{ release: () => void }> {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await this.page.route('**/graphql', async (route) => {
      const { operationName } = (route.request().postDataJSON() ?? {}) as { operationName?: string };
      if (operationName === operation) await released;
      await route.fallback().catch(() => undefined);
    });
    return { release };
  }

  /** Comes back to the page, as from another tab: what it keeps fresh is loaded again. */
  async look(): Promise<void> {
    await this.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
  }

  /** Fails if the page asked another server for anything, or if the browser complained of a script or the security policy. */
  expectNoComplaint(): void {
    expect(this.outside, 'requests to other servers').to.deep.equal([]);
    expect(this.complaints, 'complaints of the browser').to.deep.equal([]);
  }

  /** Fails if an answer of the gateway refused an operation for what it names (403). */
  expectNothingRefused(): void {
    expect(this.answers.filter(({ status }) => status === 403)).to.deep.equal([]);
  }

  /** The width of content beyond the right edge of the window, of the page's frame or of a dialog, in pixels. */
  overflow(): Promise<number> {
    return this.page.evaluate<number>(
      `Math.max(document.documentElement.scrollWidth - innerWidth, ...[
        ...document.querySelectorAll('.shell-content, .dialog')
      ].map((each) => each.scrollWidth - each.clientWidth))`,
    );
  }

  /** Keeps a picture where the environment variable SCREENSHOTS names a folder. */
  async picture(name: string): Promise<void> {
    const folder = env['SCREENSHOTS'];
    if (folder !== undefined) await this.page.screenshot({ path: path.join(folder, `${name}.png`) });
  }

  /** Closes the window with all its tabs. The browser forgets who was logged in, and keeps the files of the page. */
  async close(): Promise<void> {
    const context = this.page.context();
    context.off('request', this.noteOutside);
    await context.setOffline(false);
    await this.page.evaluate('localStorage.clear(), sessionStorage.clear()').catch(() => undefined);
    await Promise.all(context.pages().map((page) => page.close()));
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    await context.clearCookies();
    this.idle.push(context);
  }

  private readonly noteOutside = (request: Request): void => {
    const address = request.url();
    if (!/^(data|blob):/.test(address) && new URL(address).origin !== this.url) this.outside.push(address);
  };

  private end(request: Request): void {
    this.running.delete(request);
    this.ends.emit('end');
  }

  private async keep(response: Response): Promise<void> {
    if (new URL(response.url()).pathname !== '/graphql') return;
    const { operationName } = (response.request().postDataJSON() ?? {}) as { operationName?: string };
    const body = (await response.json().catch(() => ({}))) as {
      errors?: { extensions?: { code?: string } }[];
    };
    const codes = (body.errors ?? []).map(({ extensions }) => extensions?.code ?? '');
    this.answers.push({ operation: operationName ?? '', status: response.status(), codes });
  }
}
