import { PDFDocument, StandardFonts, grayscale, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';

/** The content of a letter. Texts may contain any characters; those missing in the standard fonts are printed without accent, or as "?". */
interface LetterText {
  readonly subject: string;
  /** The sender on one line, its parts separated by " · ": name, street, town. The name becomes the letterhead. */
  readonly sender: string;
  /** The lines of the address field, at most six: name, department, street, town, and the country for letters abroad. */
  readonly recipient: readonly string[];
  /** The date line as it is to be printed, such as "12. Mai 2025"; a parameter, so that equal letters are equal bytes. */
  readonly date: string;
  /** Paragraphs separated by an empty line; single line breaks are kept. */
  readonly body: string;
  /** The number of pages of the whole document. Pages that the body does not need become an annex. */
  readonly pages: number;
}

const POINTS_PER_MILLIMETRE = 72 / 25.4;
const millimetres = (length: number): number => length * POINTS_PER_MILLIMETRE;

// DIN 5008, form B. Measured from the sheet's left or top edge.
const SHEET = { width: millimetres(210), height: millimetres(297) };
const LEFT = millimetres(25);
const RIGHT = SHEET.width - millimetres(20);
const RETURN_ADDRESS_TOP = millimetres(60);
const RECIPIENT_TOP = millimetres(66.5);
const RECIPIENT_WIDTH = millimetres(80);
const RECIPIENT_LINES = 6;
const INFORMATION_LEFT = millimetres(125);
const SUBJECT_TOP = millimetres(105);
const BODY_TOP = millimetres(118);
const FURTHER_PAGE_TOP = millimetres(40);
const BODY_BOTTOM = millimetres(262);
const FOOTER_TOP = millimetres(276);
const FOLD_MARKS = [millimetres(105), millimetres(210)];
const PUNCH_MARK = millimetres(148.5);

const TEXT_SIZE = 10.5;
const SMALL_SIZE = 7.5;
const LINE_HEIGHT = 15;
const ANNEX_ROW_HEIGHT = 18;
const GREY = grayscale(0.45);
// A fixed time: the document's own dates must not depend on the day of its creation.
const DOCUMENT_DATE = new Date('2025-01-01T00:00:00Z');

interface Fonts {
  readonly regular: PDFFont;
  readonly bold: PDFFont;
  readonly characters: ReadonlySet<number>;
}

/** Writes texts on one page, with positions from its top. */
class Sheet {
  constructor(
    readonly page: PDFPage,
    private readonly fonts: Fonts,
  ) {}

  write(
    text: string,
    left: number,
    top: number,
    style: { size?: number; bold?: boolean; grey?: boolean } = {},
  ): void {
    const { size = TEXT_SIZE, bold = false, grey = false } = style;
    this.page.drawText(printable(text, this.fonts), {
      x: left,
      y: SHEET.height - top,
      size,
      font: bold ? this.fonts.bold : this.fonts.regular,
      color: grey ? GREY : grayscale(0),
    });
  }

  writeToTheLeftOf(
    right: number,
    text: string,
    top: number,
    style: { size?: number; grey?: boolean } = {},
  ): void {
    const width = this.fonts.regular.widthOfTextAtSize(printable(text, this.fonts), style.size ?? TEXT_SIZE);
    this.write(text, right - width, top, style);
  }

  rule(left: number, right: number, top: number, thickness = 0.5): void {
    const y = SHEET.height - top;
    this.page.drawLine({ start: { x: left, y }, end: { x: right, y }, thickness, color: GREY });
  }
}

/** The standard fonts have Western European characters only. */
function printable(text: string, { characters }: Fonts): string {
  const isKnown = (character: string): boolean => characters.has(character.codePointAt(0) ?? 0);
  return Array.from(text.normalize('NFC').replaceAll(/\s/gu, ' '), (character) => {
    if (isKnown(character)) return character;
    const [base = '?'] = character.normalize('NFD');
    return isKnown(base) ? base : '?';
  }).join('');
}

function wrapLine(line: string, width: number, size: number, fonts: Fonts, font = fonts.regular): string[] {
  const fits = (text: string): boolean => font.widthOfTextAtSize(printable(text, fonts), size) <= width;
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    const extended = current === '' ? word : `${current} ${word}`;
    if (fits(extended)) {
      current = extended;
      continue;
    }
    if (current !== '') lines.push(current);
    current = '';
    for (const character of word) {
      if (current !== '' && !fits(current + character)) {
        lines.push(current);
        current = '';
      }
      current += character;
    }
  }
  return [...lines, current];
}

