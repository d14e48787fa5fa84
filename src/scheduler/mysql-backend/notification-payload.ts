import type { JobNotification, JobStateNotification } from 'agenda';

/** The two kinds of notifications. */
export type NotificationKind = 'job' | 'state';

/** The content of a row: the notification, and its channel. */
interface Payload {
  from: string;
  notification: Record<string, unknown>;
}

const timeFields = ['timestamp', 'nextRunAt', 'retryAt', 'lastRunAt', 'lastFinishedAt'] as const;

/** The stored form of a notification. */
export function toPayload(from: string, notification: JobNotification | JobStateNotification): string {
  return JSON.stringify({ from, notification });
}

/** The stored notification and its channel, with times as dates. */
export function fromPayload(text: string): { from: string; notification: unknown } {
  const { from, notification } = JSON.parse(text) as Payload;
  for (const field of timeFields) {
    const value = notification[field];
    if (typeof value === 'string') notification[field] = new Date(value);
  }
  return { from, notification };
}
