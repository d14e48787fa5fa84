import type { ActivityDetails, ActivityEvent } from '../../src/entities/activity-type.js';
import type { Language } from '../../src/entities/language.js';
import type {
  Addressee,
  ApprovalsWaitingMessage,
  DecidedLetter,
  EarlierDecision,
  HappeningsMessage,
  InvitationMessage,
  LettersDecidedMessage,
  MailMessage,
  RegistrationMessage,
  StatementMessage,
  WaitingLetter,
  WrittenMessage,
} from '../../src/entities/mail-message.js';

/** Somebody who reads in this language, at a company in Berlin. */
export function addressee(language: Language): Addressee {
  return {
    language,
    to: { name: 'Anna Müller', address: 'anna@beispiel.example' },
    company: 'Beispiel & Söhne',
    timeZone: 'Europe/Berlin',
  };
}

export function registration(language: Language): RegistrationMessage {
  return {
    ...addressee(language),
    kind: 'REGISTRATION',
    accountId: '01JXAMPLE0000000000000000B',
    registeredAt: '2026-03-03T09:30:00.000Z',
    expiresAt: '2026-03-10T09:30:00.000Z',
  };
}

export function invitation(language: Language): InvitationMessage {
  return {
    ...addressee(language),
    kind: 'INVITATION',
    invitationId: '01JXAMPLE0000000000000000A',
    inviter: 'Sabine Schäfer',
    role: 'GROUP_MANAGER',
    groups: ['Einkauf', 'Vertrieb Süd'],
    groupCount: 2,
    expiresAt: '2026-03-10T09:30:00.000Z',
  };
}

/** The letter with this number among those that wait: some of a group, some of the account. */
export function waitingLetter(index: number): WaitingLetter {
  return {
    number: `20260303-${String(index).padStart(8, '0')}`,
    filename: ['Mahnung Februar.pdf', 'Kündigungsbestätigung_Vertrag-4711.pdf', 'Rechnung.pdf'][index % 3]!,
    sender: ['Bernd Weber', 'Clara Öztürk-Hohenstein', 'Daniel Groß'][index % 3]!,
    group: index % 2 === 0 ? 'Vertrieb Süd' : null,
    pages: index,
    grossCents: 139 * index,
    currency: 'EUR',
    waitingSince: new Date(Date.UTC(2026, 2, 3, 8, 5 + index)).toISOString(),
    decisions: index === 3 ? earlierDecisions() : [],
    hasMoreDecisions: index === 3,
  };
}

/** Earlier decisions on a letter that waits again, one of each kind. */
export function earlierDecisions(): EarlierDecision[] {
  const decision = { otherNumber: null, group: 'Vertrieb Süd', decidedBy: 'Claudia Chef' };
  return [
    {
      ...decision,
      outcome: 'REJECTED',
      decidedAt: '2026-03-02T11:15:00.000Z',
      comment: 'Betrug, nie senden!\nBitte bei mir melden.',
      changedSince: ['FILE', 'GROUP', 'OPTIONS'],
    },
    {
      ...decision,
      outcome: 'DELETED',
      otherNumber: '20260301-00000099',
      decidedAt: '2026-03-01T11:15:00.000Z',
      comment: null,
      changedSince: [],
    },
    {
      ...decision,
      outcome: 'REJECTED',
      group: null,
      decidedAt: '2026-02-28T11:15:00.000Z',
      comment: '',
      changedSince: null,
    },
  ];
}

export function approvalsWaiting(language: Language, total: number): ApprovalsWaitingMessage {
  const letters = Array.from({ length: Math.min(total, 20) }, (_, index) => waitingLetter(index + 1));
  return { ...addressee(language), kind: 'APPROVALS_WAITING', total, letters };
}

export function decidedLetter(index: number, outcome: DecidedLetter['outcome']): DecidedLetter {
  const { number, filename, group } = waitingLetter(index);
  return {
    outcome,
    number,
    filename,
    group,
    decidedBy: 'Claudia Chef',
    decidedAt: '2026-03-03T11:15:00.000Z',
    comment:
      outcome === 'REJECTED'
        ? 'Bitte die neue Anschrift nehmen:\nBeispielweg 7\n12345 Berlin\n\nUnd das Datum stimmt nicht.'
        : null,
  };
}

