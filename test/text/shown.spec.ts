import { expect } from 'chai';
import { displayName } from '../../src/text/displayable.js';
import { createLog } from '../../src/log.js';
import { ActivitiesDocument, UpdateUserDocument } from '../../src/generated/operations.js';
import { mailAddress } from '../../src/text/address.js';
import { lawfulNames, unseenCharacters } from '../support/hostile-texts.js';
import { World } from '../support/world.js';
import { writeAuthority } from '../support/authority.js';

const turned = 'Rech\u202enung\u2066\u3164';

describe('LXP-14 texts from before the rules for kinds of text', function () {
  this.timeout(30_000);

  it('do not reverse a sentence of the log, neither in the list nor in the table', async () => {
    const world = await World.create();
    const { client } = world.superadmin;
    await writeAuthority(world, 'UPDATE `user` SET last_name = ? WHERE account_id = ?', [
      turned,
      world.accountId,
    ]);
    const { id } = await world.createdUser({ role: 'MANAGER', lastName: 'Meier' });
    await client.run(UpdateUserDocument, { input: { id, function: 'Leitung' } });
    const { activities } = await client.run(ActivitiesDocument, { filter: { types: ['USER_UPDATED'] } });
    expect(activities.nodes.map(({ text }) => text)).to.deep.equal([
      'Sabine Rechnung hat den Benutzer Petra Meier geändert: Funktion von – auf „Leitung“.',
    ]);
    const table = await (await client.get(`${world.gateway.url}/activities.csv`)).text();
    expect(table).to.contain('Sabine Rechnung');
    expect(table.slice(1)).not.to.match(/[\p{Cf}\u3164]/u);
  });

  it('are escaped in the log of the gateway, with nothing lost', () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => lines.push(line) });
    const text = unseenCharacters.map(([, character]) => character).join('x');
    log.info({ text }, 'said');
    expect(lines).to.have.length(1);
    expect(lines[0]).to.match(/^[^\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}]*\n$/u);
    expect((JSON.parse(lines[0]!) as { text: string }).text).to.equal(text);
  });

  it('appear cleaned in a mail’s recipient, with the domain in ASCII form', () => {
    expect(displayName(turned)).to.equal('Rechnung');
    expect(displayName('Anna\r\nBcc: x')).to.equal('Anna Bcc: x');
    for (const name of lawfulNames) expect(displayName(name), name).to.equal(name);
    for (const name of ['boss@firma.example', 'boss＠firma.example', '<boss>'])
      expect(displayName(name), name).to.equal('');
    expect(mailAddress('Info@Müller.example')).to.equal('Info@xn--mller-kva.example');
  });
});
