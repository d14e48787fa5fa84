import { expect } from 'chai';
import { failureOf, type DeliveryFailure } from '../../src/mail/delivery-failure.js';
import { smtpTransport, type OutgoingMail } from '../../src/mail/transport.js';
import { freePort } from '../support/gateway.js';
import { RawSmtpServer, type Moment, type Reply } from './raw-smtp-server.js';
import { saidByServers } from './said-by-servers.js';

const mail: OutgoingMail = {
  messageId: 'one@app.example',
  from: 'Vieraugen <no-reply@vieraugen.example>',
  to: { name: 'Anna Müller', address: 'anna@beispiel.example' },
  subject: 'Betreff',
  text: 'Text',
  html: '<p>Text</p>',
  settingsUrl: null,
};

/** What a server says to a mail, and how that is judged. */
const judged: [Moment, Reply, DeliveryFailure][] = [
  ['GREETING', '421 too many connections', 'SERVER'],
  ['GREETING', '554 5.7.1 we do not talk to you', 'SERVER'],
  ['GREETING', 'CUT', 'SERVER'],
  ['GREETING', 'HTTP/1.1 400 Bad Request', 'SERVER'],
  ['EHLO', 'CUT', 'SERVER'],
  ['AUTH', '535 5.7.8 wrong password', 'SERVER'],
  ['AUTH', '454 4.7.0 come back later', 'SERVER'],
  ['MAIL', '530 5.7.0 Authentication required', 'SERVER'],
  ['MAIL', '550 5.7.1 not from you', 'SERVER'],
  ['MAIL', '451 4.3.0 not now', 'SERVER'],
  ['MAIL', '421 4.3.2 shutting down', 'SERVER'],
  ['MAIL', 'CUT', 'SERVER'],
  ['RCPT', '421 4.3.2 shutting down', 'SERVER'],
  ['RCPT', '450 4.2.0 greylisted', 'PASSING'],
  ['RCPT', '452 4.2.2 mailbox full', 'PASSING'],
  ['RCPT', '530 5.7.0 Authentication required', 'SERVER'],
  ['RCPT', '553 5.1.8 sender domain not found', 'SERVER'],
  ['RCPT', '450 4.1.8 sender domain not found', 'SERVER'],
  ['RCPT', '550 5.1.1 no such user', 'BOUNCED'],
  ['RCPT', '550 no such user', 'BOUNCED'],
  ['RCPT', '551 moved away', 'PERMANENT'],
  ['RCPT', '553 5.1.3 what an address', 'BOUNCED'],
  ['RCPT', '550 5.1.2 no such domain', 'BOUNCED'],
  ['RCPT', '550 5.2.1 mailbox disabled', 'BOUNCED'],
  ['RCPT', '550-5.1.1 The account does not exist.\r\n550 5.1.1 Look for typos.', 'BOUNCED'],
  ['RCPT', '552 5.2.2 mailbox full', 'PERMANENT'],
  ['RCPT', '550 5.7.1 relaying denied', 'SERVER'],
  ['RCPT', '554 5.7.1 blocked', 'PERMANENT'],
  ['RCPT', '554 no', 'PERMANENT'],
  ['RCPT', 'CUT', 'SERVER'],
  ['DATA', '451 4.3.0 not now', 'PASSING'],
  ['DATA', '554 5.5.1 no valid recipients', 'PERMANENT'],
  ['TEXT', '451 4.7.1 try again later', 'PASSING'],
  ['TEXT', '452 4.3.1 no space', 'PASSING'],
  ['TEXT', '421 4.3.0 shutting down', 'SERVER'],
  ['TEXT', '550 5.1.1 no such user, as we see now', 'PERMANENT'],
  ['TEXT', '552 5.3.4 too large', 'PERMANENT'],
  ['TEXT', '554 5.7.1 this is spam', 'PERMANENT'],
  ['TEXT', 'CUT', 'SERVER'],
];

describe('LXP-6 why a mail was not taken', () => {
  let server: RawSmtpServer;
  let urls: { url: string; loginUrl: string };

  before(async () => {
    server = new RawSmtpServer();
    urls = await server.start();
  });

  after(() => server.stop());

  afterEach(() => {
    server.reset();
  });

  async function failure(url: string): Promise<unknown> {
    const transport = smtpTransport(url);
    try {
      await transport.send(mail);
      return null;
    } catch (error) {
      return error;
    } finally {
      transport.close();
    }
  }

  for (const [moment, reply, expected] of judged) {
    it(`${moment} answered by "${reply.replace('\r\n', ' / ')}" is ${expected}`, async () => {
      server.replies = { [moment]: reply };
      const error = await failure(moment === 'AUTH' ? urls.loginUrl : urls.url);
      expect(error).to.be.instanceOf(Error);
      expect(failureOf(error), String(error)).to.equal(expected);
      expect(server.texts.length, 'the mail went out once at most').to.be.at.most(1);
    });
  }

  for (const [name, replies] of Object.entries(saidByServers)) {
    it(`what ${name} says is understood: what it has against us is no mail's fault, and no address is doubted without a word on it`, async () => {
      for (const [moment, reply, expected] of replies) {
        server.reset();
        server.replies = { [moment]: reply };
        expect(failureOf(await failure(urls.url)), reply).to.equal(expected);
      }
    });
  }

  it('a connection that breaks in the midst of the mail is the fault of the server', async () => {
    server.cutInText = 200;
    expect(failureOf(await failure(urls.url))).to.equal('SERVER');
  });

  it('no connection, and a server whose name nobody knows, are the fault of the server', async () => {
    expect(failureOf(await failure(`smtp://127.0.0.1:${await freePort()}`))).to.equal('SERVER');
    expect(failureOf(await failure('smtp://nowhere.invalid'))).to.equal('SERVER');
  });

  it('a connection that breaks off is not taken for a mail that was never sent: nobody but the deliverer tries again', async () => {
    for (const moment of ['TEXT', 'MAIL', 'RCPT'] as const) {
      server.reset();
      const transport = smtpTransport(urls.url);
      await transport.send({ ...mail, messageId: 'first@app.example' });
      server.replies = { [moment]: 'CUT' };
      const sent = transport
        .send({ ...mail, messageId: 'second@app.example' })
        .catch((error: unknown) => error);
      expect(failureOf(await sent), moment).to.equal('SERVER');
      server.replies = {};
      await new Promise((resolve) => setTimeout(resolve, 150));
      const copies = server.texts.filter((text) => text.includes('second@app.example'));
      expect(copies.length, moment).to.equal(moment === 'TEXT' ? 1 : 0);
      transport.close();
    }
  });

  it('what is wrong with a mail itself is for good; what nobody knows is passing', () => {
    const named = (code: string) => Object.assign(new Error(code), { code });
    expect(failureOf(named('EENVELOPE'))).to.equal('PERMANENT');
    expect(failureOf(named('EMESSAGE'))).to.equal('PERMANENT');
    expect(failureOf(named('ENOSPC'))).to.equal('PASSING');
    expect(failureOf('what?')).to.equal('PASSING');
    expect(failureOf(null)).to.equal('PASSING');
  });
});
