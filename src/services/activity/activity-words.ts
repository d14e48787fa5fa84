import type { Changed } from '../../entities/activity-change.js';
import type { ApprovalTrait, Role } from '../../entities/user.enums.js';
import type { Country } from '../../entities/account.enums.js';
import type { Language } from '../../entities/language.js';

/** The words of one language for the details of an entry other than names. */
interface Words {
  fields: Record<string, string>;
  role: Record<Role, string>;
  approvalTrait: Record<ApprovalTrait, string>;
  language: Record<Language, string>;
  country: Record<Country, string>;
  quotes: [string, string];
  change: (field: string, before: string, after: string) => string;
}

const english: Words = {
  fields: {
    loginName: 'login name',
    email: 'e-mail',
    firstName: 'first name',
    lastName: 'last name',
    personnelNumber: 'personnel number',
    function: 'function',
    note: 'note',
    language: 'language',
    role: 'role',
    approvalTrait: 'part in approvals',
    groups: 'groups',
    name: 'name',
    description: 'description',
    costBearer: 'cost bearer',
    costCentre: 'cost centre',
    address: 'address',
    company: 'company',
    timeZone: 'time zone',
    country: 'country',
    APPROVAL_WAITING: 'waiting letters',
    LETTER_REJECTED: 'rejected or deleted letters',
    LETTER_DECIDED: 'released letters',
    INVITATION_ACCEPTED: 'accepted invitations',
    USER_CREATED: 'new users',
    USER_ACCESS_CHANGED: 'locked and deleted users',
    ACCOUNT_CHANGED: 'changes of the account',
    BILLING: 'costs of a month',
    CREDENTIAL_CHANGED: 'credentials',
    NEW_DEVICE: 'logins from new devices',
    LOGIN_DATA_CHANGED: 'changed login data',
    approvalNoticeTimes: 'times of mails to approvers',
    digestTimes: 'times of collected mails',
    noticeWeekdays: 'weekdays of collected mails',
    holidayCountry: 'country of holidays without mails',
    holidayState: 'state of holidays without mails',
    holdMinutes: 'minutes to call a letter back',
  },
  role: { SUPERADMIN: 'superadmin', MANAGER: 'manager', GROUP_MANAGER: 'group manager', USER: 'user' },
  approvalTrait: { NONE: 'none', EXAMINEE: 'examinee', APPROVER: 'approver' },
  language: { DE: 'German', EN: 'English' },
  country: { DE: 'Germany', AT: 'Austria', CH: 'Switzerland' },
  quotes: ['“', '”'],
  change: (field, before, after) => `${field} from ${before} to ${after}`,
};

const german: Words = {
  fields: {
    loginName: 'Anmeldename',
    email: 'E-Mail',
    firstName: 'Vorname',
    lastName: 'Nachname',
    personnelNumber: 'Personalnummer',
    function: 'Funktion',
    note: 'Notiz',
    language: 'Sprache',
    role: 'Rolle',
    approvalTrait: 'Rolle bei Freigaben',
    groups: 'Gruppen',
    name: 'Name',
    description: 'Beschreibung',
    costBearer: 'Kostenträger',
    costCentre: 'Kostenstelle',
    address: 'Anschrift',
    company: 'Firma',
    timeZone: 'Zeitzone',
    country: 'Land',
    APPROVAL_WAITING: 'wartende Sendungen',
    LETTER_REJECTED: 'abgelehnte oder gelöschte Sendungen',
    LETTER_DECIDED: 'freigegebene Sendungen',
    INVITATION_ACCEPTED: 'angenommene Einladungen',
    USER_CREATED: 'neue Benutzer',
    USER_ACCESS_CHANGED: 'gesperrte und gelöschte Benutzer',
    ACCOUNT_CHANGED: 'Änderungen am Konto',
    BILLING: 'Kosten eines Monats',
    CREDENTIAL_CHANGED: 'Zugangsdaten',
    NEW_DEVICE: 'Anmeldungen mit neuem Gerät',
    LOGIN_DATA_CHANGED: 'geänderte Anmeldedaten',
    approvalNoticeTimes: 'Zeiten der Mails an Freigeber',
    digestTimes: 'Zeiten der gesammelten Mails',
    noticeWeekdays: 'Wochentage gesammelter Mails',
    holidayCountry: 'Land der Feiertage ohne Mails',
    holidayState: 'Bundesland der Feiertage ohne Mails',
    holdMinutes: 'Minuten für den Rückruf',
  },
  role: { SUPERADMIN: 'Superadmin', MANAGER: 'Manager', GROUP_MANAGER: 'Gruppenmanager', USER: 'Benutzer' },
  approvalTrait: { NONE: 'keine', EXAMINEE: 'zu Prüfender', APPROVER: 'Freigeber' },
  language: { DE: 'Deutsch', EN: 'Englisch' },
  country: { DE: 'Deutschland', AT: 'Österreich', CH: 'Schweiz' },
  quotes: ['„', '“'],
  change: (field, before, after) => `${field} von ${before} auf ${after}`,
};

const words: Record<Language, Words> = { DE: german, EN: english };

/** The changes, as a list within a sentence. */
export function changesInWords(changed: Changed, language: Language): string {
  const { fields, change } = words[language];
  const labelOf = (field: string): string => fields[field] ?? field;
  return changed
    .map((each) =>
      typeof each === 'string'
        ? labelOf(each)
        : change(
            labelOf(each.field),
            valueInWords(each.field, each.before, language),
            valueInWords(each.field, each.after, language),
          ),
    )
    .join(', ');
}

/** A role and, if any, the approval trait, as in a list after a colon. */
export function roleInWords(role: Role, approvalTrait: ApprovalTrait, language: Language): string {
  const { role: roles, approvalTrait: traits } = words[language];
  return approvalTrait === 'NONE' ? roles[role] : `${roles[role]}, ${traits[approvalTrait]}`;
}

function valueInWords(field: string, value: string | null, language: Language): string {
  if (value === null) return '–';
  const { quotes, ...tables } = words[language];
  const named: Partial<Record<string, Record<string, string>>> = {
    role: tables.role,
    approvalTrait: tables.approvalTrait,
    language: tables.language,
    country: tables.country,
  };
  return named[field]?.[value] ?? `${quotes[0]}${value}${quotes[1]}`;
}
