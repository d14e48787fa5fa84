import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { renderMail } from '../../src/mail/render-mail.js';
import { startBrowser } from '../support/browser.js';
import { MailPage, type Look } from './mail-page.js';
import {
  approvalsWaiting,
  decidedLetter,
  earlierDecisions,
  everyMail,
  lettersDecided,
  statement,
} from './sample-messages.js';

const link = 'https://app.vieraugen.example/approvals';

const looks: Look[] = [640, 320].flatMap((width) => [
  { width, colorScheme: 'light' as const },
  { width, colorScheme: 'dark' as const },
]);

/** The luminance of a colour in the sense of WCAG 2, section "relative luminance". */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/\d+/g) ?? []).map((channel) => {
    const share = Number(channel) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

describe('LXP-12 XSP-6 mails as they are seen', function () {
  this.timeout(60_000);
  let browser: Browser;
  let page: MailPage;

  before(async () => {
    browser = await startBrowser();
    page = await MailPage.open(browser);
  });

  after(() => browser.close());

  for (const look of looks) {
    const { width, colorScheme } = look;
    it(`at ${width} pixels and in ${colorScheme} colours every mail fits its window and asks for nothing from outside`, async () => {
      for (const language of ['DE', 'EN'] as const) {
        for (const [name, message] of Object.entries(everyMail(language))) {
          await page.show(renderMail(message, link).html, look);
          await page.picture(`${name}-${language}-${width}-${colorScheme}`);
          expect(await page.overflow(), `${name} in ${language}`).to.be.at.most(0);
        }
      }
      expect(page.requested).to.deep.equal([]);
    });

    it(`at ${width} pixels and in ${colorScheme} colours words and lists without end push nothing out of the window`, async () => {
      const endless = 'W'.repeat(2_000);
      const long = approvalsWaiting('DE', 1_000);
      const [first] = long.letters;
      Object.assign(first!, {
        filename: endless,
        sender: endless,
        group: endless,
        grossCents: 99_999_999_99,
        decisions: earlierDecisions().map((decision) => ({
          ...decision,
          comment: endless,
          decidedBy: endless,
          group: endless,
        })),
      });
      const comment = { ...decidedLetter(1, 'REJECTED'), comment: endless, decidedBy: endless };
      const mails = {
        'endless-approvals': { ...long, company: endless, to: { ...long.to, name: endless } },
        'endless-comment': { ...lettersDecided('DE'), letters: [comment] },
        'endless-amounts': {
          ...statement('DE'),
          amounts: [{ ...statement('DE').amounts[0]!, grossCents: 99_999_999_99 }],
        },
      };
      for (const [name, message] of Object.entries(mails)) {
        await page.show(renderMail(message, link).html, look);
        await page.picture(`${name}-${width}-${colorScheme}`);
        expect(await page.overflow(), name).to.be.at.most(0);
      }
    });
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`in ${colorScheme} colours all writing stands out from its ground as WCAG 2 asks for small text`, async () => {
      await page.show(renderMail(lettersDecided('EN'), link).html, { width: 640, colorScheme });
      const pairs = [
        ['.sheet', '.sheet'],
        ['.sheet .muted', '.sheet'],
        ['.quotation', '.quotation'],
        ['.footer', 'body'],
        ['.brand', 'body'],
        ['a', '.button'],
      ] as const;
      for (const [writing, ground] of pairs) {
        const colors = [
          await page.colorOf(writing, 'color'),
          await page.colorOf(ground, 'background-color'),
        ] as const;
        expect(contrast(...colors), `${writing}: ${colors.join(' on ')}`).to.be.at.least(4.5);
      }
    });
  }
});
