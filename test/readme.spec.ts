import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import {
  AcceptInvitationDocument,
  ActivateUserManagementDocument,
  ConfirmRegistrationDocument,
  CreateUserDocument,
  InviteUserDocument,
  LogInDocument,
} from '../src/generated/operations.js';
import { Client } from './support/client.js';
import { userInput } from './support/company.js';
import { freePort, startTestGateway, type TestGateway } from './support/gateway.js';
import { testDatabases } from './support/hooks.js';
import { invitationToken, Mailbox, registrationToken } from './support/mailbox.js';

describe('The README', function () {
  this.timeout(240_000);
  let gateway: TestGateway;

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { smtpUrl: null });
  });

  after(() => gateway.stop());

  it('shows the whole main job as commands that work when they are copied', async () => {
    const { mailDirectory, spoolDirectory } = gateway.gateway.config;
    const script = (await firstSession())
      .replaceAll('http://localhost:4000', gateway.url)
      .replaceAll('.data/mail', mailDirectory)
      .replaceAll('.data/spool', spoolDirectory);
    const { code, output } = await bash(`set -euo pipefail\nTOKEN=\n${script}`);
    expect(code, output).to.equal(0);
    expect(output).not.to.contain('"errors"');
    expect(output).to.contain('"status":"PENDING_APPROVAL"');
    expect(output).to.contain('"shipmentsAwaitingMyDecision":1');
    expect(output).to.contain('"approveShipment":{"shipment":{"status":"QUEUED"}}');
    expect(output).to.contain('"document": ');
    expect(output).to.contain('"comment":"In black and white, please."');
    expect(output).to.match(/"role":"USER".*"status":"SENT"/);
    expect(output).to.contain('Subject: 1 shipment is waiting for your approval');
    expect(output).to.match(/"previewUserGrants":\{"version":\d+,"gainingUsers":1/);
    expect(output).to.match(/"accounting":\{"rows":\[\{"group":\{"name":"Vertrieb"\}/);
    expect(output).to.match(
      /"held":true,"scope":"ACCOUNT","sources":\[.*"kind":"CUSTOM_ROLE","roleName":"Accounting/,
    );
    expect(output).to.match(/"channel":"API","status":"QUEUED","group":\{"name":"Vertrieb"\}/);
  });
});

describe('The README in production', function () {
  this.timeout(240_000);
  const name = `vieraugen_readme_${process.pid}`;
  const mailbox = new Mailbox();
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'vieraugen-readme-'));
  });

  after(async () => {
    await mailbox.stop();
    await testDatabases().dropDatabase(name);
    await rm(folder, { recursive: true, force: true });
  });

  it('ends with delivered mails, the registration and an invitation, with the right sender and the right links', async () => {
    const section = await sectionOf('## In production', '## Who may do what');
    const [start = '', register = ''] = [...section.matchAll(/```sh\n(.*?)```/gs)].map((block) => block[1]);
    expect(start)
      .to.match(/^npm ci\nnpm run build\n/)
      .and.to.match(/\nnpm start\n$/);
    const port = await freePort();
    // What is not this machine's stays as it is: the addresses of the links, the sender.
    const script = [start, register]
      .join('ready || exit 1\n')
      .replace('npm ci\nnpm run build\n', '')
      .replace(
        /DATABASE_URL=\S+/,
        `DATABASE_URL='${await testDatabases().createDatabase(name)}' PORT=${port}`,
      )
      .replace(/DATA_DIR=\S+/, `DATA_DIR=${folder}`)
      .replace(/SMTP_URL=\S+/, `SMTP_URL=${await mailbox.start()}`)
      .replace('npm start\n', 'npm start > /dev/null & GATEWAY=$!\ntrap "kill $GATEWAY" EXIT\n')
      .replace('https://letters.example.com/graphql', `http://127.0.0.1:${port}/graphql`);
    const ready = `ready() { for _ in $(seq 1200); do curl -sf http://127.0.0.1:${port}/health/ready > /dev/null && return; sleep 0.1; done; return 1; }\n`;
    // The gateway runs until the mail has come.
    const input = spawn('bash', ['-c', `${ready}${script}\nread -r`]);
    const ended = once(input, 'exit');
    try {
      const [mail] = await mailbox.waitFor('christa@example.com', 1, 150_000);
      expect(mail?.from?.address).to.equal('letters@example.com');
      expect(mail?.text).to.match(/https:\/\/letters\.example\.com\/confirm\?token=[\w-]{43}/);
      const url = `http://127.0.0.1:${port}`;
      const client = new Client(url);
      const token = registrationToken(mail!);
      const { confirmRegistration } = await client.run(ConfirmRegistrationDocument, { input: { token } });
      expect(confirmRegistration.account.confirmedAt).to.be.a('string');

      const logIn = { loginName: 'christa@example.com', password: 'vier Augen sehen mehr' };
      client.token = (await client.run(LogInDocument, { input: logIn })).logIn.token;
      await client.run(ActivateUserManagementDocument);
      const karl = userInput({ email: 'karl@example.com', role: 'MANAGER' });
      const { createUser } = await client.run(CreateUserDocument, { input: karl });
      await client.run(InviteUserDocument, { id: createUser.user.id });
      const [invitation] = await mailbox.waitFor('karl@example.com', 1, 50_000);
      expect(invitation?.from?.address).to.equal('letters@example.com');
      expect(invitation?.text).to.match(/https:\/\/letters\.example\.com\/invitation\?token=[\w-]{43}/);
      const accepted = { token: invitationToken(invitation!), password: 'my own password' };
      const { acceptInvitation } = await new Client(url).run(AcceptInvitationDocument, { input: accepted });
      expect(acceptInvitation.token).to.be.a('string');
    } finally {
      input.stdin.end('\n');
      await ended;
    }
  });
});

async function sectionOf(from: string, to: string): Promise<string> {
  const readme = await readFile('README.md', 'utf8');
  return readme.slice(readme.indexOf(from), readme.indexOf(to));
}

async function firstSession(): Promise<string> {
  const section = await sectionOf('## A first session', '## In production');
  return [...section.matchAll(/```sh\n(.*?)```/gs)].map((block) => block[1]).join('\n');
}

async function bash(script: string): Promise<{ code: number | null; output: string }> {
  const child = spawn('bash', ['-c', script]);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, output });
    });
  });
}
