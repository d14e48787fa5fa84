import { expect } from 'chai';
import {
  AcceptInvitationDocument,
  DeleteUserDocument,
  InviteUserDocument,
  LockUserDocument,
  UpdateUserDocument,
  UserDocument,
  ViewerDocument,
} from '../../../src/generated/operations.js';
import { TokenDeriver } from '../../../src/services/authentication/secret-token.js';
import type { Answer, Client } from '../../support/client.js';
import { testKey } from '../../support/gateway.js';
import { inRounds, outcomeOf, rounds } from '../../support/rounds.js';
import { password, uniqueName, World } from '../../support/world.js';

describe(`LXP-6 an invitation is accepted once, ${rounds} times over`, function () {
  this.timeout(120_000);

  let world: World;
  let client: Client;

  // Each test invites fewer people than one person may within an hour.
  beforeEach(async () => {
    world = await World.create();
    client = world.superadmin.client;
  });

  /** Invites somebody new; gives the token that the mail brings, derived as the mail's writer does. */
  async function invited(): Promise<{ id: string; token: string }> {
    const { id } = await world.createdUser();
    await client.run(InviteUserDocument, { id });
    return { id, token: await openToken(id) };
  }

  async function openToken(userId: string): Promise<string> {
    const [open] = await world.gateway.gateway.dataSource.query<{ id: string }[]>(
      'SELECT id FROM invitation WHERE account_id = ? AND user_id = ? AND accepted_at IS NULL AND revoked_at IS NULL',
      [world.accountId, userId],
    );
    return new TokenDeriver(testKey).derive('invitation', open?.id ?? '');
  }

  const accept = (token: string) =>
    world.anonymous().send(AcceptInvitationDocument, { input: { token, password } });

  async function statusOf(id: string): Promise<string | undefined> {
    return (await client.run(UserDocument, { id })).user?.status;
  }

  it('of three who use the same link at the same moment one gets in', async () => {
    await inRounds(async () => {
      const { id, token } = await invited();
      const answers = await Promise.all([accept(token), accept(token), accept(token)]);
      expect(answers.map(outcomeOf)).to.have.members(['ok', 'LOGIN_FAILED', 'LOGIN_FAILED']);
      expect(await statusOf(id)).to.equal('ACTIVE');
    });
  });

  it('a link that is used while another one is sent works, or the other one does: never both, never none', async () => {
    await inRounds(async () => {
      const { id, token } = await invited();
      const [accepted, sentAgain] = await Promise.all([
        accept(token),
        client.send(InviteUserDocument, { id }),
      ]);
      const outcomes = [outcomeOf(accepted), outcomeOf(sentAgain)];
      expect(outcomes).to.be.deep.oneOf([
        ['ok', 'INVALID_STATE'],
        ['ok', 'CONFLICT'],
        ['LOGIN_FAILED', 'ok'],
      ]);
      const again = outcomeOf(await accept(await openToken(id)));
      expect(again).to.equal(outcomeOf(accepted) === 'ok' ? 'LOGIN_FAILED' : 'ok');
      expect(await statusOf(id)).to.equal('ACTIVE');
    });
  });

  it('whoever accepts while the address is corrected is in, or has to be invited anew', async () => {
    await inRounds(async () => {
      const { id, token } = await invited();
      const input = { id, email: `${uniqueName('richtig')}@firma.example` };
      const [accepted, corrected] = await Promise.all([
        accept(token),
        client.send(UpdateUserDocument, { input }),
      ]);
      const outcomes = [outcomeOf(accepted), outcomeOf(corrected)];
      expect(outcomes).to.be.deep.oneOf([
        ['ok', 'ok'],
        ['ok', 'CONFLICT'],
        ['LOGIN_FAILED', 'ok'],
      ]);
      expect(await statusOf(id)).to.equal(outcomes[0] === 'ok' ? 'ACTIVE' : 'CREATED');
      expect(outcomeOf(await accept(token))).to.equal('LOGIN_FAILED');
    });
  });

  it('whoever accepts while being locked or deleted is not in afterwards', async () => {
    await inRounds(async (round) => {
      const { id, token } = await invited();
      const status = round % 2 === 0 ? 'LOCKED' : 'DELETED';
      const end = (): Promise<Answer<unknown>> =>
        status === 'LOCKED' ? client.send(LockUserDocument, { id }) : client.send(DeleteUserDocument, { id });
      const [accepted, ended] = await Promise.all([accept(token), end()]);
      // Ending somebody compares with the state it has read; of an acceptance in between it is told, and asks again.
      if (outcomeOf(ended) === 'CONFLICT') expect(outcomeOf(await end())).to.equal('ok');
      else expect(outcomeOf(ended)).to.equal('ok');
      expect(outcomeOf(accepted)).to.be.oneOf(['ok', 'LOGIN_FAILED']);
      expect(await statusOf(id)).to.equal(status);
      const stranger = world.anonymous();
      stranger.token = accepted.data?.acceptInvitation?.token ?? null;
      if (stranger.token !== null) await stranger.refused('UNAUTHENTICATED', ViewerDocument);
      expect(outcomeOf(await accept(token))).to.equal('LOGIN_FAILED');
    });
  });
});
