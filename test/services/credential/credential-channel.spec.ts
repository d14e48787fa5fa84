import { expect } from 'chai';
import type { CredentialKind } from '../../../src/entities/credential.enums.js';
import {
  ActivitiesDocument,
  CreateCredentialDocument,
  CredentialsDocument,
  DeleteCredentialDocument,
} from '../../../src/generated/operations.js';
import { channelExists } from '../../../src/services/credential/credential.access.js';
import { company, type Company } from '../../support/company.js';

const missing = ['DRIVER', 'SFTP'] as const satisfies CredentialKind[];

describe('LXP-10 a credential whose channel does not exist yet', function () {
  this.timeout(30_000);
  let firm: Company;

  before(async () => {
    firm = await company();
  });

  const groupOf = (kind: CredentialKind): string | null => (kind === 'DRIVER' ? null : firm.sales.id);

  it('cannot be created: the error has a reason, and nothing is stored', async () => {
    for (const { client, id } of [firm.superadmin, firm.manager, firm.groupManager, firm.user]) {
      for (const kind of missing) {
        const input = { kind, groupId: groupOf(kind) };
        const error = await client.refused('INVALID_STATE', CreateCredentialDocument, { input });
        expect(error.extensions.reason).to.equal('CHANNEL_UNAVAILABLE');
        expect(error.message).to.contain(kind);
      }
      const filter = { types: ['CREDENTIAL_CREATED' as const], userIds: [id] };
      const { activities } = await client.run(ActivitiesDocument, { filter });
      expect(activities.nodes).to.deep.equal([]);
      expect((await client.run(CredentialsDocument)).credentials.totalCount).to.equal(0);
    }
  });

  it('is checked for its input first, like every other', async () => {
    const { client } = firm.user;
    const problems = (input: { kind: CredentialKind; groupId?: string; label?: string }) =>
      client.problems(CreateCredentialDocument, { input });
    expect(await problems({ kind: 'DRIVER', groupId: firm.sales.id })).to.deep.equal([
      'groupId: NOT_ALLOWED',
    ]);
    expect(await problems({ kind: 'SFTP', label: 'a\nb' })).to.have.members([
      'label: INVALID',
      'groupId: GROUP_REQUIRED',
    ]);
    const input = { kind: 'SFTP' as const, groupId: firm.purchasing.id };
    await client.refused('NOT_FOUND', CreateCredentialDocument, { input });
    await firm.world.anonymous().refused('UNAUTHENTICATED', CreateCredentialDocument, { input });
  });

  it('stays in the list if it was created earlier, shows its state, and can be deleted', async () => {
    const { client } = firm.user;
    const earlier = [];
    Object.assign(channelExists, { DRIVER: true, SFTP: true });
    try {
      for (const kind of missing) {
        const input = { kind, groupId: groupOf(kind) };
        earlier.push((await client.run(CreateCredentialDocument, { input })).createCredential.credential);
      }
    } finally {
      Object.assign(channelExists, { DRIVER: false, SFTP: false });
    }
    const { credentials } = await client.run(CredentialsDocument);
    expect(credentials.nodes.map(({ id }) => id)).to.have.members(earlier.map(({ id }) => id));
    for (const { status } of credentials.nodes) expect(status).to.equal('CHANNEL_UNAVAILABLE');
    for (const kind of missing) {
      const input = { kind, groupId: groupOf(kind) };
      await client.refused('INVALID_STATE', CreateCredentialDocument, { input });
    }
    for (const { id } of earlier) await client.run(DeleteCredentialDocument, { id });
    expect((await client.run(CredentialsDocument)).credentials.totalCount).to.equal(0);
  });

  it('does not concern the API: a program still gets a working credential', async () => {
    const { credential } = await firm.world.credential(firm.user, { group: firm.sales });
    expect(credential.status).to.equal('ACTIVE');
  });
});
