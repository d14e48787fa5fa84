import type { ExportedActivity } from '../queries/activity/activity-export.js';
import { isWholeLog } from '../queries/activity/activity.query.js';
import { exportLines, type ExportHead } from '../services/activity/activity-export-lines.js';
import { activitySentence } from '../services/activity/activity-sentence.js';
import type { Language } from '../entities/language.js';
import { holds } from '../shield/viewer.js';
import { activityFilterOf } from './activity-parameters.js';
import { downloadViewer, sendJsonLines } from './download.js';
import type { Exchange } from './exchange.js';
import { sendTableAsCsv, sendTableAsWorkbook, type TableCell } from './table.js';
import { tableFormOf } from './table-form.js';

const heads: Record<Language, readonly string[]> = {
  DE: [
    'Zeit',
    'Art',
    'Satz',
    'Handelnder',
    'Betroffener',
    'Gruppe',
    'IP-Adresse',
    'ID',
    'Folgenummer',
    'Hash',
  ],
  EN: ['time', 'type', 'sentence', 'actor', 'subject', 'group', 'ipAddress', 'id', 'sequence', 'hash'],
};
const kinds = ['TIME', 'TEXT', 'TEXT', 'TEXT', 'TEXT', 'TEXT', 'TEXT', 'TEXT', 'COUNT', 'TEXT'] as const;

/**
 * Sends the entries of the activity log that are visible to the viewer, all of them sealed, as a table or as lines that can be verified
 * (LXP-14).
 */
export async function answerActivityDownload(
  exchange: Exchange,
  format: 'csv' | 'xlsx' | 'jsonl',
): Promise<void> {
  const { response, url, gateway } = exchange;
  const viewer = await downloadViewer(exchange, 'Query.activities');
  if (viewer === null) return;
  const { activitySeals } = gateway.services;
  const { company, language, timeZone } = await gateway.services.accounts.find(viewer.accountId);
  const { form, others } =
    format === 'jsonl'
      ? { form: null, others: url.searchParams }
      : tableFormOf(url.searchParams, language, viewer.language);
  const filter = activityFilterOf(others);
  // Only viewers who see the whole log may learn its length.
  const places = holds(viewer, 'activities.read', 'ACCOUNT');
  const end = await activitySeals.sealAccount(viewer.accountId);
  const entries = gateway.queries.activityExport.read(viewer, filter, end);
  const madeAt = gateway.clock.now().toISOString();
  const name = `activities-${madeAt.slice(0, 10)}`;
  if (form !== null) {
    const columns = kinds.map((kind, index) => ({ head: heads[form.language][index] ?? '', kind }));
    const table = { name, columns, rows: rowsOf(entries, form.sentences, places), timeZone };
    await (format === 'csv' ? sendTableAsCsv(response, table, form) : sendTableAsWorkbook(response, table));
    return;
  }
  const head: ExportHead = {
    kind: 'vieraugen-activities',
    version: 1,
    account: { id: viewer.accountId, company },
    madeAt,
    filter,
    complete: isWholeLog(viewer, filter),
    places,
  };
  await sendJsonLines(
    response,
    `${name}.jsonl`,
    exportLines(head, entries, viewer.language, (hash) => activitySeals.sealOfExport(hash)),
  );
}

async function* rowsOf(
  entries: AsyncIterable<ExportedActivity>,
  language: Language,
  places: boolean,
): AsyncIterable<readonly TableCell[]> {
  for await (const { activity, link } of entries) {
    const { details } = activity;
    yield [
      activity.createdAt,
      activity.type,
      activitySentence(details, language),
      details.actorName,
      details.subjectName,
      details.groupName,
      activity.ipAddress,
      activity.id,
      places ? link.sequence : null,
      link.hash,
    ];
  }
}
