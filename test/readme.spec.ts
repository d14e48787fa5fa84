import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { startTestGateway, type TestGateway } from './support/gateway.js';
import { testDatabases } from './support/hooks.js';

describe('The README', function () {
  this.timeout(60_000);
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
    expect(output).to.match(/"channel":"API","status":"QUEUED","group":\{"name":"Vertrieb"\}/);
  });
});

async function firstSession(): Promise<string> {
  const readme = await readFile('README.md', 'utf8');
  const section = readme.slice(readme.indexOf('## A first session'), readme.indexOf('## Who may do what'));
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
