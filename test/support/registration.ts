import {
  ConfirmRegistrationDocument,
  RegisterAccountDocument,
  type RegisterAccountInput,
} from '../../src/generated/operations.js';
import { TokenDeriver } from '../../src/services/authentication/secret-token.js';
import { Client } from './client.js';
import { testKey, type TestGateway } from './gateway.js';
import { registrationToken } from './mailbox.js';

/** The token that confirms a registration: from the real mail, or derived as the mail's would be where nothing delivers mails. */
export async function tokenOfRegistration(
  gateway: TestGateway,
  { accountId, email }: { accountId: string; email: string },
): Promise<string> {
  if (!gateway.deliversMail) return new TokenDeriver(testKey).derive('registration', accountId);
  const mail = (await gateway.mailbox.waitFor(email)).at(-1);
  if (mail === undefined) throw new Error('No mail came.');
  return registrationToken(mail);
}

/** Confirms a registration, and leaves nothing of its mail behind: what a test counts begins afterwards. */
export async function confirmRegistration(
  gateway: TestGateway,
  account: { accountId: string; email: string },
): Promise<void> {
  const token = await tokenOfRegistration(gateway, account);
  await new Client(gateway.url).run(ConfirmRegistrationDocument, { input: { token } });
  gateway.mailbox.forget(account.email);
  await gateway.gateway.dataSource.query('DELETE FROM outbox_mail WHERE account_id = ?', [account.accountId]);
}

/** The input that registers an account with this address. */
export function newRegistration(email: string): RegisterAccountInput {
  return {
    company: 'Neu GmbH',
    firstName: 'Nora',
    lastName: 'Neu',
    email,
    password: 'vier Augen sehen mehr',
  };
}

/** Registers an account that nobody has confirmed; returns the token that its mail brings. */
export async function pendingRegistration(url: string, email: string): Promise<string> {
  const { registerAccount } = await new Client(url).run(RegisterAccountDocument, {
    input: newRegistration(email),
  });
  return new TokenDeriver(testKey).derive('registration', registerAccount.account.id);
}
