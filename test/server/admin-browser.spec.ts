import { rm } from 'node:fs/promises';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { writeAdminFolder } from '../support/admin-folder.js';
import { startBrowser } from '../support/browser.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { pages } from '../support/pdf-samples.js';
import { password, World } from '../support/world.js';

describe('A page of the gateway in a browser', function () {
  this.timeout(60_000);
  let outer: string;
  let gateway: TestGateway;
  let browser: Browser;
  let page: Page;
  /** What the browser complained of. */
  let complaints: string[];

  before(async () => {
    const written = await writeAdminFolder();
    ({ outer } = written);
    [gateway, browser] = await Promise.all([
      startTestGateway(testDatabases(), { scheduler: false }, { adminFolder: written.folder }),
      startBrowser(),
    ]);
  });

  after(async () => {
    await browser.close();
    await gateway.stop();
    await rm(outer, { recursive: true, force: true });
  });

  beforeEach(async () => {
    page = await browser.newPage();
    complaints = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(`${gateway.url}/shipments/01HZZZZZZZZZZZZZZZZZZZZZZZ`);
  });

  afterEach(() => page.close());

  it('runs its own scripts and styles, also below deep links, and neither inline ones nor those of others', async () => {
    await page.locator('html[data-started=yes]').waitFor();
    const styleOf = (name: string): Promise<string> =>
      page.evaluate<string>(`getComputedStyle(document.querySelector('p')).${name}`);
    expect(await styleOf('fontWeight')).to.equal('700');
    expect(await styleOf('color'), 'a style within the markup').to.equal('rgb(0, 0, 0)');
    expect(await page.title(), 'a script within the markup').to.equal('Vieraugen');
    // Component libraries place things by such styles.
    await page.evaluate(`document.querySelector('p').style.color = 'rgb(4, 5, 6)'`);
    expect(await styleOf('color')).to.equal('rgb(4, 5, 6)');
    const pressable =
      '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}';
    const addStyle = (content: string): Promise<number> =>
      page.evaluate<number>(
        `((style) => { style.textContent = ${JSON.stringify(content)}; document.head.prepend(style); return style.sheet?.cssRules.length ?? 0; })(document.createElement('style'))`,
      );
    expect(await addStyle(pressable), 'the style of the component library').to.equal(1);
    expect(await addStyle(`${pressable} p { color: red; }`), 'any other style').to.equal(0);
    const elsewhere = `fetch('http://127.0.0.1:1/').then(() => 'answered', ({ message }) => message)`;
    expect(await page.evaluate<string>(elsewhere)).to.equal('Failed to fetch');
    const refused = complaints.filter((each) => each.includes('Content Security Policy'));
    expect(refused.map((each) => /(script-src|style-src|connect-src)/.exec(each)?.[1])).to.include.members([
      'script-src',
      'style-src',
      'connect-src',
    ]);
  });

  it('logs in, uploads a letter and reads its PDF again by fetch, with the session cookie alone; without it the PDF is refused', async () => {
    const world = await World.create({ gateway });
    const file = Buffer.from(pages(2));
    /** Runs within the page, and gives the data of the operation. */
    const ask = <Data>(query: string): Promise<Data> =>
      page.evaluate<Data>(
        `fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: ${JSON.stringify(JSON.stringify({ query }))} })
          .then((response) => response.json()).then(({ data }) => data)`,
      );
    await ask(
      `mutation { logIn(input: { loginName: "${world.superadmin.email}", password: "${password}" }) { expiresAt } }`,
    );
    const { createUpload } = await ask<{ createUpload: { upload: { id: string; url: string } } }>(
      'mutation { createUpload(input: { filename: "Brief.pdf" }) { upload { id url } } }',
    );
    const { id, url } = createUpload.upload;
    const put = `fetch(${JSON.stringify(url)}, { method: 'PUT', headers: { 'content-type': 'application/pdf' },
      body: Uint8Array.from(atob('${file.toString('base64')}'), (each) => each.charCodeAt(0)) }).then(({ status }) => status)`;
    expect(await page.evaluate<number>(put)).to.equal(201);
    const { createShipment } = await ask<{ createShipment: { shipment: { documentUrl: string } } }>(
      `mutation { createShipment(input: { uploadId: "${id}", draft: true, options: {} }) { shipment { documentUrl } } }`,
    );
    const get = `fetch(${JSON.stringify(createShipment.shipment.documentUrl)}).then(async (response) => {
      const bytes = new Uint8Array(await response.arrayBuffer());
      return { status: response.status, type: response.headers.get('content-type'), base64: btoa(String.fromCharCode(...bytes)) };
    })`;
    const read = await page.evaluate<{ status: number; type: string; base64: string }>(get);
    expect({ ...read, base64: '' }).to.deep.equal({ status: 200, type: 'application/pdf', base64: '' });
    expect(Buffer.from(read.base64, 'base64').equals(file)).to.equal(true);
    await ask('mutation { logOut { loggedOut } }');
    expect(await page.evaluate<{ status: number }>(get)).to.include({ status: 401 });
  });
});
