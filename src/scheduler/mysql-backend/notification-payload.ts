import type { JobNotification, JobStateNotification } from 'agenda';

/** Which of the two kinds of notification a row holds. */
export type NotificationKind = 'job' | 'state';

/** What a row holds: the notification, and which channel it comes from. */
interface Payload {
  from: string;
  notification: Record<string, unknown>;
}

const timeFields = ['timestamp', 'nextRunAt', 'retryAt', 'lastRunAt', 'lastFinishedAt'] as const;

/** A notification as it is stored. */
export function toPayload(from: string, notification: JobNotification | JobStateNotification): string {
  return JSON.stringify({ from, notification });
}

/** The notification that is stored, and whose it is; its times are dates again. */
export function fromPayload(text: string): { from: string; notification: unknown } {
  const { from, notification } = JSON.parse(text) as Payload;
  for (const field of timeFields) {
    const value = notification[field];
    if (typeof value === 'string') notification[field] = new Date(value);
  }
  return { from, notification };
}
