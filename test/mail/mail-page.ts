import path from 'node:path';
import { env } from 'node:process';
import type { Browser, Page } from 'playwright-core';

/** How a reader's mail program shows a mail. */
export interface Look {
  width: number;
  colorScheme: 'light' | 'dark';
}

/** What a browser makes of a mail's HTML. */
export interface MailFacts {
  /** The name of every element, in their order. */
  elements: string[];
  /** Where its links lead. */
  links: string[];
  /** Attributes that run something or fetch something, as `element attribute`. */
  activeAttributes: string[];
  /** All that can be read, without the head. */
  text: string;
}

const parse = `(html) => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const all = [...page.querySelectorAll('*')];
  const active = /^(on.*|src|srcset|srcdoc|action|formaction|background|data|poster|ping|id)$/;
  return {
    elements: all.map((each) => each.localName),
    links: all.filter((each) => each.localName === 'a').map((each) => each.getAttribute('href')),
    activeAttributes: all.flatMap((each) =>
      [...each.attributes]
        .filter(({ name, value }) => active.test(name) || (name === 'href' && each.localName !== 'a') || /url\\(/i.test(value))
        .map(({ name }) => each.localName + ' ' + name)),
    text: page.body.textContent,
  };
}`;

/** A window in which mails are looked at, as a mail program would show them: without scripts. */
export class MailPage {
  private constructor(
    private readonly page: Page,
    /** Every address that was asked for. */
    readonly requested: string[],
  ) {}

  /** Opens an empty window that notes what is asked for. */
  static async open(browser: Browser): Promise<MailPage> {
    const page = await browser.newPage();
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    return new MailPage(page, requested);
  }

  /** Shows a mail; afterwards the other questions are about it. */
  async show(html: string, { width, colorScheme }: Look): Promise<void> {
    await this.page.setViewportSize({ width, height: 900 });
    await this.page.emulateMedia({ colorScheme });
    await this.page.setContent(html);
  }

  /** By how many pixels the mail is wider than the window. */
  overflow(): Promise<number> {
    return this.page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  }

  /** The colour that the first such part of the mail has, as `rgb(…)`. */
  colorOf(selector: string, property: 'color' | 'background-color'): Promise<string> {
    return this.page.evaluate<string>(
      `getComputedStyle(document.querySelector('${selector}')).getPropertyValue('${property}')`,
    );
  }

  /** Keeps a picture where the environment variable SCREENSHOTS names a folder. */
  async picture(name: string): Promise<void> {
    const folder = env['SCREENSHOTS'];
    if (folder !== undefined)
      await this.page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
  }

  /** What the browser's own parser finds in a mail; nothing of it is shown or run. */
  factsOf(html: string): Promise<MailFacts> {
    return this.page.evaluate<MailFacts>(`(${parse})(${JSON.stringify(html)})`);
  }

  /** Closes the window. */
  close(): Promise<void> {
    return this.page.close();
  }
}
