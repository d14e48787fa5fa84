import type { ApprovalTrait, Role, Salutation } from '../entities/user.enums.js';
import type { ShipmentOptions } from '../entities/shipment.entity.js';

/** The company of the demo. */
export const demoCompany = 'Hausverwaltung Petersen GmbH';

/** The letterhead and the footer of the demo's letters. */
export const demoSender = `${demoCompany} · Speicherstraße 12 · 20457 Hamburg`;

/** The password of all users of the demo. */
export const demoPassword = 'vier-augen-demo';

/** The groups of the demo. */
export const demoGroups = {
  vertrieb: { name: 'Vertrieb', description: 'Vermietung und Neukunden', costCentre: '4100' },
  buchhaltung: { name: 'Buchhaltung', description: 'Abrechnungen und Mahnwesen', costCentre: '4200' },
  personal: { name: 'Personal', description: 'Verträge und Bescheinigungen', costCentre: '4300' },
} as const;

/** The key of a group of the demo. */
export type DemoGroup = keyof typeof demoGroups;

/** A user of the demo; the login name is the e-mail address. */
interface DemoPerson {
  salutation?: Salutation;
  firstName: string;
  lastName: string;
  email: string;
  /** The company, if it is not that of the demo. */
  companyName?: string;
  function: string;
  role: Role;
  trait: ApprovalTrait;
  groups: readonly DemoGroup[];
}

/** The eight users of the demo: every role and every trait. The first is the superadmin. */
export const demoPeople = {
  katharina: {
    firstName: 'Katharina',
    lastName: 'Petersen',
    email: 'katharina@demo.example',
    function: 'Geschäftsführung',
    role: 'SUPERADMIN',
    trait: 'NONE',
    groups: [],
  },
  jonas: {
    salutation: 'MR',
    firstName: 'Jonas',
    lastName: 'Brandt',
    email: 'jonas@demo.example',
    function: 'Büroleitung',
    role: 'MANAGER',
    trait: 'APPROVER',
    groups: [],
  },
  aylin: {
    salutation: 'MS',
    firstName: 'Aylin',
    lastName: 'Demir',
    email: 'aylin@demo.example',
    function: 'Leitung Vertrieb',
    role: 'GROUP_MANAGER',
    trait: 'APPROVER',
    groups: ['vertrieb'],
  },
  martin: {
    salutation: 'MR',
    firstName: 'Martin',
    lastName: 'Vogel',
    email: 'martin@demo.example',
    function: 'Leitung Verwaltung',
    role: 'GROUP_MANAGER',
    trait: 'NONE',
    groups: ['buchhaltung', 'personal'],
  },
  lena: {
    salutation: 'MS',
    firstName: 'Lena',
    lastName: 'Hoffmann',
    email: 'lena@demo.example',
    function: 'Auszubildende',
    role: 'USER',
    trait: 'EXAMINEE',
    groups: ['vertrieb'],
  },
  tim: {
    salutation: 'MR',
    firstName: 'Tim',
    lastName: 'Schröder',
    email: 'tim@demo.example',
    companyName: 'Petersen Inkasso GmbH',
    function: 'Sachbearbeitung Mahnwesen',
    role: 'USER',
    trait: 'EXAMINEE',
    groups: ['buchhaltung'],
  },
  sabine: {
    salutation: 'MS',
    firstName: 'Sabine',
    lastName: 'Krüger',
    email: 'sabine@demo.example',
    companyName: 'Lohnbüro Krüger & Partner',
    function: 'Personalreferentin',
    role: 'USER',
    trait: 'APPROVER',
    groups: ['buchhaltung', 'personal'],
  },
  oliver: {
    salutation: 'MR',
    firstName: 'Oliver',
    lastName: 'Weiß',
    email: 'oliver@demo.example',
    function: 'Vermietung',
    role: 'USER',
    trait: 'NONE',
    groups: ['vertrieb', 'personal'],
  },
} as const satisfies Record<string, DemoPerson>;

