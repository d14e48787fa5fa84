import { env } from 'node:process';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';

/** The explorer in a browser window of its own that knows nobody yet, as somebody works with it. */
export class ExplorerPage {
  /** Everything that the page has asked for, wherever it lies. */
  readonly requested: string[] = [];
  /** What the browser complained of: scripts and workers that failed, and what the page's security policy refused. */
  readonly complaints: string[] = [];
  readonly bar: Locator;
  /** What the gateway, or GraphiQL for it, has said about the log-in. */
  readonly message: Locator;
  readonly answer: Locator;
  readonly documentation: Locator;

  private constructor(private readonly page: Page) {
    this.bar = page.getByRole('banner');
    this.message = this.bar.getByRole('alert');
    this.answer = page.locator('.graphiql-response .view-lines');
    this.documentation = page.locator('.graphiql-doc-explorer');
    page.context().on('request', (request) => this.requested.push(request.url()));
    page.on('worker', (worker) => this.requested.push(worker.url()));
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
    });
  }

  /** Opens the page and waits until it shows a schema, and the editor's worker for GraphQL runs. */
  static async open(
    browser: Browser,
    gatewayUrl: string,
    { width = 1280, colorScheme = 'light' }: { width?: number; colorScheme?: 'light' | 'dark' } = {},
  ): Promise<ExplorerPage> {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    const explorer = new ExplorerPage(page);
    const worker = page.waitForEvent('worker', (each) => each.url().endsWith('/graphql.worker.js'));
    await page.goto(`${gatewayUrl}/explorer`);
    await worker;
    // A narrow page begins without the pane.
    if (width < 720) await page.getByRole('button', { name: 'Show Documentation Explorer' }).waitFor();
    else await explorer.documentation.getByText('Root Types').waitFor();
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
    return explorer;
  }

  /** Fills in the form and sends it. */
  async logIn(loginName: string, password: string): Promise<void> {
    await this.bar.getByLabel('Login name').fill(loginName);
    await this.bar.getByLabel('Password').fill(password);
    await this.bar.getByRole('button', { name: 'Log in' }).click();
  }

  /** Presses the button, and waits until the form to log in is back. */
  async logOut(): Promise<void> {
    await this.bar.getByRole('button', { name: 'Log out' }).click();
    await this.bar.getByLabel('Login name').waitFor();
  }

  /** Waits until somebody is logged in; gives what the page says of them. */
  async whoIsLoggedIn(): Promise<string> {
    await this.bar.getByRole('button', { name: 'Log out' }).waitFor();
    return this.bar.locator('.who').innerText();
  }

  /** The names of the mutations that the documentation shows, in its order. */
  async documentedMutations(): Promise<string[]> {
    await this.documentation.getByText('Mutation', { exact: true }).first().click();
    await this.documentation.getByText('logIn', { exact: true }).waitFor();
    return this.documentation.locator('.graphiql-doc-explorer-field-name').allInnerTexts();
  }

  /** Opens the pane of examples; gives their titles. */
  async examples(): Promise<string[]> {
    if (!(await this.page.locator('.examples').isVisible()))
      await this.page.getByRole('button', { name: 'Show Examples' }).click();
    await this.page.locator('.examples button').first().waitFor();
    return this.page.locator('.examples button').allInnerTexts();
  }

  /** Opens an example in a tab of its own. */
  async openExample(title: string): Promise<void> {
    await this.page.locator('.examples').getByRole('button', { name: title }).click();
  }

  /** How far the page, or a part of it, reaches beyond the window, in pixels. */
  overflow(): Promise<number> {
    return this.page.evaluate<number>(
      `Math.max(0, document.documentElement.scrollWidth - innerWidth,
        ...[...document.querySelectorAll('.log-in-bar *, .graphiql-editors, .graphiql-response, .graphiql-query-editor, .graphiql-execute-button')]
          .map((each) => each.getBoundingClientRect().right - innerWidth))`,
    );
  }

  /** How far the first line of the operation is above or below its editor, in pixels; 0 if it is inside. */
  misplaced(): Promise<number> {
    return this.page.evaluate<number>(
      `(() => {
        const line = document.querySelector('.graphiql-query-editor .monaco-editor').getBoundingClientRect();
        const editor = document.querySelector('.graphiql-query-editor').getBoundingClientRect();
        return Math.max(0, editor.top - line.top, line.top - editor.top - 40);
      })()`,
    );
  }

  /** Runs what stands in the editor. */
  async run(): Promise<void> {
    await this.page.getByRole('button', { name: /^Execute query/ }).click();
  }

  /** Keeps a picture where the environment variable SCREENSHOTS names a folder. */
  async picture(name: string): Promise<void> {
    const folder = env['SCREENSHOTS'];
    if (folder !== undefined) await this.page.screenshot({ path: path.join(folder, `${name}.png`) });
  }

  /** What scripts of the page could read of the session. */
  cookiesForScripts(): Promise<string> {
    return this.page.evaluate<string>('document.cookie');
  }

  /** Closes the window. */
  close(): Promise<void> {
    return this.page.context().close();
  }
}
