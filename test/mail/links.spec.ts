import { rm } from 'node:fs/promises';
import { expect } from 'chai';
import { readConfig } from '../../src/config.js';
import { mailLink, settingsUrlOf } from '../../src/mail/links.js';
import { newToken } from '../../src/services/authentication/secret-token.js';
import { adminFiles, writeAdminFolder } from '../support/admin-folder.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { send } from '../server/raw-request.js';
import { everyMail } from './sample-messages.js';

describe('Links in mails, without an APP_URL', () => {
  let outer: string;
  let gateway: TestGateway;

  before(async function () {
    this.timeout(30_000);
    const written = await writeAdminFolder();
    ({ outer } = written);
    gateway = await startTestGateway(testDatabases(), { scheduler: false }, { adminFolder: written.folder });
  });

  after(async () => {
    await gateway.stop();
    await rm(outer, { recursive: true, force: true });
  });

  for (const [name, message] of Object.entries(everyMail('DE')))
    it(`the links of the mail “${name}” are answered with the admin page by the gateway itself`, async () => {
      const { appUrl } = readConfig({ PUBLIC_URL: gateway.url });
      const links = [mailLink(message, appUrl, newToken), settingsUrlOf(message, appUrl)];
      for (const link of links.filter((each) => each !== null)) {
        expect(new URL(link).origin).to.equal(gateway.url);
        const { status, text } = await send(link, { headers: { accept: 'text/html,*/*;q=0.8' } });
        expect({ link, status, text }).to.deep.equal({ link, status: 200, text: adminFiles['index.html'] });
      }
    });
});