/** The key of a user of the demo. */
export type DemoName = keyof typeof demoPeople;

/** The fate of a letter of the demo after its creation. */
type DemoFate =
  | { kind: 'DRAFT' | 'SENT' | 'WAITING' | 'CANCELED' }
  | { kind: 'APPROVED' | 'DELETED'; by: DemoName }
  | { kind: 'REJECTED' | 'RESUBMITTED'; by: DemoName; comment?: string };

/** A letter of the demo. */
export interface DemoLetter {
  sender: DemoName;
  group: DemoGroup;
  subject: string;
  recipient: readonly string[];
  pages: number;
  options?: Partial<ShipmentOptions>;
  fate: DemoFate;
}

const sent: DemoFate = { kind: 'SENT' };
const draft: DemoFate = { kind: 'DRAFT' };
const waiting: DemoFate = { kind: 'WAITING' };
const canceled: DemoFate = { kind: 'CANCELED' };
const approvedBy = (by: DemoName): DemoFate => ({ kind: 'APPROVED', by });
const deletedBy = (by: DemoName): DemoFate => ({ kind: 'DELETED', by });
const rejectedBy = (by: DemoName, comment?: string): DemoFate =>
  comment === undefined ? { kind: 'REJECTED', by } : { kind: 'REJECTED', by, comment };
const resubmittedAfter = (by: DemoName, comment: string): DemoFate => ({ kind: 'RESUBMITTED', by, comment });

const ahrens = ['Frau', 'Ilse Ahrens', 'Gartenweg 3', '20095 Hamburg'];
const baumann = ['Herrn', 'Karl Baumann', 'Lindenallee 41', '21423 Winsen (Luhe)'];
const celik = ['Familie', 'Çelik', 'Am Deich 7', '21129 Hamburg'];
const dachdecker = ['Dachdeckerei Voß KG', 'Rechnungsabteilung', 'Werkstraße 2', '22525 Hamburg'];
const eriksen = ['Mr', 'Nils Eriksen', 'Havnegade 9', '1058 København K', 'DÄNEMARK'];
const finanzamt = ['Finanzamt Hamburg-Mitte', 'Steinstraße 10', '20095 Hamburg'];
const krankenkasse = ['Nordkasse', 'Firmenkundenservice', 'Holstenplatz 1', '22765 Hamburg'];

const colour = { colour: 'COLOUR' } as const;
const duplex = { sides: 'DUPLEX' } as const;
const abroad = { destination: 'INTERNATIONAL' } as const;
const signature = { registered: 'SIGNATURE' } as const;
const deposit = { registered: 'DEPOSIT' } as const;

function letter(
  [sender, group]: readonly [DemoName, DemoGroup],
  subject: string,
  recipient: readonly string[],
  fate: DemoFate,
  pages = 1,
  options: Partial<ShipmentOptions> = {},
): DemoLetter {
  return { sender, group, subject, recipient, pages, options, fate };
}

const lena = ['lena', 'vertrieb'] as const;
const tim = ['tim', 'buchhaltung'] as const;
const oliver = ['oliver', 'vertrieb'] as const;
const sabine = ['sabine', 'personal'] as const;
const martin = ['martin', 'buchhaltung'] as const;
const aylin = ['aylin', 'vertrieb'] as const;