function bodyLines(body: string, fonts: Fonts): string[] {
  return body
    .trim()
    .split(/\r?\n/u)
    .flatMap((line) => wrapLine(line, RIGHT - LEFT, TEXT_SIZE, fonts));
}

function drawHead(sheet: Sheet, letter: LetterText, fonts: Fonts): void {
  const [name = '', ...address] = letter.sender.split(' · ');
  const headLines = wrapLine(name, RIGHT - LEFT, 15, fonts, fonts.bold);
  sheet.write(headLines[0] ?? '', LEFT, millimetres(22), { size: 15, bold: true });
  sheet.write(address.join(' · '), LEFT, millimetres(27.5), { size: 8.5, grey: true });
  sheet.rule(LEFT, RIGHT, millimetres(31), 0.8);

  const [returnAddress = ''] = wrapLine(letter.sender, RECIPIENT_WIDTH, SMALL_SIZE - 1, fonts);
  sheet.write(returnAddress, LEFT, RETURN_ADDRESS_TOP, { size: SMALL_SIZE - 1, grey: true });
  sheet.rule(LEFT, LEFT + RECIPIENT_WIDTH, RETURN_ADDRESS_TOP + 3, 0.3);
  letter.recipient
    .flatMap((line) => wrapLine(line, RECIPIENT_WIDTH, TEXT_SIZE, fonts))
    .slice(0, RECIPIENT_LINES)
    .forEach((line, index) => {
      sheet.write(line, LEFT, RECIPIENT_TOP + index * 13);
    });

  sheet.write('Datum', INFORMATION_LEFT, RETURN_ADDRESS_TOP, { size: SMALL_SIZE, grey: true });
  sheet.write(letter.date, INFORMATION_LEFT, RETURN_ADDRESS_TOP + 13);

  wrapLine(letter.subject, RIGHT - LEFT, 11.5, fonts, fonts.bold)
    .slice(0, 2)
    .forEach((line, index) => {
      sheet.write(line, LEFT, SUBJECT_TOP + index * LINE_HEIGHT, { size: 11.5, bold: true });
    });

  for (const mark of FOLD_MARKS) sheet.rule(millimetres(5), millimetres(9), mark, 0.3);
  sheet.rule(millimetres(5), millimetres(11), PUNCH_MARK, 0.3);
}

function drawFurtherHead(sheet: Sheet, letter: LetterText, fonts: Fonts): void {
  const [subject = ''] = wrapLine(letter.subject, millimetres(120), 8.5, fonts);
  sheet.write(subject, LEFT, millimetres(20), { size: 8.5, grey: true });
  sheet.writeToTheLeftOf(RIGHT, letter.date, millimetres(20), { size: 8.5, grey: true });
  sheet.rule(LEFT, RIGHT, millimetres(22.5));
}

