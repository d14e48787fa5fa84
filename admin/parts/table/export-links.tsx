import { useWording } from '../text/text';

interface ExportLinksProps {
  /** The address without its ending, such as `/activities`. */
  path: string;
  parameters: URLSearchParams;
  formats: readonly ExportFormat[];
}

/** A format in which the gateway exports a table, by the ending of the address. */
export type ExportFormat = 'csv' | 'xlsx' | 'jsonl';

const names = { csv: 'CSV', xlsx: 'Excel', jsonl: 'JSON Lines' } as const satisfies Record<
  ExportFormat,
  string
>;

/** Links that download what is filtered, in each format. */
export function ExportLinks({ path, parameters, formats }: ExportLinksProps) {
  const word = useWording();
  const query = parameters.toString();
  return formats.map((format) => (
    <a
      key={format}
      className="button button-plain"
      href={`${path}.${format}${query === '' ? '' : `?${query}`}`}
      download
      aria-label={word(
        { de: 'Als {format} exportieren', en: 'Export as {format}' },
        { format: names[format] },
      )}
    >
      <span aria-hidden="true">↓</span>
      {names[format]}
    </a>
  ));
}
