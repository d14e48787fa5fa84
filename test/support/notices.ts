import { Temporal } from 'temporal-polyfill';
import { hour } from '../../src/clock.js';
import type { MailMessage } from '../../src/entities/mail-message.js';
import { UpdateMailSettingsDocument, type MailSettingInput } from '../../src/generated/operations.js';
import type { SlotOutcome } from '../../src/entities/notice-slot.entity.js';
import type { TestGateway } from './gateway.js';
import type { Person, World } from './world.js';

/** A mail as it stands in the outbox. */
export interface WrittenMail {
  uniqueKey: string;
  status: string;
  message: MailMessage;
}

/** Of these kinds of mails the messages. */
type MessageOf<K extends MailMessage['kind']> = Extract<MailMessage, { kind: K }>;

/** The instant at which the clocks of a zone show this date and time, as `YYYY-MM-DDTHH:MM`. */
export function localInstant(local: string, timeZone = 'Europe/Berlin'): Date {
  return new Date(Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).epochMilliseconds);
}

/** Puts the gateway's clock to an instant, forward or back. */
export function setClock({ clock }: TestGateway, instant: Date): void {
  clock.advance(instant.getTime() - clock.now().getTime());
}

/** Lets all sessions so far last, however far the clock is put forward. */
export async function keepSessions({ gateway }: TestGateway): Promise<void> {
  await gateway.dataSource.query("UPDATE session SET expires_at = '2099-01-01'");
}

/** Puts the clock to a slot on a date, and writes its notices. */
export async function runSlot(
  gateway: TestGateway,
  date: string,
  time: string,
  options: { timeZone?: string; stillMine?: () => Promise<void>; lateBy?: number } = {},
): Promise<SlotOutcome> {
  const timeZone = options.timeZone ?? 'Europe/Berlin';
  const due = localInstant(`${date}T${time}`, timeZone);
  setClock(gateway, new Date(due.getTime() + (options.lateBy ?? 0)));
  const stillMine = options.stillMine ?? (() => Promise.resolve());
  return gateway.gateway.services.noticeSlots.run({ timeZone, time }, stillMine);
}

/** Writes what somebody is to be notified of at once, without the wait for more. */
async function writeImmediately({ gateway, clock }: TestGateway, userId: string): Promise<void> {
  const { dataSource, services } = gateway;
  const isNoted = async (): Promise<boolean> =>
    (await dataSource.query<unknown[]>('SELECT 1 FROM immediate_notice WHERE user_id = ? LIMIT 1', [userId]))
      .length > 0;
  while (await isNoted()) {
    const longAgo = new Date(clock.now().getTime() - hour);
    await dataSource.query(
      'UPDATE immediate_notice SET created_at = ?, due_at = ? WHERE user_id = ? AND due_at > ?',
      [longAgo, longAgo, userId, longAgo],
    );
    await dataSource.query('DELETE FROM notice_pause WHERE user_id = ?', [userId]);
    await services.immediateNotices.sendDue();
  }
}

/** All mails to somebody, the oldest first; those that wait for more of their topic are written now. */
export async function writtenTo(testGateway: TestGateway, { id }: { id: string }): Promise<WrittenMail[]> {
  const { gateway } = testGateway;
  await writeImmediately(testGateway, id);
  const rows = await gateway.dataSource.query<(Omit<WrittenMail, 'message'> & { message: string })[]>(
    'SELECT unique_key AS uniqueKey, status, message FROM outbox_mail WHERE recipient_id = ? ORDER BY id',
    [id],
  );
  return rows.map((row) => ({ ...row, message: JSON.parse(row.message) as MailMessage }));
}

/** What mails of a kind tell somebody, the oldest first. */
export async function messagesTo<K extends MailMessage['kind']>(
  gateway: TestGateway,
  person: { id: string },
  kind: K,
): Promise<MessageOf<K>[]> {
  const mails = await writtenTo(gateway, person);
  return mails.map(({ message }) => message).filter((each): each is MessageOf<K> => each.kind === kind);
}

/** What the mails about waiting letters have told somebody, one line for each mail: how many letters, and their numbers. */
export async function waitingTold(gateway: TestGateway, person: { id: string }): Promise<string[]> {
  const messages = await messagesTo(gateway, person, 'APPROVALS_WAITING');
  return messages.map(({ total, letters }) => lineOf(total, letters));
}

/** Such a line, of a mail that tells of just these letters. */
export function listing(...letters: readonly { number: string }[]): string {
  return lineOf(letters.length, letters);
}

function lineOf(total: number, letters: readonly { number: string }[]): string {
  return [total, ...letters.map(({ number }) => number).sort()].join(' ');
}

/** The types of the activities that mails have told somebody, each as often as it was told, the oldest mail first. */
export async function happeningsTo(gateway: TestGateway, person: { id: string }): Promise<string[]> {
  const messages = await messagesTo(gateway, person, 'HAPPENINGS');
  return messages.flatMap(({ happenings }) => happenings.map(({ details }) => details.event.type));
}

/** Sets how somebody is told of events, by themselves. */
export async function setMails(person: Person, ...settings: MailSettingInput[]): Promise<void> {
  await person.client.run(UpdateMailSettingsDocument, { input: { settings } });
}

/** How many things are collected for the people of an account. */
export async function collectedIn({ gateway, accountId }: World): Promise<number> {
  const [row] = await gateway.gateway.dataSource.query<{ count: string }[]>(
    'SELECT COUNT(*) AS count FROM notice_item WHERE account_id = ?',
    [accountId],
  );
  return Number(row?.count);
}

/** Gives one date after the other, each to one test: a slot is written once a day. */
export function datesFrom(first: string): () => string {
  let next = Temporal.PlainDate.from(first);
  return () => {
    const date = next.toString();
    next = next.add({ days: 1 });
    return date;
  };
}