export function lettersDecided(language: Language): LettersDecidedMessage {
  const letters = [
    decidedLetter(1, 'REJECTED'),
    decidedLetter(2, 'REJECTED'),
    decidedLetter(3, 'APPROVED'),
    decidedLetter(4, 'DELETED'),
  ];
  return { ...addressee(language), kind: 'LETTERS_DECIDED', total: letters.length, letters };
}

/** An entry of the activity log, with a name for everybody in it. */
export function entry(event: ActivityEvent): ActivityDetails {
  return { event, actorName: 'Anna Müller', subjectName: 'Bernd Weber', groupName: 'Vertrieb Süd' };
}

export function securityNotice(language: Language): HappeningsMessage {
  return {
    ...addressee(language),
    kind: 'HAPPENINGS',
    concern: 'SECURITY',
    total: 1,
    happenings: [
      {
        details: entry({ type: 'LOGGED_IN', facts: {} }),
        at: '2026-03-03T05:42:00.000Z',
        ipAddress: '203.0.113.7',
        device: 'Firefox 140, Windows',
      },
    ],
  };
}

export function accountNews(language: Language): HappeningsMessage {
  const events: ActivityEvent[] = [
    { type: 'USER_CREATED', facts: { role: 'USER', approvalTrait: 'EXAMINEE' } },
    {
      type: 'USER_UPDATED',
      facts: { changed: ['note', { field: 'role', before: 'USER', after: 'MANAGER' }] },
    },
    { type: 'GROUP_LOCKED', facts: {} },
  ];
  return {
    ...addressee(language),
    kind: 'HAPPENINGS',
    concern: 'ACCOUNT',
    total: 5,
    happenings: events.map((event, index) => ({
      details: entry(event),
      at: new Date(Date.UTC(2026, 2, 3, 8 + index, 30)).toISOString(),
      ipAddress: null,
      device: null,
    })),
  };
}

export function deputyshipNews(language: Language): HappeningsMessage {
  const period = {
    deputy: 'Dora Decker',
    startsAt: '2026-03-08T23:00:00.000Z',
    endsAt: '2026-03-15T23:00:00.000Z',
    timeZone: 'Europe/Berlin',
  };
  return {
    ...addressee(language),
    kind: 'HAPPENINGS',
    concern: 'DEPUTYSHIP',
    total: 1,
    happenings: [
      {
        details: entry({ type: 'DEPUTY_NAMED', facts: period }),
        at: '2026-03-03T08:30:00.000Z',
        ipAddress: null,
        device: null,
      },
    ],
  };
}

export function statement(language: Language): StatementMessage {
  return {
    ...addressee(language),
    kind: 'STATEMENT',
    month: '2026-02',
    amounts: [
      {
        currency: 'EUR',
        shipments: 1_234,
        netCents: 1_234_567,
        surchargeCents: 12_345,
        vatCents: 236_913,
        grossCents: 1_483_825,
      },
      {
        currency: 'CHF',
        shipments: 7,
        netCents: 1_015,
        surchargeCents: 10,
        vatCents: 83,
        grossCents: 1_108,
      },
    ],
  };
}

/** The costs for a billing contact without access to their page, and for a superadmin in place of all contacts. */
export function statementElsewhere(language: Language): StatementMessage {
  return { ...statement(language), standsIn: true, withoutPage: true };
}

export function writtenMessage(language: Language): WrittenMessage {
  return {
    ...addressee(language),
    kind: 'MESSAGE',
    sender: 'Sabine Schäfer',
    subject: 'Neue Briefbögen ab Montag',
    text: 'Liebe Kolleginnen und Kollegen,\n\nab Montag gelten die neuen Briefbögen.\n- Logo rechts\n- Fußzeile zweispaltig',
  };
}

/** One mail of each kind, by a name. */
export function everyMail(language: Language): Record<string, MailMessage> {
  return {
    registration: registration(language),
    invitation: invitation(language),
    'approvals-waiting': approvalsWaiting(language, 6),
    'letters-decided': lettersDecided(language),
    'security-notice': securityNotice(language),
    'account-news': accountNews(language),
    'deputyship-news': deputyshipNews(language),
    statement: statement(language),
    'statement-elsewhere': statementElsewhere(language),
    message: writtenMessage(language),
  };
}