/** The letters of the demo, oldest first: every status of a shipment. */
export const demoLetters: readonly DemoLetter[] = [
  letter(oliver, 'Exposé Speicherstraße 14', ahrens, sent, 6, { ...colour, ...duplex }),
  letter(martin, 'Jahresabrechnung 2025', baumann, sent, 4, duplex),
  letter(tim, 'Zahlungserinnerung März', celik, approvedBy('sabine')),
  letter(lena, 'Einladung zur Besichtigung', ahrens, approvedBy('aylin'), 1, colour),
  letter(sabine, 'Arbeitsvertrag', baumann, sent, 8, { ...duplex, ...signature }),
  letter(tim, 'Erste Mahnung', dachdecker, approvedBy('sabine'), 2),
  letter(oliver, 'Mietangebot Lagerhalle', dachdecker, sent, 3),
  letter(lena, 'Angebot Stellplatz', celik, resubmittedAfter('aylin', 'Der Preis fehlt noch.'), 2),
  letter(aylin, 'Kooperationsangebot', eriksen, sent, 5, { ...colour, ...abroad }),
  letter(martin, 'Umsatzsteuererklärung, Anlagen', finanzamt, sent, 24, duplex),
  letter(
    tim,
    'Zweite Mahnung',
    dachdecker,
    rejectedBy('sabine', 'Bitte erst telefonisch nachfragen.'),
    2,
    deposit,
  ),
  letter(oliver, 'Kündigungsbestätigung', baumann, canceled),
  letter(sabine, 'Entgeltbescheinigung', krankenkasse, sent, 2),
  letter(lena, 'Werbebrief Dachgeschoss', ahrens, deletedBy('aylin'), 1, colour),
  letter(tim, 'Betriebskosten 2025', ahrens, approvedBy('jonas'), 4, duplex),
  letter(['katharina', 'personal'], 'Zeugnis', celik, sent, 2, colour),
  letter(oliver, 'Übergabeprotokoll', celik, sent, 3),
  letter(lena, 'Antwort auf Ihre Anfrage', baumann, approvedBy('katharina')),
  letter(martin, 'Widerspruch Grundsteuerbescheid', finanzamt, sent, 3, signature),
  letter(tim, 'Ratenvereinbarung', celik, canceled, 2),
  letter(['oliver', 'personal'], 'Empfehlungsschreiben', eriksen, sent, 1, abroad),
  letter(sabine, 'Elternzeit, Bestätigung', ahrens, sent),
  letter(lena, 'Mietvertrag Entwurf', celik, rejectedBy('jonas'), 12, duplex),
  letter(['jonas', 'buchhaltung'], 'Kontoänderung', dachdecker, sent),
  letter(tim, 'Mahnbescheid, Ankündigung', dachdecker, approvedBy('sabine'), 2, deposit),
  letter(aylin, 'Danksagung', ahrens, sent, 1, colour),
  letter(oliver, 'Preisliste Frühjahr', baumann, draft, 2, colour),
  letter(martin, 'Wirtschaftsplan 2026', ahrens, draft, 10, duplex),
  letter(
    tim,
    'Nebenkostennachzahlung',
    baumann,
    rejectedBy('sabine', 'Der Betrag stimmt nicht mit dem Konto überein.'),
  ),
  letter(lena, 'Besichtigungstermin', eriksen, canceled, 1, abroad),
  letter(sabine, 'Gehaltsanpassung', celik, deletedBy('sabine')),
  letter(oliver, 'Schlüsselübergabe', ahrens, sent),
  letter(tim, 'Rückzahlung Kaution', celik, approvedBy('sabine')),
  letter(lena, 'Angebot Penthouse', baumann, waiting, 7, { ...colour, ...duplex }),
  letter(tim, 'Letzte Mahnung', dachdecker, waiting, 3, signature),
  letter(aylin, 'Messeeinladung', eriksen, sent, 2, { ...colour, ...abroad }),
  letter(lena, 'Rückfrage zur Anfrage', ahrens, waiting),
  letter(tim, 'Abrechnung Hausmeister', baumann, waiting, 2),
  letter(sabine, 'Ausbildungsvertrag', ahrens, draft, 9, duplex),
  letter(lena, 'Nachtrag zum Mietvertrag', celik, resubmittedAfter('aylin', 'Bitte beidseitig drucken.'), 4),
  letter(tim, 'Stundung', dachdecker, waiting),
  letter(martin, 'Hausgeldabrechnung', celik, sent, 3),
];
