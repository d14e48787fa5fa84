/** A cell: a text, a number with its decimals, or nothing. */
export type CsvCell = string | null | { value: number; decimals: number };

/** The form of CSV for the spreadsheets of a language. */
export interface CsvForm {
  separator: ',' | ';';
  decimal: '.' | ',';
}

/** The form for an account's spreadsheets: German ones separate by semicolons, since the comma is the decimal sign. */
export function csvFormOf(accountLanguage: 'DE' | 'EN'): CsvForm {
  return accountLanguage === 'DE' ? { separator: ';', decimal: ',' } : { separator: ',', decimal: '.' };
}

/** A table as CSV in UTF-8 with a byte-order mark. No text of a cell runs as a formula. */
export function csvOf(rows: readonly (readonly CsvCell[])[], { separator, decimal }: CsvForm): string {
  const cell = (content: CsvCell): string => {
    if (content === null) return '';
    if (typeof content !== 'string') return content.value.toFixed(content.decimals).replace('.', decimal);
    return `"${withoutFormula(content).replaceAll('"', '""')}"`;
  };
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('')}`;
}

/** The beginnings of a text that a spreadsheet may run, full-width characters and blanks before them included. */
const formulaBegins = /^(?:\s*[=+\-@]|[\t\r])/;

function withoutFormula(text: string): string {
  return formulaBegins.test(text.normalize('NFKC')) || formulaBegins.test(text) ? `'${text}` : text;
}

/** Saves a text as a file, as if it had been downloaded. */
export function saveFile(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the file after the click.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
