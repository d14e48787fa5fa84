import type { TestGateway } from './gateway.js';

/** The id of any mail of the account. */
export async function mailOf({ gateway }: TestGateway, accountId: string): Promise<string> {
  const [mail] = await gateway.dataSource.query<{ id: string }[]>(
    'SELECT id FROM outbox_mail WHERE account_id = ? LIMIT 1',
    [accountId],
  );
  return mail!.id;
}

/** The id of one of the account's mails, which is now as if the mail server had refused it. */
export async function failedMail({ gateway }: TestGateway, accountId: string): Promise<string> {
  const [mail] = await gateway.dataSource.query<{ id: string }[]>(
    "SELECT id FROM outbox_mail WHERE account_id = ? AND status = 'SENT' LIMIT 1",
    [accountId],
  );
  await gateway.dataSource.query("UPDATE outbox_mail SET status = 'FAILED' WHERE account_id = ? AND id = ?", [
    accountId,
    mail!.id,
  ]);
  return mail!.id;
}