/** A list of positions with figures derived from the row's number, so that no two pages look alike. */
function drawAnnex(sheet: Sheet, annexPage: number): void {
  const columns = {
    item: LEFT,
    text: LEFT + millimetres(18),
    quantity: RIGHT - millimetres(45),
    amount: RIGHT,
  };
  sheet.write('Anlage: Aufstellung der Leistungen', LEFT, FURTHER_PAGE_TOP, { size: 11.5, bold: true });
  const headTop = FURTHER_PAGE_TOP + 26;
  sheet.write('Pos.', columns.item, headTop, { size: 8.5, grey: true });
  sheet.write('Leistung', columns.text, headTop, { size: 8.5, grey: true });
  sheet.writeToTheLeftOf(columns.quantity, 'Menge', headTop, { size: 8.5, grey: true });
  sheet.writeToTheLeftOf(columns.amount, 'Betrag', headTop, { size: 8.5, grey: true });
  sheet.rule(LEFT, RIGHT, headTop + 5, 0.8);

  const services = [
    'Grundgebühr',
    'Zählermiete',
    'Prüfung nach Aufwand',
    'Übermittlung',
    'Wartungspauschale',
  ];
  const rows = Math.floor((BODY_BOTTOM - headTop) / ANNEX_ROW_HEIGHT) - 1;
  for (let row = 0; row < rows; row += 1) {
    const item = (annexPage - 1) * rows + row + 1;
    const top = headTop + (row + 1) * ANNEX_ROW_HEIGHT;
    const cents = 450 + ((item * 7919) % 19_500);
    sheet.write(String(item), columns.item, top, { size: 9.5 });
    sheet.write(services[item % services.length] ?? '', columns.text, top, { size: 9.5 });
    sheet.writeToTheLeftOf(columns.quantity, String(1 + (item % 4)), top, { size: 9.5 });
    const amount = `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')} €`;
    sheet.writeToTheLeftOf(columns.amount, amount, top, { size: 9.5 });
    sheet.rule(LEFT, RIGHT, top + 5, 0.25);
  }
}

/**
 * Creates a business letter as a PDF: A4, address field for a window envelope (DIN 5008, form B), page numbers from the second page on. Equal
 * letters have equal bytes.
 *
 * @returns The file's bytes, a PDF of exactly `letter.pages` pages.
 * @throws {RangeError} If `pages` is not a positive whole number, or the body needs more pages than that.
 */
export async function letterPdf(letter: LetterText): Promise<Uint8Array> {
  if (!Number.isInteger(letter.pages) || letter.pages < 1) {
    throw new RangeError(`A letter has 1 or more pages, not ${letter.pages}.`);
  }
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(printableTitle(letter.subject));
  document.setCreationDate(DOCUMENT_DATE);
  document.setModificationDate(DOCUMENT_DATE);
  const regular = await document.embedFont(StandardFonts.Helvetica);
  const bold = await document.embedFont(StandardFonts.HelveticaBold);
  const fonts: Fonts = { regular, bold, characters: new Set(regular.getCharacterSet()) };

  const lines = bodyLines(letter.body, fonts);
  let annexPages = 0;
  for (let number = 1; number <= letter.pages; number += 1) {
    const sheet = new Sheet(document.addPage([SHEET.width, SHEET.height]), fonts);
    if (number === 1) drawHead(sheet, letter, fonts);
    else drawFurtherHead(sheet, letter, fonts);

    if (number === 1 || lines.length > 0) {
      const top = number === 1 ? BODY_TOP : FURTHER_PAGE_TOP;
      const taken = lines.splice(0, Math.floor((BODY_BOTTOM - top) / LINE_HEIGHT) + 1);
      taken.forEach((line, index) => {
        sheet.write(line, LEFT, top + index * LINE_HEIGHT);
      });
    } else {
      annexPages += 1;
      drawAnnex(sheet, annexPages);
    }
    sheet.write(letter.sender, LEFT, FOOTER_TOP, { size: SMALL_SIZE, grey: true });
    if (number > 1) {
      sheet.writeToTheLeftOf(RIGHT, `Seite ${number} von ${letter.pages}`, FOOTER_TOP, {
        size: SMALL_SIZE,
        grey: true,
      });
    }
  }
  if (lines.length > 0) throw new RangeError(`The body needs more than ${letter.pages} pages.`);
  return document.save();
}

/** Titles are Unicode, but a window's title has no use for a line break. */
function printableTitle(subject: string): string {
  return subject.replaceAll(/\s+/gu, ' ').trim();
}
